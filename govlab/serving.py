"""What `govlab serve` does: take the database, bring it up to date, open the example, serve."""

from __future__ import annotations

import logging

import click
from sqlalchemy.exc import SQLAlchemyError

from govlab import concurrency
from govlab.activities.picture_store import drop_unnamed
from govlab.app import GovLab, create_app
from govlab.exchange import example
from govlab.exchange.announcement import announce
from govlab.exchange.example_crowd import ExampleCrowd
from govlab.exchange.rehearsals import LONGEST_MS, Rehearsals, rehearsals
from govlab.settings import Settings
from govlab.storage import Storage
from govlab.storage.lock import only_process
from govlab.storage.migrate import migrate
from govlab.workshops.forgetting import forget_names

log = logging.getLogger(__name__)
DAY_S = 86_400
TEN_MINUTES_S = 600


def serve(settings: Settings) -> None:
    """Serve until SIGTERM or Ctrl-C. Raises DatabaseInUse, and OSError where the port is taken."""
    with only_process(settings.database_url):
        storage = Storage(settings.database_url)
        migrate(storage)
        storage.close()
        app = create_app(settings)
        if settings.example:
            example.make_example(app.storage, app.now_ms())
        concurrency.spawn(_forget_names_daily, app)
        concurrency.spawn(_drop_unnamed_pictures, app)
        rehearsing = rehearsals(app.flask)
        # Those of a process that was ended have no crowd any more.
        rehearsing.end_begun_before(app.now_ms())
        concurrency.spawn(_end_old_rehearsals, app, rehearsing)
        crowd = ExampleCrowd(settings, app.storage)
        app.serve(ready=lambda: _opened(app, crowd))
        crowd.stop()
        rehearsing.stop()


def _forget_names_daily(app: GovLab) -> None:
    """Drop the names of participants whose workshops closed long enough ago (T2)."""
    while True:
        try:
            with app.storage.transaction() as tx:
                forget_names(tx, app.now_ms(), app.settings.retention_days)
        except SQLAlchemyError:
            log.exception("names were not forgotten; the next try is tomorrow")
        concurrency.sleep(DAY_S)


def _end_old_rehearsals(app: GovLab, rehearsing: Rehearsals) -> None:
    """Rehearsals that somebody left end by themselves."""
    while True:
        concurrency.sleep(TEN_MINUTES_S)
        try:
            rehearsing.end_begun_before(app.now_ms() - LONGEST_MS)
        except SQLAlchemyError:
            log.exception("rehearsals were not ended; the next try is in ten minutes")


def _drop_unnamed_pictures(app: GovLab) -> None:
    """Drop the pictures that no card came to name."""
    while True:
        try:
            with app.storage.transaction() as tx:
                drop_unnamed(tx, app.now_ms())
        except SQLAlchemyError:
            log.exception("pictures without a card were not dropped; the next try is in a while")
        concurrency.sleep(TEN_MINUTES_S)


def _opened(app: GovLab, crowd: ExampleCrowd) -> None:
    click.echo(f"GovLab is open at {app.settings.url}")
    if app.settings.example:
        for line in announce(app.settings, app.storage):
            click.echo(line)
        crowd.start()
