"""Comments for staff to read: those that wait, and what was decided on the others."""

from __future__ import annotations

from uuid import UUID

from flask import Response, flash, make_response, redirect, render_template, request

from govlab.access import require
from govlab.catalogue import desk, readers
from govlab.catalogue.pages import blueprint, entry_address
from govlab.errors import BadRequest
from govlab.web import request as here
from govlab.web.language import t

COMMENT_STATES = ("waiting", "shown", "refused")


@blueprint.get("/desk/comments")
def comment_list() -> str:
    """Comments on the entries that this member of staff looks after. Addresses of guests stay hidden here too."""
    require(here.actor(), "desk:open")
    chosen = request.args.get("state", "")
    state = chosen if chosen in COMMENT_STATES else COMMENT_STATES[0]
    with here.storage().reading() as session:
        rows = desk.comments(session, here.actor(), state)
        counts = desk.comment_counts(session, here.actor())
    return render_template(
        "catalogue/comments.html",
        rows=rows,
        state=state,
        states=COMMENT_STATES,
        counts=counts,
        entry_address=entry_address,
    )


@blueprint.post("/desk/comments/<uuid:comment_id>")
def moderate(comment_id: UUID) -> Response:
    """Show a comment or refuse it."""
    decision = request.form.get("decision")
    if decision not in ("show", "refuse"):
        raise BadRequest(field="decision")
    with here.storage().transaction() as tx:
        readers.moderate(tx, here.actor(), str(comment_id), show=decision == "show", now_ms=here.now_ms())
    flash(
        t("แสดงความคิดเห็นแล้ว", "The comment is shown")
        if decision == "show"
        else t("ไม่แสดงความคิดเห็นแล้ว", "The comment is not shown"),
        "ok",
    )
    return make_response(redirect("/desk/comments", 303))
