"""Signing in and out by the pages, on both databases."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from govlab.access import NOBODY
from govlab.accounts import rules, sessions, throttle
from govlab.accounts.errors import SignInPaused
from govlab.accounts.example import ADMINISTRATOR, FACILITATOR, PASSWORD, STAFF, ExamplePeople
from govlab.accounts.tables import FailedSignIn, LoginSession
from govlab.app import GovLab
from govlab.storage import Storage
from govlab.storage.ids import token_hash
from tests.accounts.conftest import Browser
from tests.rig.application import Make
from tests.rig.clock import Clock
from tests.rig.selects import counted

Open = Callable[..., Browser]


def token_of(browser: Browser) -> str:
    cookie = browser.client.get_cookie("login")
    assert cookie
    return cookie.value


def test_a_person_signs_in_and_out(browser: Open) -> None:
    nok = browser()
    assert nok.sign_in(FACILITATOR).status_code == 302
    assert "นก ชวนคุย" in nok.see("/account")
    assert nok.post("/sign-out").status_code == 302
    assert not nok.is_signed_in


def test_the_emails_case_does_not_matter(browser: Open) -> None:
    assert browser().sign_in("  NOK@Example.Test ").status_code == 302


def test_S6_signing_in_and_out_need_the_pages_own_token(browser: Open) -> None:
    nok = browser(FACILITATOR)
    for path in ("/sign-in", "/sign-out", "/account/name", "/people/new", "/agencies/new"):
        assert nok.client.post(path, data={"email": FACILITATOR, "password": PASSWORD}).status_code == 400
    assert nok.is_signed_in
    assert nok.client.get("/sign-out").status_code == 405


def test_S7_a_sign_in_is_a_new_token_and_the_old_one_is_dead(browser: Open, storage: Storage, clock: Clock) -> None:
    nok = browser(FACILITATOR)
    before = token_of(nok)
    nok.sign_in(FACILITATOR)
    assert token_of(nok) != before
    with storage.reading() as session:
        assert sessions.actor_of_login(session, before, clock()) is None
        assert sessions.actor_of_login(session, token_of(nok), clock())


def test_S7_the_cookie_is_out_of_scripts_reach_and_bound_to_the_host(make_govlab: Make, people: ExamplePeople) -> None:
    client = make_govlab(public_url="https://lab.example").flask.test_client()
    page = client.get("/sign-in", base_url="https://lab.example").text
    token = page.split('name="csrf_token" value="')[1].split('"')[0]
    sent = {"csrf_token": token, "email": FACILITATOR, "password": PASSWORD}
    answer = client.post(
        "/sign-in", data=sent, base_url="https://lab.example", headers={"Referer": "https://lab.example/sign-in"}
    )
    cookies = [line for line in answer.headers.getlist("Set-Cookie") if line.startswith("__Host-")]
    assert {line.split("=")[0] for line in cookies} >= {"__Host-login", "__Host-device"}
    for line in cookies:
        assert all(part in line for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"))


def test_S7_only_the_tokens_hash_is_stored(browser: Open, storage: Storage) -> None:
    token = token_of(browser(FACILITATOR))
    with storage.reading() as session:
        assert session.scalars(select(LoginSession.token_hash)).all() == [token_hash(token)]


@pytest.mark.parametrize("step_ms", [rules.IDLE_MS, rules.ABSOLUTE_MS])
def test_S7_a_sign_in_unused_for_too_long_ends(browser: Open, clock: Clock, step_ms: int) -> None:
    nok = browser(FACILITATOR)
    clock.advance(step_ms / 1000)
    assert not nok.is_signed_in


def test_S7_a_sign_in_in_daily_use_ends_after_a_week(browser: Open, clock: Clock) -> None:
    nok = browser(FACILITATOR)
    step_ms = rules.IDLE_MS - 1
    for _ in range((rules.ABSOLUTE_MS - 1) // step_ms):
        clock.advance(step_ms / 1000)
        assert nok.is_signed_in
    clock.advance(step_ms / 1000)
    assert not nok.is_signed_in


def test_a_request_of_someone_signed_in_costs_one_select(browser: Open, app: GovLab, storage: Storage) -> None:
    token = token_of(browser(FACILITATOR))
    with counted(storage) as sent, storage.reading() as session:
        found = sessions.actor_of_login(session, token, app.now_ms())
    assert found
    assert found.holds("facilitator", "any-agency")
    assert len(sent) == 1


def test_a_made_up_cookie_is_nobody(browser: Open) -> None:
    stranger = browser()
    stranger.client.set_cookie("login", "made-up")
    assert not stranger.is_signed_in


@pytest.mark.parametrize("target", ["//e", "/\\e", "\\\\/e", "https:e", "https://e.example", ""])
def test_S13_signing_in_never_leads_to_another_site(browser: Open, target: str) -> None:
    assert browser().sign_in(FACILITATOR, next=target).location == "/workshops/mine"


def test_S13_signing_in_leads_back_to_the_page_that_asked(browser: Open) -> None:
    nok = browser()
    assert 'name="next" value="/workshops/mine"' in nok.see("/sign-in?next=/workshops/mine")
    assert nok.sign_in(FACILITATOR, next="/workshops/mine").location == "/workshops/mine"


@pytest.mark.parametrize(("email", "first"), [(FACILITATOR, "/workshops/mine"), (STAFF, "/desk"), (ADMINISTRATOR, "/")])
def test_signing_in_leads_to_where_ones_work_begins(browser: Open, email: str, first: str) -> None:
    assert browser().sign_in(email).location == first


def test_the_example_offers_its_people_and_a_real_server_does_not(make_govlab: Make, people: ExamplePeople) -> None:
    example, real = (make_govlab(example=yes).flask.test_client().get("/sign-in").text for yes in (True, False))
    assert f'name="email" value="{STAFF}"' in example
    assert PASSWORD in example
    assert PASSWORD not in real


def test_a_wrong_password_and_an_unknown_email_are_refused_in_the_same_words(browser: Open) -> None:
    wrong = browser().sign_in(FACILITATOR, "wrong password")
    unknown = browser().sign_in("nobody@example.test", "wrong password")
    assert wrong.status_code == unknown.status_code == 422
    sentence = "อีเมลหรือรหัสผ่านยังไม่ตรงกับบัญชีใด"
    assert sentence in wrong.text
    assert sentence in unknown.text
    assert f'value="{FACILITATOR}"' in wrong.text
    assert "wrong password" not in wrong.text


def test_S10_after_100_bad_guesses_from_elsewhere_the_owner_still_gets_in(browser: Open) -> None:
    stranger, owner = browser(), browser()
    for _ in range(100):
        stranger.sign_in(FACILITATOR, "a guess", address="203.0.113.9")
    assert stranger.sign_in(FACILITATOR, address="203.0.113.9").status_code == 429
    assert owner.sign_in(FACILITATOR, address="198.51.100.7").status_code == 302


def test_S10_when_all_the_world_guesses_the_owners_device_still_gets_in(
    browser: Open, storage: Storage, clock: Clock
) -> None:
    owner = browser(FACILITATOR)
    owner.post("/sign-out")
    with storage.transaction() as tx:
        tx.session.add_all(
            FailedSignIn(id=str(no), key=f"email:{FACILITATOR}", at_ms=clock()) for no in range(rules.FROM_ANYWHERE)
        )
    assert browser().sign_in(FACILITATOR).status_code == 429
    assert owner.sign_in(FACILITATOR).status_code == 302
    clock.advance(rules.WINDOW_MS / 1000)
    assert browser().sign_in(FACILITATOR).status_code == 302


def test_S10_a_known_device_may_not_guess_for_ever_either(browser: Open) -> None:
    device = browser(FACILITATOR)
    device.post("/sign-out")
    statuses = [device.sign_in(FACILITATOR, f"guess {no}").status_code for no in range(rules.FROM_HERE + 1)]
    assert statuses == [422] * rules.FROM_HERE + [429]


def test_S10_the_wait_is_told_in_minutes_and_then_over(browser: Open, clock: Clock) -> None:
    stranger = browser()
    for _ in range(rules.FROM_HERE):
        stranger.sign_in(FACILITATOR, "a guess")
    clock.advance(5 * 60)
    assert "โปรดลองใหม่ในอีก 10 นาที" in stranger.sign_in(FACILITATOR).text
    clock.advance(10 * 60)
    assert stranger.sign_in(FACILITATOR).status_code == 302


def test_S10_guesses_sent_all_at_once_do_not_slip_through(storage: Storage, clock: Clock) -> None:
    free = rules.counters(FACILITATOR, "203.0.113.9", None)
    for _ in range(rules.FROM_HERE):
        with storage.transaction() as tx:
            throttle.count_try(tx, free, clock())  # counted before its password is looked at
    with storage.transaction() as tx, pytest.raises(SignInPaused):
        throttle.count_try(tx, free, clock())


def test_P13_many_people_of_one_hall_sign_in_from_one_address(browser: Open, storage: Storage) -> None:
    for _ in range(rules.FROM_HERE + 2):
        assert browser().sign_in(FACILITATOR).status_code == 302
    with storage.reading() as session:
        assert session.scalars(select(FailedSignIn)).all() == []


def test_failures_and_the_addresses_in_them_are_forgotten_after_the_window(
    browser: Open, storage: Storage, clock: Clock
) -> None:
    browser().sign_in("nobody@example.test", "a guess")
    clock.advance(rules.WINDOW_MS / 1000)
    browser().sign_in(FACILITATOR)
    with storage.reading() as session:
        assert session.scalars(select(FailedSignIn)).all() == []


@pytest.mark.parametrize(
    ("email", "password", "sentence"),
    [
        ("", PASSWORD, "โปรดกรอกอีเมล"),
        (FACILITATOR, "", "โปรดกรอกรหัสผ่าน"),
        ("nok", PASSWORD, "อีเมลยังไม่ครบ"),
        ("“nok”@example.test", PASSWORD, "อีเมลยังไม่ครบ"),
        ("«nok»@example.test", PASSWORD, "อีเมลยังไม่ครบ"),
        ("x" * 200 + "@example.test", PASSWORD, "ยาวเกินไป"),
    ],
)
def test_each_field_says_what_is_missing(browser: Open, email: str, password: str, sentence: str) -> None:
    answer = browser().sign_in(email, password)
    assert answer.status_code == 422
    assert answer.text.count(sentence) == 2, "once in the summary, once beside the field"


def test_live_logins_are_those_that_still_count(
    browser: Open, storage: Storage, clock: Clock, people: ExamplePeople
) -> None:
    kept, ended = browser(FACILITATOR), browser(FACILITATOR)
    with storage.reading() as session:
        ids = [(sessions.actor_of_login(session, token_of(each), clock()) or NOBODY).login for each in (kept, ended)]
    ended.post("/sign-out")
    logins = {login for login in ids if login}
    with storage.reading() as session:
        assert sessions.live_logins(session, {*logins, "unknown"}, clock()) == {ids[0]}
        assert sessions.live_logins(session, logins, clock() + rules.IDLE_MS) == set()
        assert sessions.live_logins(session, [], clock()) == set()
