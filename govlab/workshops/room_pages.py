"""The live surfaces' pages: the phone, the console and the big screen, each with what its script starts from."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govlab.errors import NotFound
from govlab.web import request as here
from govlab.workshops import boot, queries, screens
from govlab.workshops.errors import SeatRemoved
from govlab.workshops.join_pages import own_seat
from govlab.workshops.pages import blueprint, secret_page, workshop_for


@blueprint.get("/room/<workshop_id>")
def room(workshop_id: str) -> str | Response:
    """The room on a phone. Without a seat, to the join page: the workshop's id alone opens nothing."""
    seat = own_seat(workshop_id)
    if seat is None:
        return redirect(url_for("workshops.join_by_code", seat=request.args.get("seat")))
    if seat.removed:
        raise SeatRemoved
    with here.storage().reading() as session:
        workshop = queries.workshop(session, workshop_id)
    return render_template("live/phone.html", title=workshop.title, boot=boot.for_phone(workshop, seat))


@blueprint.get("/console/<workshop_id>")
def console(workshop_id: str) -> str | Response:
    """The facilitator's console; a draft has none yet."""
    workshop = workshop_for("workshop:run", workshop_id).workshop
    if workshop.state == "draft":
        return redirect(url_for("workshops.set_up", workshop_id=workshop_id))
    return render_template("live/console.html", title=workshop.title, boot=boot.for_console(workshop))


@blueprint.get("/screen/<token>")
def screen(token: str) -> Response:
    """The big screen of a link that was not revoked."""
    with here.storage().reading() as session:
        workshop_id = screens.workshop_of_screen(session, token)
        if workshop_id is None:
            raise NotFound
        workshop = queries.workshop(session, workshop_id)
    page = render_template("live/screen.html", title=workshop.title, boot=boot.for_screen(workshop, token))
    return secret_page(page)
