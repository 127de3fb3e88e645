"""Ids of other people's things open nothing, seats and links serve their own only, hidden totals stay hidden."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import pytest

from govlab.accounts.example import ADMINISTRATOR, FACILITATOR, REVIEWER, STAFF
from govlab.accounts.tables import Agency, Grant, Person
from govlab.catalogue.tables import Innovation
from govlab.storage.ids import new_id
from govlab.workshops import moving, seats
from govlab.workshops.seats import cookie_base
from tests.security.house import EMAIL_OF_A_READER, House, Visitor

OUTSIDER = "outsider@example.test"
CLOSED = (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)


@pytest.fixture(scope="module", autouse=True)
def outsider(house: House) -> None:
    """Staff and facilitator of an agency that owns nothing here, with the example's password."""
    with house.app.storage.transaction() as tx:
        agency = Agency(id=new_id(), name_th="อื่น", name_en="Other", created_ms=house.clock(), example=False)
        tx.session.add(agency)
        known = tx.session.get_one(Person, house.person(FACILITATOR).person)
        person = Person(
            id=new_id(),
            email=OUTSIDER,
            name="คนนอก",
            password_hash=known.password_hash,
            created_ms=house.clock(),
        )
        tx.session.add(person)
        tx.session.flush()
        for role in ("staff", "facilitator", "administrator"):
            tx.session.add(Grant(id=new_id(), person_id=person.id, role=role, agency_id=agency.id))


def of_others(house: House) -> list[tuple[str, str, Any]]:
    """Method, address and body of what belongs to somebody: only their people may."""
    workshop, other = f"/workshops/{house.live}", f"/workshops/{house.ids['workshop_id']}"
    desk = f"/desk/innovations/{house.ids['innovation_id']}"
    person, agency = f"/people/{house.ids['person_id']}", f"/agencies/{house.ids['agency_id']}"
    return [
        ("GET", f"/console/{house.live}", None),
        ("GET", f"/api/v1{workshop}/counts", None),
        ("POST", f"/api/v1{workshop}/promotions", {"ideas": [3]}),
        *[("GET", f"{other}{page}", None) for page in ("/edit", "/activities/1", "/facilitators", "/screens")],
        *[("POST", f"{other}{page}", {}) for page in ("/edit", "/activities/1", "/facilitators", "/screens")],
        ("GET", f"{workshop}/rehearsal", None),
        ("POST", f"{workshop}/rehearsal", {"people": "12"}),
        ("POST", f"/workshops/{house.ids['rehearsal_id']}/rehearsal/end", {}),
        ("GET", f"/console/{house.ids['rehearsal_id']}", None),
        ("GET", f"/workshops/{house.ids['rehearsal_id']}", None),
        ("POST", f"{workshop}/screens/{house.ids['link_id']}/revoke", {}),
        ("POST", f"{workshop}/facilitators/{house.ids['person_id']}/remove", {}),
        ("GET", desk, None),
        ("POST", desk, {"based_on": "1", "title_th": "ยึด", "type": "", "stage": "proposal"}),
        ("POST", f"{desk}/decision", {"revision_no": "1", "verdict": "accepted"}),
        ("POST", f"/desk/comments/{house.ids['comment_id']}", {"decision": "show"}),
        ("GET", person, None),
        ("POST", person, {}),
        *[("POST", f"{person}/{what}", {}) for what in ("invitation", "close", "open")],
        ("GET", agency, None),
        ("POST", agency, {"name_th": "ยึด", "name_en": "Taken"}),
    ]


@pytest.mark.parametrize("email", [None, OUTSIDER])
def test_S3_what_belongs_to_others_stays_closed(house: House, email: str | None) -> None:
    visitor = house.with_token(house.browser()) if email is None else house.browser(email)
    before = house.content()
    for method, path, body in of_others(house):
        if method == "GET":
            answer = visitor.get(path)
        elif path.startswith("/api/"):
            answer = visitor.post(path, json=body)
        else:
            answer = visitor.post(path, body)
        assert answer.status_code in CLOSED, (email, method, path, answer.status_code)
    assert house.content() == before


def test_S3_roles_open_their_own_pages_only(house: House) -> None:
    for email, closed in {
        STAFF: ["/people", "/agencies", "/workshops/new", f"/console/{house.live}"],
        FACILITATOR: [
            "/people",
            "/agencies",
            "/desk",
            "/desk/comments",
            f"/desk/innovations/{house.ids['innovation_id']}",
        ],
    }.items():
        visitor = house.browser(email)
        for path in closed:
            assert visitor.get(path).status_code in CLOSED, (email, path)


def test_the_author_of_a_revision_does_not_review_it(house: House) -> None:
    innovation = house.ids["innovation_id"]
    som, desk = house.browser(STAFF), f"/desk/innovations/{innovation}"
    text = {"title_th": "เรื่อง", "title_en": "Title", "summary_th": "สรุป", "summary_en": "Summary"}
    text |= {"body_th": "เนื้อหา", "body_en": "Text", "type": "service_delivery", "stage": "prototype", "based_on": "1"}
    assert som.post(desk, {**text, "then": "submit"}).status_code == HTTPStatus.SEE_OTHER
    verdict = {"revision_no": "2", "verdict": "accepted"}
    assert som.post(f"{desk}/decision", verdict).status_code == HTTPStatus.FORBIDDEN
    assert house.browser(FACILITATOR).post(f"{desk}/decision", verdict).status_code == HTTPStatus.FORBIDDEN
    with house.app.storage.reading() as session:
        assert session.get_one(Innovation, innovation).published_no is None
    assert house.browser(REVIEWER).post(f"{desk}/decision", verdict).status_code == HTTPStatus.SEE_OTHER


def test_P6_results_are_told_to_nobody_before_the_reveal(house: House) -> None:
    admin, made = house.browser(ADMINISTRATOR), house.ids["workshop_id"]
    path = f"/api/v1/workshops/{house.live}/activities/{{}}/results"
    for visitor in (house.browser(), house.browser(OUTSIDER), house.browser(STAFF), admin):
        for no in (1, 2, 3, 99, 10**30):
            answer = visitor.get(path.format(no))
            assert answer.status_code in (*CLOSED, HTTPStatus.CONFLICT), (no, answer.status_code)
            assert "rows" not in answer.text
    assert house.browser().get(f"/api/v1/workshops/{made}/activities/1/results").status_code != HTTPStatus.OK


def test_V7_no_public_answer_holds_the_address_of_a_reader(house: House) -> None:
    for visitor in (house.browser(), house.browser(ADMINISTRATOR), house.browser(REVIEWER)):
        for rule in house.rules("GET"):
            with visitor.get(house.address(rule)) as answer:
                assert EMAIL_OF_A_READER.encode() not in answer.data, rule
        assert EMAIL_OF_A_READER not in visitor.get("/desk/comments?state=shown").text


def test_V2_a_seat_of_one_workshop_opens_no_other(house: House) -> None:
    _, token = house.ids["seat"]
    visitor = house.browser()
    visitor.client.set_cookie(cookie_base(house.ids["workshop_id"]), token)
    for page in ("", "/continue"):
        answer = visitor.get(f"/room/{house.ids['workshop_id']}{page}")
        assert answer.location == "/join"


def moved(house: House, link: str) -> tuple[int, Visitor]:
    """What somebody in a new browser gets by a link, and that browser."""
    visitor = house.with_token(house.browser())
    return visitor.post(f"/move/{link}", {"csrf_token": visitor.csrf}).status_code, visitor


def test_a_link_to_continue_serves_one_browser_once(house: House) -> None:
    with house.app.storage.transaction() as tx:
        seat = seats.seat_of_token(tx.session, house.ids["seat"][1])
        assert seat
        link = moving.make_link(tx, seat, house.clock())
    for _ in range(2):
        assert house.browser().get(f"/move/{link}").status_code == HTTPStatus.OK  # a chat app looks at it first
    status, first = moved(house, link)
    assert (status, first.get(f"/room/{house.live}").status_code) == (HTTPStatus.FOUND, HTTPStatus.OK)
    status, second = moved(house, link)
    assert status in (HTTPStatus.GONE, HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT, HTTPStatus.BAD_REQUEST)
    assert second.get(f"/room/{house.live}").location == "/join"


def test_a_link_to_continue_ends_after_15_minutes(house: House) -> None:
    with house.app.storage.transaction() as tx:
        seat = seats.seat_of_token(tx.session, house.ids["seat"][1])
        assert seat
        link = moving.make_link(tx, seat, house.clock())
    house.clock.advance(15 * 60)
    status, late = moved(house, link)
    assert status != HTTPStatus.FOUND
    assert late.get(f"/room/{house.live}").location == "/join"


def test_only_who_has_a_seat_makes_a_link_to_continue(house: House) -> None:
    stranger = house.with_token(house.browser(OUTSIDER))
    assert stranger.post(f"/room/{house.live}/continue", {}).location == "/join"
