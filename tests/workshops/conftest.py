"""The workshops wing on a small app: the real templates, invented built files, a database of each kind."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from govlab import web
from govlab.access import NOBODY, Actor
from govlab.activities.registry import KINDS
from govlab.settings import Settings
from govlab.storage import Storage
from govlab.web import request as here
from govlab.workshops import kinds, library, permissions, wing
from govlab.workshops.tables import Workshop
from tests.rig.clock import Clock
from tests.workshops import cast as people
from tests.workshops.cast import Cast

ROOT = Path(__file__).parents[2]


class Site:
    """A browser without script on the wing's pages: it says who is signed in, and fills in the CSRF token."""

    def __init__(self, flask: Flask, settings: Settings, storage: Storage, clock: Clock) -> None:
        self.flask, self.settings, self.storage, self.now_ms = flask, settings, storage, clock
        self.reader: Actor = NOBODY

    def start(self) -> Site:
        self.flask.extensions["govlab"] = self
        web.install(self)
        wing.install(self.flask)
        library.install(self.flask)
        here.load_actor_with(self.flask, lambda: self.reader)
        self.browser = self.flask.test_client()
        return self

    def get(self, path: str, **kwargs: Any) -> TestResponse:
        return self.browser.get(path, **kwargs)

    def post(self, path: str, data: dict[str, Any] | None = None, *, page: str | None = None) -> TestResponse:
        """Post a form with the token of its own page (or of `page`)."""
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.get(page or path).text)
        assert token, f"{page or path} has no form"
        return self.browser.post(path, data={**(data or {}), "csrf_token": token[1]})


@pytest.fixture(autouse=True)
def wing_ready() -> None:
    """Permissions and kinds, as the application installs them."""
    permissions.install()
    for kind in KINDS:
        kinds.register(kind.FACE)


@pytest.fixture
def site(storage: Storage, clock: Clock, tmp_path: Path) -> Site:
    return make_site(storage, clock, tmp_path)


@pytest.fixture
def cast(storage: Storage) -> Cast:
    return people.settle(storage)


@pytest.fixture
def workshop(storage: Storage, cast: Cast) -> Workshop:
    """A scheduled workshop."""
    return people.scheduled(storage, cast)


def make_site(storage: Storage, clock: Clock, built: Path, **settings: Any) -> Site:
    names = {
        name: name
        for name in ("public.css", "pages.js", "live.css", "phone.js", "console.js", "screen.js", "replay.js")
    }
    (built / "manifest.json").write_text(json.dumps(names))
    flask = Flask("small", root_path=str(ROOT), template_folder="templates", static_folder=str(built))
    flask.secret_key = "x" * 32
    flask.testing = True
    given: dict[str, Any] = {"secret_key": "x" * 32, "public_url": "http://lab.example", **settings}
    return Site(flask, Settings(**given), storage, clock).start()
