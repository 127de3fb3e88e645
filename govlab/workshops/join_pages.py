"""Entering a room in a browser: by typed code, by QR, or straight in with the seat that one has already (A6)."""

from __future__ import annotations

from flask import make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govlab.errors import GovLabError
from govlab.web import cookies
from govlab.web import request as here
from govlab.web.messages import text
from govlab.workshops import doors
from govlab.workshops.errors import CodeUnknown, SeatRemoved, TooManyCodes, WorkshopClosed
from govlab.workshops.join_form import JoinForm
from govlab.workshops.joining import join
from govlab.workshops.pages import blueprint
from govlab.workshops.queries import Listed
from govlab.workshops.seats import COOKIE_DAYS, Seat, cookie_base, seat_of_token
from govlab.workshops.tables import Workshop


@blueprint.route("/join", methods=["GET", "POST"])
def join_by_code() -> Response:
    """Ask for a code; with a right one, ask who joins."""
    typed = request.values.get("code", "")
    if not typed.strip():
        return _ask_for_code(typed)
    try:
        return _enter(doors.behind_code(typed))
    except (CodeUnknown, TooManyCodes) as error:
        return _ask_for_code(typed, error)
    except WorkshopClosed as closed:
        return _closed(closed)


@blueprint.route("/j/<qr_token>", methods=["GET", "POST"])
def join_by_qr(qr_token: str) -> Response:
    """Someone scanned the screen: ask who joins."""
    try:
        return _enter(doors.behind_qr(qr_token))
    except CodeUnknown as error:
        return _ask_for_code("", error)
    except WorkshopClosed as closed:
        return _closed(closed)


def own_seat(workshop_id: str) -> Seat | None:
    """The seat in this workshop that the browser holds."""
    token = cookies.read(here.settings(), cookie_base(workshop_id))
    with here.storage().reading() as session:
        seat = seat_of_token(session, token)
    return seat if seat and seat.workshop == workshop_id else None


def take_seat(workshop_id: str, token: str) -> Response:
    """Go into the room, the seat's secret in a cookie."""
    response = make_response(_to_room(workshop_id))
    cookies.keep(response, here.settings(), cookie_base(workshop_id), token, COOKIE_DAYS * 86_400)
    return response


def _to_room(workshop_id: str) -> Response:
    """To the room, where the phone uses the seat code of the slip that was scanned."""
    return redirect(url_for("workshops.room", workshop_id=workshop_id, seat=request.args.get("seat")))


def _enter(listed: Listed) -> Response:
    workshop = listed.workshop
    if seat := own_seat(workshop.id):
        if seat.removed:
            raise SeatRemoved
        return _to_room(workshop.id)
    form = JoinForm()
    if form.validate_on_submit():
        return take_seat(workshop.id, _joined(workshop.id, form))
    return make_response(render_template("workshops/join.html", form=form, listed=listed))


def _joined(workshop_id: str, form: JoinForm) -> str:
    person = here.actor().person
    with here.storage().transaction() as tx:
        workshop = tx.session.get_one(Workshop, workshop_id)
        _, token = join(tx, workshop, form.sector.data, form.name.data, form.consent.data, person, here.now_ms())
    return token


def _ask_for_code(typed: str, error: GovLabError | None = None) -> Response:
    wrong = error and text(error.code, error.params)
    page = render_template("workshops/join_code.html", typed=typed[:40], wrong=wrong)
    return make_response(page, error.status if error else 200)


def _closed(closed: WorkshopClosed) -> Response:
    return make_response(render_template("workshops/join_closed.html"), closed.status)
