"""Replay of a closed workshop on its own board, forwards and backwards, for those who ran it."""

from __future__ import annotations

from typing import Any

from flask import render_template
from flask_wtf.csrf import generate_csrf

from govlab import concurrency
from govlab.access import require
from govlab.activities.view import state_of
from govlab.errors import NotFound
from govlab.exchange.past import events, past
from govlab.exchange.report_pages import blueprint
from govlab.web import request as here
from govlab.web.language import language
from govlab.workshops import queries as workshop_queries
from govlab.workshops.queries import Listed


@blueprint.get("/workshops/<workshop_id>/replay")
def replay_page(workshop_id: str) -> str:
    """The player."""
    listed = _closed(workshop_id)
    boot = {"workshop": workshop_id, "as": "screen", "csrf": generate_csrf(), "language": language()}
    return render_template("live/replay.html", title=listed.workshop.title, boot=boot)


@blueprint.get("/api/v1/workshops/<workshop_id>/past")
def timeline(workshop_id: str) -> dict[str, Any]:
    """What happened, as [version, at_ms, command, activity], oldest first."""
    _closed(workshop_id)
    with here.storage().reading() as session:
        found = events(session, workshop_id, _breathe)
    return {"events": [[one.version, one.at_ms, one.name, one.activity] for one in found]}


@blueprint.get("/api/v1/workshops/<workshop_id>/past/<int:version>")
def state_then(workshop_id: str, version: int) -> dict[str, Any]:
    """The room's state at a version, as its big screen saw it: what was hidden then is not in it."""
    _closed(workshop_id)
    with here.storage().reading() as session:
        then = past(session, workshop_id, version, _breathe)
    return {"version": version, "skipped": then.skipped, "state": state_of(then.board, "screen")}


def _breathe() -> None:
    concurrency.sleep(0)


def _closed(workshop_id: str) -> Listed:
    """A workshop that is over and that the reader ran. Raises Forbidden, NotFound."""
    with here.storage().reading() as session:
        require(here.actor(), "workshop:run", workshop_queries.facts_of(session, workshop_id))
        listed = workshop_queries.listed(session, workshop_id)
    if listed.workshop.state != "closed":
        raise NotFound(field="workshop")
    return listed
