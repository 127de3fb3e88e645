"""Joins the exchange wing to the application."""

from __future__ import annotations

from flask import Flask

from govlab.exchange import api, sign_in_api

# Importing a module adds its addresses to the blueprint.
ADDRESSES = (api, sign_in_api)


def install(flask: Flask) -> None:
    """Add the addresses that programs use."""
    flask.register_blueprint(api.blueprint)
