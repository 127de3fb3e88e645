"""Pages for everyone: which workshops there are, and what each is about."""

from __future__ import annotations

from flask import render_template, request

from govlab.access import may
from govlab.accounts.agency_names import name_of
from govlab.errors import NotFound
from govlab.web import home
from govlab.web import request as here
from govlab.workshops import queries
from govlab.workshops.pages import blueprint
from govlab.workshops.queries import Listed

OPEN_SHOWN = 50
CLOSED_A_PAGE = 20


@blueprint.get("/workshops")
def workshop_list() -> str:
    """Live and scheduled workshops, and those that have closed, page by page."""
    page = request.args.get("page", 1, type=int)
    if not 1 <= page <= 10_000:
        raise NotFound
    with here.storage().reading() as session:
        live = queries.public(session, "live", OPEN_SHOWN)
        scheduled = queries.public(session, "scheduled", OPEN_SHOWN)
        closed = queries.public(session, "closed", CLOSED_A_PAGE, CLOSED_A_PAGE * (page - 1))
        pages = -(-queries.count(session, "closed") // CLOSED_A_PAGE)
    return render_template("workshops/list.html", live=live, scheduled=scheduled, closed=closed, page=page, pages=pages)


@blueprint.get("/workshops/<workshop_id>")
def workshop_page(workshop_id: str) -> str:
    """What a workshop works on, and its agenda. Nobody learns of a draft but those who prepare it."""
    with here.storage().reading() as session:
        facts = queries.facts_of(session, workshop_id)
        if not may(here.actor(), "workshop:read", facts):
            raise NotFound
        listed = queries.listed(session, workshop_id)
        activities = queries.agenda(session, workshop_id)
    runs = may(here.actor(), "workshop:run", facts)
    return render_template("workshops/workshop.html", listed=listed, activities=activities, runs=runs)


def open_workshops(limit: int) -> list[home.WorkshopRow]:
    """What the home page lists: live workshops, then scheduled ones."""
    with here.storage().reading() as session:
        live = queries.public(session, "live", limit)
        scheduled = queries.public(session, "scheduled", limit - len(live))
    return [_home_row(listed) for listed in (*live, *scheduled)]


def _home_row(listed: Listed) -> home.WorkshopRow:
    workshop, agency = listed.workshop, listed.agency
    return home.WorkshopRow(
        title=workshop.title,
        agency=name_of(agency),
        state="live" if workshop.state == "live" else "scheduled",
        starts_ms=workshop.starts_ms,
        address=f"/workshops/{workshop.id}",
        example=workshop.example,
    )
