"""The pages that belong to no other wing: home, about, privacy, the components, and a sign of life."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Response, current_app, render_template, send_file

from govlab.web import home
from govlab.web import request as here
from govlab.web.components import example_form

blueprint = Blueprint("web", __name__)

WORKSHOPS_AT_HOME = 6
INNOVATIONS_AT_HOME = 5


@blueprint.get("/")
def home_page() -> str:
    """Join by code, and what is on now."""
    lists = home.lists()
    return render_template(
        "web/home.html",
        workshops=lists.workshops(WORKSHOPS_AT_HOME),
        innovations=lists.innovations(INNOVATIONS_AT_HOME),
        type_counts=lists.type_counts(),
    )


@blueprint.get("/about")
def about() -> str:
    """What this place is for."""
    return render_template("web/about.html")


@blueprint.get("/privacy")
def privacy() -> str:
    """What is kept of people, why, and for how long (T2)."""
    return render_template("web/privacy.html")


@blueprint.get("/components")
def components() -> str:
    """Every component in every state: what the tests look at, and where a new page starts."""
    return render_template("web/components.html", form=example_form(), now_ms=here.now_ms())


@blueprint.get("/livez")
def livez() -> Response:
    """This process answers. Says nothing about the database."""
    return Response("ok\n", mimetype="text/plain")


@blueprint.get("/favicon.svg")
def favicon() -> Response:
    """The mark, for the browser's tab."""
    return send_file(Path(current_app.root_path) / "static" / "favicon.svg", max_age=86_400)
