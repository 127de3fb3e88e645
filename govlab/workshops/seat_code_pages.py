"""Seat codes for votes that are one per seat: made, printed as slips and withdrawn by facilitators (V3)."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import IntegerField
from wtforms.validators import InputRequired, NumberRange

from govlab import concurrency
from govlab.web import request as here
from govlab.web.forms import Form
from govlab.web.language import both, t
from govlab.web.messages import text
from govlab.workshops import codes, queries, seat_codes
from govlab.workshops.boot import joining_address
from govlab.workshops.errors import TooManySeatCodes, WorkshopClosed
from govlab.workshops.pages import blueprint, secret_page, workshop_for
from govlab.workshops.qr import data_uri
from govlab.workshops.queries import Listed
from govlab.workshops.rules import is_open

# Drawing a QR code takes some milliseconds: after so many of them the room has its turn.
BREATH = 5


class SeatCodesForm(Form):
    """How many codes to make."""

    count = IntegerField(
        both("จำนวนที่นั่ง", "How many seats"),
        description=both("นับผู้มีสิทธิลงคะแนน เผื่อสลิปหายไว้สองสามใบ", "Those who may vote, and a few spare slips"),
        validators=[InputRequired(), NumberRange(1, seat_codes.MOST)],
    )


@blueprint.route("/workshops/<workshop_id>/seat-codes", methods=["GET", "POST"])
def seat_codes_made(workshop_id: str) -> str | Response:
    """How many codes there are and were used; posting makes more."""
    listed = workshop_for("workshop:run", workshop_id)
    form = SeatCodesForm()
    if form.validate_on_submit() and _made(workshop_id, form):
        return redirect(url_for("workshops.seat_codes_made", workshop_id=workshop_id))
    with here.storage().reading() as session:
        batches = seat_codes.batches_of(session, workshop_id)
        activities = queries.agenda(session, workshop_id)
    needed = [activity for activity in activities if activity.settings.get("per_seat")]
    return render_template("workshops/seat_codes.html", listed=listed, form=form, batches=batches, needed=needed)


@blueprint.post("/workshops/<workshop_id>/seat-codes/<int:made_ms>/withdraw")
def withdraw_seat_codes(workshop_id: str, made_ms: int) -> Response:
    """Make the codes of a batch that nobody has used worthless."""
    with here.storage().transaction() as tx:
        seat_codes.withdraw(tx, here.actor(), workshop_id, made_ms)
    flash(t("ยกเลิกรหัสที่ยังไม่ใช้แล้ว สลิปเดิมใช้ไม่ได้", "The unused codes are withdrawn. Their slips are worthless"), "ok")
    return redirect(url_for("workshops.seat_codes_made", workshop_id=workshop_id))


@blueprint.get("/workshops/<workshop_id>/seat-codes/<int:made_ms>/slips")
def seat_slips(workshop_id: str, made_ms: int) -> Response:
    """Slips to print and cut, of one batch: one for each code that nobody has used. Raises WorkshopClosed."""
    listed = workshop_for("workshop:run", workshop_id)
    if not is_open(listed.workshop.state):
        raise WorkshopClosed
    with here.storage().reading() as session:
        batches = seat_codes.batches_of(session, workshop_id)
    slips = _slips(listed, [code for batch in batches if batch.made_ms == made_ms for code in batch.free])
    return secret_page(render_template("workshops/seat_slips.html", listed=listed, slips=slips))


def _slips(listed: Listed, free: list[str]) -> list[tuple[str, str]]:
    """Each code as it is read, with its QR: scanning it leads into the room and to this seat."""
    slips: list[tuple[str, str]] = []
    for at, code in enumerate(free):
        if at % BREATH == BREATH - 1:
            concurrency.sleep(0)
        slips.append((codes.shown(code), data_uri(f"{joining_address(listed.workshop)}?seat={code}")))
    return slips


def _made(workshop_id: str, form: SeatCodesForm) -> bool:
    """Whether they were made; where there would be too many, the reason stands beside the field."""
    try:
        with here.storage().transaction() as tx:
            seat_codes.make(tx, here.actor(), workshop_id, form.count.data or 0, here.now_ms())
    except TooManySeatCodes as full:
        form.count.errors = [text(full.code, full.params)]
        return False
    flash(t("สร้างรหัสที่นั่งแล้ว พิมพ์สลิปได้เลย", "The seat codes are made. Print the slips now"), "ok")
    return True
