"""Over https every cookie is bound to the host, and browsers are told to stay with https (S7, S8)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from govlab.accounts.example import FACILITATOR, PASSWORD
from govlab.storage import Storage
from govlab.storage.migrate import migrate
from tests.security.house import House, build

LAB = "https://lab.example"


@pytest.fixture(scope="module")
def safe_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The whole house as it stands on the internet."""
    url = f"sqlite:///{tmp_path_factory.mktemp('https')}/a.db"
    storage = Storage(url)
    migrate(storage)
    storage.close()
    made = build(url, public_url=LAB)
    yield made
    made.app.storage.close()


def test_S7_S8_every_cookie_is_bound_and_every_answer_insists_on_https(safe_house: House) -> None:
    visitor = safe_house.browser()
    answers = [visitor.get(safe_house.address(rule), base_url=LAB) for rule in safe_house.rules("GET")]
    visitor = safe_house.with_token(visitor, base_url=LAB)
    slug = safe_house.ids["slug"]
    sent = {
        f"/innovations/{slug}/rating": {"stars": "4"},
        "/sign-in": {"email": FACILITATOR, "password": PASSWORD},
        "/api/v1/sign-in": None,
        f"/j/{safe_house.ids['qr_token']}": {"sector": "citizen", "consent": "y"},
        "/sign-out": {},
    }
    for path, form in sent.items():
        body = {"json": {"email": FACILITATOR, "password": PASSWORD}} if form is None else {"data": form}
        headers = {"X-CSRFToken": visitor.csrf, "Referer": f"{LAB}/"}
        answers.append(visitor.client.post(path, **body, headers=headers, base_url=LAB))
        if path != "/sign-out":
            assert answers[-1].status_code in (200, 302, 303), path
            safe_house.with_token(visitor, base_url=LAB)
    named = set[str]()
    for answer in answers:
        assert "max-age=31536000" in answer.headers["Strict-Transport-Security"]
        for cookie in answer.headers.getlist("Set-Cookie"):
            named.add(cookie.split("=", 1)[0])
            assert cookie.startswith("__Host-"), cookie
            parts = {part.strip().split("=")[0].lower(): part.strip() for part in cookie.split(";")[1:]}
            assert {"secure", "httponly"} <= set(parts), cookie
            assert parts["samesite"] == "SameSite=Lax", cookie
            assert parts["path"] == "Path=/", cookie
            assert "domain" not in parts, cookie
        answer.close()
    bases = {name.removeprefix("__Host-").split("_")[0] for name in named}
    assert {"session", "login", "device", "seat", "reader"} <= bases


def test_S6_over_https_a_post_from_another_site_is_refused_even_with_a_token(safe_house: House) -> None:
    visitor = safe_house.with_token(safe_house.browser(), base_url=LAB)
    for referrer in ("https://evil.example/", f"{LAB}.evil.example/", None):
        headers = {"X-CSRFToken": visitor.csrf} | ({"Referer": referrer} if referrer else {})
        answer = visitor.client.post("/sign-in", data={"email": "x"}, headers=headers, base_url=LAB)
        assert answer.status_code == 400, referrer


def test_S7_a_cookie_without_its_prefix_is_not_ours_over_https(safe_house: House, tmp_path: Path) -> None:
    base, token = safe_house.ids["seat"]
    visitor = safe_house.browser()
    visitor.client.set_cookie(base, token, domain="lab.example")
    assert visitor.get(f"/room/{safe_house.live}", base_url=LAB).location == "/join"
