"""One innovation for readers: its text, its line, its ratings and comments, and the forms to add to them."""

from __future__ import annotations

from flask import Response, current_app, flash, make_response, redirect, render_template, request

from govlab.accounts.agency_names import name_of
from govlab.catalogue import readers
from govlab.catalogue.entry import entry
from govlab.catalogue.errors import TooOften
from govlab.catalogue.forms import CommentForm, GuestCommentForm, RatingForm
from govlab.catalogue.limits import PER_ADDRESS, PER_READER, Limiter
from govlab.catalogue.pages import READER_COOKIE, READER_COOKIE_S, blueprint, entry_address, reader
from govlab.catalogue.prose import to_markup
from govlab.catalogue.readers import Signature
from govlab.catalogue.rules import is_proposal
from govlab.storage.ids import new_token
from govlab.web import cookies, messages
from govlab.web import request as here
from govlab.web.language import t

LIMITER = "govlab.catalogue.limiter"


@blueprint.get("/innovations/<slug>")
def innovation(slug: str) -> str:
    """The entry as everyone may read it."""
    return _page(slug, _comment_form())


@blueprint.post("/innovations/<slug>/rating")
def rate(slug: str) -> Response:
    """Set this reader's stars. A guest gets a cookie by which they can change them later."""
    form = RatingForm()
    if not form.validate_on_submit():
        return make_response(_page(slug, _comment_form(), rating_problem=_no_stars()), 400)
    token = _token()
    with here.storage().transaction() as tx:
        who = reader(here.settings(), here.actor(), token)
        readers.rate(tx, here.actor(), slug, str(who), form.stars.data or 0, here.now_ms())
    flash(t("ขอบคุณ บันทึกคะแนนของคุณแล้ว เปลี่ยนได้ทุกเมื่อ", "Thank you. Your rating is saved, and you can change it"), "ok")
    return _back(slug, token)


@blueprint.post("/innovations/<slug>/comments")
def comment(slug: str) -> Response:
    """Leave a comment: shown at once with an account, else after a member of staff has read it."""
    form = _comment_form()
    if not form.validate_on_submit():
        return make_response(_page(slug, form), 400)
    token = _token()
    try:
        _leave(slug, form, token)
    except TooOften as error:
        return make_response(_page(slug, form, comment_problem=messages.text(error.code)), error.status)
    flash(_thanks(), "ok")
    return _back(slug, token)


def _leave(slug: str, form: CommentForm, token: str | None) -> None:
    if form.website.data:
        return  # A program, not a person: it is thanked like anybody, and learns nothing from it.
    who = reader(here.settings(), here.actor(), token)
    limiter: Limiter = current_app.extensions[LIMITER]
    limiter.use([(f"reader {who}", PER_READER), (f"address {request.remote_addr}", PER_ADDRESS)], here.now_ms())
    guest = Signature(form.name.data or "", form.email.data or "") if isinstance(form, GuestCommentForm) else None
    with here.storage().transaction() as tx:
        readers.comment(tx, here.actor(), slug, form.text.data or "", guest, here.now_ms())


def _comment_form() -> CommentForm:
    return CommentForm() if here.actor().person else GuestCommentForm()


def _page(slug: str, form: CommentForm, rating_problem: str = "", comment_problem: str = "") -> str:
    with here.storage().reading() as session:
        shown = entry(session, slug, reader(here.settings(), here.actor()))
    return render_template(
        "catalogue/entry.html",
        entry=shown,
        text=shown.text,
        address=entry_address(slug),
        owner=name_of(shown.agency),
        proposal=is_proposal(shown.text.stage),
        form=form,
        rating_problem=rating_problem,
        comment_problem=comment_problem,
        to_markup=to_markup,
    )


def _token() -> str | None:
    """A new reader's cookie-to-be; None for those who have one, or an account."""
    known = here.actor().person or cookies.read(here.settings(), READER_COOKIE)
    return None if known else new_token()


def _back(slug: str, token: str | None) -> Response:
    response = make_response(redirect(entry_address(slug), 303))
    if token:
        cookies.keep(response, here.settings(), READER_COOKIE, token, READER_COOKIE_S)
    return response


def _no_stars() -> str:
    return t("โปรดเลือก 1 ถึง 5", "Please choose from 1 to 5")


def _thanks() -> str:
    if here.actor().person:
        return t("แสดงความคิดเห็นของคุณแล้ว", "Your comment is shown")
    return t("ขอบคุณ เจ้าหน้าที่จะอ่านก่อนแสดงความคิดเห็นของคุณ", "Thank you. A member of staff will read your comment first")
