"""Continue in the same seat on another device: a chat app's own browser loses its cookies when it is closed."""

from __future__ import annotations

from flask import make_response, redirect, render_template, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.wrappers import Response

from govlab.web import request as here
from govlab.web.forms import csrf
from govlab.web.messages import text
from govlab.workshops import moving, queries
from govlab.workshops.errors import MoveLinkUsed, SeatRemoved
from govlab.workshops.forms import NothingForm
from govlab.workshops.join_pages import own_seat, take_seat
from govlab.workshops.pages import blueprint, secret_page
from govlab.workshops.qr import data_uri


@blueprint.route("/room/<workshop_id>/continue", methods=["GET", "POST"])
def continue_elsewhere(workshop_id: str) -> Response:
    """Explain, and on request make the link: shown once, with its QR code."""
    seat = own_seat(workshop_id)
    if seat is None:
        return redirect(url_for("workshops.join_by_code"))
    if seat.removed:
        raise SeatRemoved
    form, link = NothingForm(), None
    if form.validate_on_submit():
        with here.storage().transaction() as tx:
            token = moving.make_link(tx, seat, here.now_ms())
        link = here.settings().url + url_for("workshops.move_here", token=token)
    qr = link and data_uri(link)
    page = render_template("workshops/continue.html", workshop_id=workshop_id, form=form, link=link, qr=qr)
    # The first page has a button to press, which our CSRF check refuses over https without a referrer.
    return secret_page(page) if link else make_response(page)


# The page sends no referrer, which the global check asks for over https: the form checks its own CSRF token instead.
@csrf.exempt
@blueprint.route("/move/<token>", methods=["GET", "POST"])
def move_here(token: str) -> Response:
    """Opening the link changes nothing (a chat app previews links); the button uses it up."""
    form = NothingForm()
    try:
        if not form.is_submitted():
            return _confirm(token, form)
        if not form.validate():
            raise CSRFError
        with here.storage().transaction() as tx:
            seat, device_token = moving.use_link(tx, token, here.now_ms())
    except MoveLinkUsed as used:
        return secret_page(render_template("workshops/move_used.html", sentence=text(used.code)), used.status)
    return take_seat(seat.workshop, device_token)


def _confirm(token: str, form: NothingForm) -> Response:
    with here.storage().reading() as session:
        seat = moving.seat_of_link(session, token, here.now_ms())
        listed = queries.listed(session, seat.workshop)
    return secret_page(render_template("workshops/move.html", listed=listed, seat=seat, form=form))
