"""Which cookies are ours (S7)."""

from __future__ import annotations

from govlab.settings import Settings
from govlab.web import cookies

SENT = {"login": "tossed by a neighbour", "__Host-login": "ours", "__Host-seat_1": "ours too"}


def test_S7_over_https_only_cookies_bound_to_this_host_count() -> None:
    lab = Settings(public_url="https://lab.example")
    assert cookies.ours(lab, SENT) == {"login": "ours", "seat_1": "ours too"}


def test_S7_a_halls_own_network_has_no_https_and_no_prefix() -> None:
    assert cookies.ours(Settings(), {"login": "ours"}) == {"login": "ours"}
