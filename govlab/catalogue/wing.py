"""Joins the catalogue wing to the application."""

from __future__ import annotations

from flask import Flask

from govlab.catalogue import (
    comment_pages,
    desk_pages,
    entry_pages,
    finding_pages,
    permissions,
    promotion_api,
)
from govlab.catalogue.limits import Limiter
from govlab.catalogue.pages import blueprint
from govlab.catalogue.words import WORDS
from govlab.web import home, messages

# Importing a pages module adds its pages to the blueprint.
PAGES = (finding_pages, entry_pages, desk_pages, comment_pages, promotion_api)


def install(flask: Flask) -> None:
    """Add pages, permissions, error texts, and the home page's lists."""
    permissions.install()
    messages.register(WORDS)
    flask.extensions[entry_pages.LIMITER] = Limiter()
    flask.register_blueprint(blueprint)
    lists = home.lists(flask)
    lists.innovations = finding_pages.newest_at_home
    lists.type_counts = finding_pages.type_counts_at_home
