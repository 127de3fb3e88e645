"""The example's people, and browsers in which they sign in."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from govlab.access import Actor
from govlab.accounts import example, permissions, sessions
from govlab.accounts.example import ExamplePeople
from govlab.app import GovLab
from govlab.storage import Storage
from tests.rig.clock import Clock

_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


class Browser:
    """A browser without script: it posts forms as a page would, with the page's CSRF token."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self._token: str | None = None

    def see(self, path: str) -> str:
        """The text of a page, which must be there."""
        answer = self.client.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        return answer.text

    def post(self, path: str, address: str = "127.0.0.1", **fields: Any) -> TestResponse:
        """Fill in and send a form, from the network `address`."""
        if self._token is None:
            self._token = _TOKEN.findall(self.client.get("/sign-in").text)[0]
        sent = {"csrf_token": self._token, **fields}
        answer = self.client.post(path, data=sent, environ_overrides={"REMOTE_ADDR": address})
        if "login=" in str(answer.headers.getlist("Set-Cookie")):
            self._token = None  # signing in gives the browser a new secret (S7)
        return answer

    def sign_in(self, email: str, password: str = example.PASSWORD, **more: Any) -> TestResponse:
        """Sign in, or try to."""
        return self.post("/sign-in", email=email, password=password, **more)

    @property
    def is_signed_in(self) -> bool:
        return self.client.get("/account").status_code == 200


@pytest.fixture(autouse=True)
def permission_rows() -> None:
    """Services ask the permission table, which the application fills; many tests here need no application."""
    permissions.install()


@pytest.fixture
def people(storage: Storage, clock: Clock) -> ExamplePeople:
    """The example's people, on this test's database."""
    with storage.transaction() as tx:
        return example.make_people(tx, clock())


@pytest.fixture
def browser(app: GovLab, people: ExamplePeople) -> Callable[..., Browser]:
    """`browser()` opens one; `browser("nok@example.test")` with that person signed in."""

    def opened(email: str | None = None) -> Browser:
        fresh = Browser(app.flask.test_client())
        if email:
            assert fresh.sign_in(email).status_code == 302
        return fresh

    return opened


@pytest.fixture
def actor(storage: Storage, people: ExamplePeople) -> Callable[[str], Actor]:
    """A person as an actor, by id."""

    def of(person: str) -> Actor:
        with storage.reading() as session:
            found = sessions.actor_of_person(session, person)
        assert found
        return found

    return of
