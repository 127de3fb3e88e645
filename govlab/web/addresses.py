"""Addresses that cannot be any page's, refused before a page looks for them in the database."""

from __future__ import annotations

from flask import Flask, request

from govlab.errors import NotFound


def install(flask_app: Flask) -> None:
    """Refuse them on every route."""
    flask_app.before_request(_refuse_zero_characters)


def _refuse_zero_characters() -> None:
    """PostgreSQL refuses to look for a zero character, which would be an error of ours to the reader."""
    if "\x00" in request.path:
        raise NotFound
