"""Joins the accounts wing to the application."""

from __future__ import annotations

from flask import Flask

from govlab.accounts import account_pages, agency_pages, people_pages, permissions, roles, sign_in_pages, who
from govlab.accounts.pages import blueprint
from govlab.accounts.words import WORDS
from govlab.web import messages

# Importing a pages module adds its pages to the blueprint.
PAGES = (sign_in_pages, account_pages, people_pages, agency_pages)


def install(flask: Flask) -> None:
    """Add pages, permissions, error texts, and the way to find out who asks."""
    permissions.install()
    messages.register(WORDS)
    who.install(flask)
    roles.install(flask)
    flask.register_blueprint(blueprint)
