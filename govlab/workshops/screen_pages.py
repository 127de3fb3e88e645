"""Links to the big screen: make one, see it once, revoke it."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from govlab.web import request as here
from govlab.web.language import t
from govlab.workshops import screens
from govlab.workshops.forms import NothingForm
from govlab.workshops.pages import blueprint, secret_page, workshop_for
from govlab.workshops.qr import data_uri


@blueprint.route("/workshops/<workshop_id>/screens", methods=["GET", "POST"])
def screen_links(workshop_id: str) -> Response:
    """The links of a workshop; a new one is shown now and never again."""
    listed = workshop_for("workshop:link_screen", workshop_id)
    form, link = NothingForm(), None
    if form.validate_on_submit():
        with here.storage().transaction() as tx:
            token = screens.make_link(tx, here.actor(), workshop_id, here.now_ms())
        link = here.settings().url + url_for("workshops.screen", token=token)
    with here.storage().reading() as session:
        links = screens.links_of(session, workshop_id)
    qr = link and data_uri(link)
    page = render_template("workshops/screens.html", listed=listed, links=links, form=form, link=link, qr=qr)
    response = secret_page(page)
    # This page goes on to POST, which our CSRF check refuses over https without a referrer.
    response.headers["Referrer-Policy"] = "same-origin"
    return response


@blueprint.post("/workshops/<workshop_id>/screens/<link_id>/revoke")
def revoke_screen(workshop_id: str, link_id: str) -> Response:
    """Darken the screens of a link."""
    with here.storage().transaction() as tx:
        screens.revoke_link(tx, here.actor(), workshop_id, link_id, here.now_ms())
    flash(t("ยกเลิกลิงก์แล้ว จอที่ใช้ลิงก์นี้จะดับ", "Link revoked. Screens that use it go dark"), "ok")
    return redirect(url_for("workshops.screen_links", workshop_id=workshop_id))
