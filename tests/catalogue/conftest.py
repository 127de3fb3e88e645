"""The catalogue on a database with its cast, and its pages in an application of their own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from govlab import web
from govlab.access import NOBODY, Actor
from govlab.activities import registry  # noqa: F401  Knows how each kind of vote adds up.
from govlab.catalogue import editing, permissions, wing
from govlab.catalogue.entry_text import EntryText
from govlab.settings import Settings
from govlab.storage import Storage
from govlab.web import request as here
from tests.catalogue.cast import Cast, seat
from tests.rig.clock import Clock

ROOT = Path(__file__).parents[2]
COMPLETE = EntryText(
    title_th="นัดตรวจเป็นรอบเวลา",
    title_en="Visits by time slot",
    summary_th="ผู้ป่วยนอกเลือกรอบเวลาที่จะมา",
    summary_en="Outpatients choose when to come",
    body_th="## อะไรใหม่\n\nเลือกรอบครึ่งชั่วโมง",
    body_en="## What is new\n\nHalf-hour slots",
    type="service_delivery",
    stage="prototype",
)

permissions.install()


@pytest.fixture
def cast(storage: Storage) -> Cast:
    """The people, the workshop, its ideas and ballots."""
    return seat(storage)


@dataclass
class Site:
    """The catalogue's pages, and who looks at them."""

    flask: Flask
    settings: Settings
    storage: Storage
    now_ms: Clock
    actor: Actor = NOBODY

    def as_(self, actor: Actor) -> FlaskClient:
        """A browser of `actor`'s; from now on every request is theirs."""
        self.actor = actor
        return self.flask.test_client()


@pytest.fixture
def site(storage: Storage, clock: Clock, tmp_path: Path) -> Site:
    """The web and catalogue wings with invented built files; nobody is signed in."""
    names = {name: name for name in ("public.css", "pages.js")}
    (tmp_path / "manifest.json").write_text(json.dumps(names))
    flask = Flask("site", root_path=str(ROOT), template_folder="templates", static_folder=str(tmp_path))
    flask.static_url_path = "/static"
    flask.secret_key = "only-for-tests-" * 3
    flask.testing = True
    made = Site(flask, Settings(secret_key=flask.secret_key, database_url=storage.url), storage, clock)
    flask.extensions["govlab"] = made
    web.install(made)
    wing.install(flask)
    here.load_actor_with(flask, lambda: made.actor)
    flask.config["WTF_CSRF_ENABLED"] = False
    return made


def publish(storage: Storage, cast: Cast, text: EntryText = COMPLETE, now_ms: int = Clock().now_ms) -> Any:
    """An entry of the hospital's, written by its staff and accepted by the centre."""
    with storage.transaction() as tx:
        innovation = editing.start(tx, cast.nok, cast.hospital, text, now_ms)
        editing.submit(tx, cast.nok, innovation.id, 1, now_ms)
        return editing.accept(tx, cast.som, innovation.id, 1, now_ms)
