"""Joins the exchange wing to the application."""

from __future__ import annotations

from flask import Flask

from govlab.exchange import api, past_pages, rehearsal_pages, rehearsals, report_pages, sign_in_api

# Importing a module adds its addresses to the blueprint.
ADDRESSES = (api, sign_in_api, past_pages, rehearsal_pages)


def install(flask: Flask) -> None:
    """Add the addresses that programs use, the report, and rehearsals."""
    rehearsals.install(flask)
    flask.register_blueprint(api.blueprint)
    flask.register_blueprint(report_pages.blueprint)
