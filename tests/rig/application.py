"""Fixtures: GovLab in this process, and a client of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from flask.testing import FlaskClient

from govlab.settings import Settings
from govlab.storage import Storage
from tests.rig.clock import Clock
from tests.rig.templates import KeptTemplates

if TYPE_CHECKING:
    from govlab.app import GovLab

Make = Callable[..., "GovLab"]


@pytest.fixture
def make_govlab(storage: Storage, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Makes a GovLab on this test's storage and clock: `make_govlab(public_url="https://lab.example")`."""
    from govlab import app  # Late, for the many tests that need no application.

    # SQLite allows one writing connection (R9): the application shares the test's instead of opening its own.
    monkeypatch.setattr(app, "Storage", lambda _url: storage)

    def make(**settings: object) -> GovLab:
        given = Settings(**{"secret_key": "only-for-tests-" * 3, "database_url": storage.url, **settings})  # pyright: ignore[reportArgumentType]
        made = app.GovLab(given, now_ms=clock)
        made.flask.jinja_env.bytecode_cache = KeptTemplates()
        return made

    return make


@pytest.fixture
def app(make_govlab: Make) -> GovLab:
    """GovLab with an empty database, not serving."""
    return make_govlab()


@pytest.fixture
def client(app: GovLab) -> Iterator[FlaskClient]:
    """A browser without script: it keeps cookies and follows no redirects by itself."""
    with app.flask.test_client() as client:
        yield client
