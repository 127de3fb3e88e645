"""The review desk: the queue, and one entry to edit, submit and review."""

from __future__ import annotations

from uuid import UUID

from flask import Response, flash, make_response, redirect, render_template, request

from govlab.access import may, require
from govlab.accounts.agency_names import name_of
from govlab.catalogue import desk, editing
from govlab.catalogue.desk import InWork
from govlab.catalogue.desk_view import changes, typed_over
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.errors import Incomplete, NewerRevision, ReasonMissing
from govlab.catalogue.forms import DecisionForm, EntryForm
from govlab.catalogue.pages import blueprint, entry_address
from govlab.catalogue.promotion import address
from govlab.catalogue.rules import STATES, may_submit
from govlab.catalogue.tables import Revision
from govlab.storage.transaction import Transaction
from govlab.web import messages
from govlab.web import request as here
from govlab.web.language import t


@blueprint.get("/desk")
def desk_page() -> str:
    """The entries that this member of staff looks after, by state."""
    require(here.actor(), "desk:open")
    chosen = request.args.get("state", "")
    with here.storage().reading() as session:
        counts = desk.counts(session, here.actor())
        state = chosen if chosen in STATES else next((key for key in STATES if counts.get(key)), STATES[0])
        queue = desk.queue(session, here.actor(), state)
        waiting = desk.comment_counts(session, here.actor()).get("waiting", 0)
    return render_template(
        "catalogue/desk.html", states=STATES, state=state, counts=counts, queue=queue, waiting=waiting, owner=name_of
    )


@blueprint.get("/desk/innovations/<uuid:innovation_id>")
def work_page(innovation_id: UUID) -> str:
    """An entry with its text to edit, what changed, and a reviewer's verdict."""
    return _page(str(innovation_id))


@blueprint.post("/desk/innovations/<uuid:innovation_id>")
def save(innovation_id: UUID) -> Response:
    """Save what was typed as a new revision, and submit it where that button was pressed."""
    form = EntryForm()
    if not form.validate_on_submit():
        return make_response(_page(str(innovation_id), form), 400)
    try:
        with here.storage().transaction() as tx:
            _save(tx, str(innovation_id), form)
    except Incomplete as error:
        form.point_out(error.params["missing"])
        return make_response(_page(str(innovation_id), form), error.status)
    except NewerRevision as error:
        return make_response(_page(str(innovation_id), form, newer=error.params["newest"]), error.status)
    return _back(str(innovation_id))


@blueprint.post("/desk/innovations/<uuid:innovation_id>/decision")
def decide(innovation_id: UUID) -> Response:
    """Accept the revision that the reviewer read, or send it back with a reason."""
    form = DecisionForm()
    if not form.validate_on_submit():
        return make_response(_page(str(innovation_id), decision=form), 400)
    try:
        with here.storage().transaction() as tx:
            _decide(tx, str(innovation_id), form)
    except ReasonMissing as error:
        form.reason.errors = [messages.text(error.code)]
        return make_response(_page(str(innovation_id), decision=form), error.status)
    except NewerRevision as error:
        return make_response(_page(str(innovation_id), decision=form, newer=error.params["newest"]), error.status)
    return _back(str(innovation_id))


def _save(tx: Transaction, innovation_id: str, form: EntryForm) -> None:
    based_on = int(form.based_on.data or 0)
    saved = editing.save(tx, here.actor(), innovation_id, form.text(), based_on, here.now_ms())
    if request.form.get("then") == "submit":
        editing.submit(tx, here.actor(), innovation_id, saved.no, here.now_ms())
        flash(t("ส่งตรวจแล้ว รอเจ้าหน้าที่อีกคนอ่าน", "Submitted. Another member of staff will read it"), "ok")
    else:
        flash(t("บันทึกแล้ว เป็นฉบับที่ {no}", "Saved as revision {no}", no=saved.no), "ok")


def _decide(tx: Transaction, innovation_id: str, form: DecisionForm) -> None:
    revision_no = int(form.revision_no.data or 0)
    if form.verdict.data == "accepted":
        editing.accept(tx, here.actor(), innovation_id, revision_no, here.now_ms())
        flash(t("เผยแพร่แล้ว", "Published"), "ok")
    else:
        editing.send_back(tx, here.actor(), innovation_id, revision_no, form.reason.data or "", here.now_ms())
        flash(t("ส่งกลับพร้อมเหตุผลแล้ว", "Returned with your reason"), "ok")


def _page(
    innovation_id: str, form: EntryForm | None = None, decision: DecisionForm | None = None, newer: int | None = None
) -> str:
    with here.storage().reading() as session:
        work = desk.in_work(session, here.actor(), innovation_id)
        queue = desk.queue(session, here.actor(), work.innovation.state)
    latest = EntryText.of(work.newest)
    typed = form.text() if form and newer else None
    return render_template(
        "catalogue/work.html",
        work=work,
        text=latest,
        queue=queue,
        form=_to_edit(work, form),
        decision=decision or DecisionForm(formdata=None, revision_no=work.newest.no),
        older=_older(work),
        changes=changes(_older_text(work), latest),
        newer=newer,
        typed=typed,
        typed_over=typed_over(latest, typed) if typed else [],
        may_review=may(here.actor(), "innovation:review", work.innovation.agency_id),
        own_work=here.actor().person in work.may_not_review,
        may_submit=may_submit(work.innovation.state),
        owner=name_of,
        entry_address=entry_address,
    )


def _to_edit(work: InWork, form: EntryForm | None) -> EntryForm:
    """The form with what was typed; its next save is on top of the newest revision, which the page shows."""
    if form is None:
        return EntryForm(formdata=None, obj=EntryText.of(work.newest), based_on=work.newest.no)
    form.based_on.data = str(work.newest.no)
    return form


def _older(work: InWork) -> Revision | None:
    """The revision to compare with: the one asked for, else what a reviewer knows already."""
    asked = request.args.get("with", type=int)
    found = work.numbered(asked) if asked is not None and asked < work.newest.no else None
    return found or work.compared_with


def _older_text(work: InWork) -> EntryText | None:
    older = _older(work)
    return EntryText.of(older) if older else None


def _back(innovation_id: str) -> Response:
    return make_response(redirect(address(innovation_id), 303))
