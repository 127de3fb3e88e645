"""Every address there is: a POST without its token is refused, a GET changes nothing, all answers carry the headers."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from werkzeug.routing import Rule

from govlab.accounts.example import ADMINISTRATOR
from tests.security.house import House, Visitor

# No cookie gives these any power, or (the sign-in) the page that sends them would need to be allowed to send JSON.
FREE_OF_A_TOKEN = {"workshops.join_api", "exchange_api.sign_in"}
# It checks the token of its form by itself, so that the page may keep its address from other sites.
CHECKS_BY_ITSELF = {"workshops.move_here"}


@pytest.fixture(scope="module")
def admin(house: House) -> Visitor:
    """Someone who may open every page, and who has a seat in the live workshop."""
    visitor = house.browser(ADMINISTRATOR)
    visitor.client.set_cookie(*house.ids["seat"])
    return visitor


def address(house: House, rule: Rule) -> str:
    """An address by this rule that shows something."""
    token = {"workshops.move_here": "move", "accounts.invitation_form": "invitation"}.get(rule.endpoint, "token")
    other = {"token": house.ids[token]}
    if rule.endpoint in ("workshops.room", "workshops.continue_elsewhere", "workshops.console", "activities.picture"):
        other["workshop_id"] = house.live
    if rule.endpoint == "exchange.end_rehearsal":
        other["workshop_id"] = house.ids["rehearsal_id"]
    if rule.endpoint in ("activities.results", "activities.rounds", "activities.turnout"):
        other |= {"workshop_id": house.finished, "no": 2}
    if rule.endpoint in ("exchange.replay_page", "exchange.timeline", "exchange.state_then"):
        other["workshop_id"] = house.finished
    return house.address(rule, **other)


def test_S6_no_post_passes_without_its_token(house: House, admin: Visitor) -> None:
    before = house.content()
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        for rule in house.rules(method):
            if rule.endpoint in FREE_OF_A_TOKEN:
                continue
            for token in ("", "made-up"):
                path = address(house, rule)
                answer = admin.client.open(path, method=method, data={"csrf_token": token, "decision": "show"})
                assert answer.status_code == HTTPStatus.BAD_REQUEST, (method, path)
                assert "เปิดไว้นานเกินไป" in answer.text or "form_expired" in answer.text, path
    assert house.content() == before


def test_S6_what_asks_for_no_token_gains_nothing_from_a_foreign_page(house: House, admin: Visitor) -> None:
    exempt = house.app.flask.extensions["csrf"]._exempt_views
    names = {view.rsplit(".", 1)[-1] for view in exempt}
    assert names == {"join_api", "sign_in", "move_here"}, "a new exemption: show here that it is safe"
    form = {"email": ADMINISTRATOR, "password": "govlab-example"}
    for kind in ("application/x-www-form-urlencoded", "text/plain", "multipart/form-data"):
        foreign = admin.client.post("/api/v1/sign-in", data=form if "plain" not in kind else "{}", content_type=kind)
        assert foreign.status_code == HTTPStatus.BAD_REQUEST
    guest = {"code": house.code, "sector": "citizen", "consent": True}
    joined = admin.client.post("/api/v1/join", json=guest)
    assert joined.headers.getlist("Set-Cookie") == []
    assert "Access-Control-Allow-Origin" not in joined.headers


def test_S6_no_get_changes_anything(house: House, admin: Visitor) -> None:
    house.clock.advance(6 * 60)
    before = house.content()
    seen: dict[str, int] = {}
    for rule in house.rules("GET"):
        path = address(house, rule)
        for query in ("", f"?code={house.code}&q=x&state=in_review&page=1&lang=th&with=1&action=publish&decision=show"):
            with admin.get(path + query) as answer:
                seen[path] = answer.status_code
    assert house.content() == before
    missed = {path: status for path, status in seen.items() if status not in (200, 302)}
    assert not missed, "these pages were not really opened"


def test_S8_every_answer_of_every_route_carries_the_headers(house: House, admin: Visitor) -> None:
    for rule in house.app.flask.url_map.iter_rules():
        for method in ("GET", "POST", "OPTIONS", "DELETE"):
            with admin.client.open(address(house, rule), method=method) as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "unsafe" not in policy
                for part in ("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'"):
                    assert part in policy, (rule, method)
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert b"<script>" not in answer.data


def test_what_is_nobodys_business_is_kept_by_no_cache(house: House, admin: Visitor) -> None:
    for rule in house.rules("GET"):
        # Of a picture a browser may keep a copy, and must ask each time whether it may still be shown.
        if rule.endpoint in ("activities.picture", "activities.picture_on_screen"):
            assert admin.get(address(house, rule)).headers["Cache-Control"] == "private, no-cache", rule
        elif rule.endpoint not in ("static", "web.favicon"):
            assert admin.get(address(house, rule)).headers["Cache-Control"] == "no-store", rule
