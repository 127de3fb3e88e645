"""Settings: typed, checked at start, and unsafe values refuse to boot (O1, S15)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import request

from govlab.settings import Settings, SettingsError, load

KEY = {"GOVLAB_SECRET_KEY": "k" * 32}


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({}, "GOVLAB_SECRET_KEY"),
        ({"GOVLAB_SECRET_KEY": "short"}, "GOVLAB_SECRET_KEY"),
        (KEY | {"GOVLAB_PORT": "http"}, "GOVLAB_PORT"),
        (KEY | {"GOVLAB_PORT": "70000"}, "GOVLAB_PORT"),
        (KEY | {"GOVLAB_EXAMPLE": "yes"}, "GOVLAB_EXAMPLE"),
        ({"GOVLAB_EXAMPLE": "1", "GOVLAB_HOST": "0.0.0.0"}, "GOVLAB_EXAMPLE"),
        (KEY | {"GOVLAB_HOST": "0.0.0.0"}, "GOVLAB_PUBLIC_URL"),
        (KEY | {"GOVLAB_PUBLIC_URL": "lab.example"}, "GOVLAB_PUBLIC_URL"),
        (KEY | {"GOVLAB_PUBLIC_URL": "https://lab.example/govlab"}, "GOVLAB_PUBLIC_URL"),
        (KEY | {"GOVLAB_LOG_LEVEL": "loud"}, "GOVLAB_LOG_LEVEL"),
        (KEY | {"GOVLAB_REDIS_URL": "redis://x"}, "GOVLAB_REDIS_URL"),
        (KEY | {"GOVLAB_TRANSPORT": "pigeons"}, "GOVLAB_TRANSPORT"),
        (KEY | {"GOVLAB_CROWDS": "3"}, "GOVLAB_CROWDS"),
    ],
)
def test_O1_a_value_it_cannot_run_with_is_named(environ: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        load(environ)


def test_the_example_needs_no_key_and_listens_on_loopback() -> None:
    assert load({"GOVLAB_EXAMPLE": "1"}).host == "127.0.0.1"


def test_S1_only_our_own_address_may_open_sockets() -> None:
    assert load(KEY | {"GOVLAB_PUBLIC_URL": "https://lab.example/"}).origins == ["https://lab.example"]
    assert Settings().origins == ["http://127.0.0.1:8000", "http://localhost:8000"]


@pytest.mark.parametrize(("proxies", "seen"), [(0, "127.0.0.1"), (1, "203.0.113.9")])
def test_only_our_own_proxies_say_where_people_come_from(make_govlab: Callable[..., object], proxies: int, seen: str):
    app = make_govlab(proxies=proxies)
    with app.flask.test_client() as client:  # type: ignore[attr-defined]
        client.get("/livez", headers={"X-Forwarded-For": "6.6.6.6, 203.0.113.9", "X-Forwarded-Host": "evil.example"})
        assert request.remote_addr == seen
        assert request.host == "localhost"
