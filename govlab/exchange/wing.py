"""Joins the exchange wing to the application."""

from __future__ import annotations

from flask import Flask

from govlab.exchange import api


def install(flask: Flask) -> None:
    """Add the addresses that programs use."""
    flask.register_blueprint(api.blueprint)
