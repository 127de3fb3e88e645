"""Joins the activities wing to the application."""

from __future__ import annotations

from flask import Flask

from govlab.activities import pages, permissions, picture_pages
from govlab.activities.registry import KINDS
from govlab.activities.words import WORDS
from govlab.web import messages
from govlab.workshops import kinds, library


def install(flask: Flask) -> None:
    """Offer the kinds and the methods made of them to agendas, and add pages, permissions and words."""
    for kind in KINDS:
        kinds.register(kind.FACE)
    # Methods name kinds and their settings: they can be checked from now on.
    library.install(flask)
    permissions.install()
    messages.register(WORDS)
    picture_pages.install(flask)
    flask.register_blueprint(pages.blueprint)
