"""Joins the workshops wing to the application."""

from __future__ import annotations

from flask import Flask

from govlab.web import home, messages
from govlab.workshops import (
    activity_pages,
    agenda_pages,
    doors,
    facilitator_pages,
    join_api,
    join_pages,
    library_pages,
    move_pages,
    paper_pages,
    permissions,
    prepare_pages,
    public_pages,
    room_pages,
    screen_pages,
    seat_code_pages,
    set_up_pages,
    sheet_pages,
)
from govlab.workshops.pages import blueprint
from govlab.workshops.words import WORDS

# Importing a pages module adds its pages to the blueprint.
PAGES = (
    public_pages,
    prepare_pages,
    set_up_pages,
    activity_pages,
    library_pages,
    agenda_pages,
    facilitator_pages,
    screen_pages,
    sheet_pages,
    seat_code_pages,
    paper_pages,
    join_pages,
    join_api,
    move_pages,
    room_pages,
)


def install(flask: Flask) -> None:
    """Add pages, permissions, error texts, and the home page's list."""
    permissions.install()
    messages.register(WORDS)
    doors.install(flask)
    flask.register_blueprint(blueprint)
    home.lists(flask).workshops = public_pages.open_workshops
