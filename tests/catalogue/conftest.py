"""The catalogue on a database with its cast, and its pages in an application of their own."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from govlab import web
from govlab.access import NOBODY, Actor
from govlab.activities import registry
from govlab.catalogue import editing, permissions, wing
from govlab.catalogue.entry_pages import LIMITER
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.limits import Limiter
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
# Importing the registry makes known how each kind of vote adds up.
KINDS = registry.KINDS


@pytest.fixture
def cast(storage: Storage) -> Cast:
    """The people, the workshop, its ideas and ballots."""
    return seat(storage)


@dataclass
class Site:
    """The catalogue's pages, and who looks at them."""

    flask: Flask
    settings: Settings
    storage: Any = None
    now_ms: Clock = field(default_factory=Clock)
    actor: Actor = NOBODY

    def as_(self, actor: Actor) -> FlaskClient:
        """A browser of `actor`'s; from now on every request is theirs."""
        self.actor = actor
        return self.flask.test_client()


@pytest.fixture(scope="session")
def flask(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The web and catalogue wings with invented built files, made once: compiling the templates takes its time."""
    built = tmp_path_factory.mktemp("built")
    names = {name: name for name in ("public.css", "pages.js")}
    (built / "manifest.json").write_text(json.dumps(names))
    flask = Flask("site", root_path=str(ROOT), template_folder="templates", static_folder=str(built))
    flask.static_url_path = "/static"
    flask.secret_key = "only-for-tests-" * 3
    flask.testing = True
    flask.config["WTF_CSRF_ENABLED"] = False
    made = Site(flask, Settings(secret_key="only-for-tests-" * 3))
    flask.extensions["govlab"] = made
    web.install(made)
    wing.install(flask)
    here.load_actor_with(flask, lambda: flask.extensions["govlab"].actor)
    return flask


@pytest.fixture
def site(flask: Flask, storage: Storage, clock: Clock) -> Site:
    """The pages on this test's database; nobody is signed in."""
    made = Site(flask, flask.extensions["govlab"].settings, storage, clock)
    flask.extensions |= {"govlab": made, LIMITER: Limiter()}
    return made


def publish(storage: Storage, cast: Cast, text: EntryText = COMPLETE, now_ms: int = Clock().now_ms) -> Any:
    """An entry of the hospital's, written by its staff and accepted by the centre."""
    with storage.transaction() as tx:
        innovation = editing.start(tx, cast.nok, cast.hospital, text, now_ms)
        editing.submit(tx, cast.nok, innovation.id, 1, now_ms)
        return editing.accept(tx, cast.som, innovation.id, 1, now_ms)
