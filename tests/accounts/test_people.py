"""Administrators and the people they manage: who may what, and what ends when."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from govlab.access import Actor, Role
from govlab.accounts import invitations, queries, service
from govlab.accounts.errors import EmailTaken, OwnRightsKept
from govlab.accounts.example import ADMINISTRATOR, FACILITATOR, STAFF, ExamplePeople
from govlab.accounts.service import Profile
from govlab.accounts.tables import Grant, Person
from govlab.errors import Forbidden
from govlab.storage import Storage
from tests.accounts.conftest import Browser
from tests.rig.clock import Clock
from tests.rig.selects import counted

Open = Callable[..., Browser]
Of = Callable[[str], Actor]
QUOTED = 'สม\'ศรี "ใจ’ดี" “ก” «ข» <b>'
SHOWN = "สม&#39;ศรี &#34;ใจ’ดี&#34; “ก” «ข» &lt;b&gt;"


@pytest.fixture
def add(storage: Storage, actor: Of, people: ExamplePeople, clock: Clock) -> Callable[..., str]:
    """`add("kai@example.test", agency, ("staff", agency))`: a new person, by the centre's administrator."""

    def added(email: str, agency: str | None, *grants: tuple[Role, str | None]) -> str:
        profile = Profile(email, email.split("@", maxsplit=1)[0], agency, frozenset(grants))
        with storage.transaction() as tx:
            return service.add_person(tx, actor(people.administrator), profile, clock()).id

    return added


@pytest.fixture
def hospital_administrator(add: Callable[..., str], actor: Of, people: ExamplePeople) -> Actor:
    """An administrator of one agency only."""
    return actor(add("dao@example.test", people.hospitals, ("administrator", people.hospitals)))


def link_in(page: str) -> str:
    found = re.search(r"http://[^<\s]+(/invitations/[^<\s]+)", page)
    assert found
    return found[1]


def new_person(agency: str, **more: Any) -> dict[str, Any]:
    return {"name": "ไก่ ขยันดี", "email": "kai@example.test", "agency": agency, **more}


def test_an_invited_person_chooses_a_password_and_is_in(browser: Open, people: ExamplePeople) -> None:
    fields = new_person(people.hospitals, grants=[f"facilitator@{people.hospitals}"])
    invited = browser(ADMINISTRATOR).post("/people/new", **fields)
    assert invited.headers["Cache-Control"] == "no-store"
    link, kai = link_in(invited.text), browser()
    assert "ไก่ ขยันดี" in kai.see(link)
    assert kai.post(link, password="ปลาตัวเล็กในคลอง", again="ปลาตัวเล็กในคลอง").location == "/account"
    assert "วิทยากร" in kai.see("/account")
    assert browser().sign_in("kai@example.test", "ปลาตัวเล็กในคลอง").status_code == 302


def test_an_invitation_works_once_and_a_week(browser: Open, people: ExamplePeople, clock: Clock) -> None:
    wirot = browser(ADMINISTRATOR)
    link = link_in(wirot.post("/people/new", **new_person(people.hospitals)).text)
    browser().post(link, password="long enough", again="long enough")
    assert browser().client.get(link).status_code == 410
    assert browser().post(link, password="another one", again="another one").status_code == 410
    again = link_in(wirot.post(f"/people/{people.staff}/invitation").text)
    clock.advance(invitations.LASTS_MS / 1000)
    assert browser().client.get(again).status_code == 410


def test_a_newer_link_replaces_the_older_and_the_password(browser: Open, people: ExamplePeople) -> None:
    wirot, somchai = browser(ADMINISTRATOR), browser(STAFF)
    first, second = (link_in(wirot.post(f"/people/{people.staff}/invitation").text) for _ in range(2))
    assert not somchai.is_signed_in
    assert browser().sign_in(STAFF).status_code == 422
    assert browser().client.get(first).status_code == 410
    assert browser().client.get(second).status_code == 200


@pytest.mark.parametrize("made_up", ["x", "x.y", "Im5vYm9keSI.sig"])
def test_a_made_up_invitation_opens_nothing(browser: Open, made_up: str) -> None:
    assert browser().client.get(f"/invitations/{made_up}").status_code == 410


@pytest.mark.parametrize(
    ("password", "again", "sentence"),
    [
        ("", "", "โปรดกรอกรหัสผ่านใหม่"),
        ("short", "short", "ต้องมีอย่างน้อย 8 ตัวอักษร"),
        ("x" * 513, "x" * 513, "ใช้ได้ไม่เกิน 512 ตัวอักษร"),
        ("long enough", "long enuogh", "ยังไม่ตรงกัน"),
    ],
)
def test_S9_a_password_has_a_length_and_no_other_rule(
    browser: Open, people: ExamplePeople, password: str, again: str, sentence: str
) -> None:
    link = link_in(browser(ADMINISTRATOR).post(f"/people/{people.staff}/invitation").text)
    answer = browser().post(link, password=password, again=again)
    assert (answer.status_code, sentence in answer.text) == (422, True)


def test_P7_a_withdrawn_role_ends_the_persons_sign_ins(browser: Open, people: ExamplePeople) -> None:
    wirot, nok = browser(ADMINISTRATOR), browser(FACILITATOR)
    fields = {"name": "นก", "email": FACILITATOR, "agency": people.centre}
    wirot.post(f"/people/{people.facilitator}", **fields, grants=["facilitator@centre", "staff@centre"])
    assert nok.is_signed_in, "another role takes nothing away"
    wirot.post(f"/people/{people.facilitator}", **fields, grants=["staff@centre"])
    assert not nok.is_signed_in


def test_P7_a_closed_account_is_out_at_once_and_opens_again(browser: Open, people: ExamplePeople) -> None:
    wirot, nok = browser(ADMINISTRATOR), browser(FACILITATOR)
    assert "ปิดบัญชีของ นก ชวนคุย ใช่ไหม" in wirot.see(f"/people/{people.facilitator}/close")
    wirot.post(f"/people/{people.facilitator}/close")
    assert not nok.is_signed_in
    assert nok.sign_in(FACILITATOR).status_code == 422
    wirot.post(f"/people/{people.facilitator}/open")
    assert nok.sign_in(FACILITATOR).status_code == 302


def test_one_administrator_always_remains(storage: Storage, actor: Of, people: ExamplePeople, clock: Clock) -> None:
    wirot = actor(people.administrator)
    with storage.transaction() as tx, pytest.raises(OwnRightsKept):
        service.set_active(tx, wirot, people.administrator, False, clock())
    with storage.transaction() as tx, pytest.raises(OwnRightsKept):
        service.edit_person(tx, wirot, people.administrator, Profile("w@x.test", "w", None, frozenset()), clock())


def test_an_agencys_administrator_manages_its_people_only(
    browser: Open, storage: Storage, hospital_administrator: Actor, add: Callable[..., str], people: ExamplePeople
) -> None:
    own = add("kai@example.test", people.hospitals, ("staff", people.hospitals))
    with storage.reading() as session:
        found = queries.people(session, hospital_administrator, "", 1)
    assert {person.id for person in found.people} == {own, hospital_administrator.person}


@pytest.mark.parametrize("scope", [None, "department_of_health"])
def test_an_agencys_administrator_grants_nothing_beyond_it(
    storage: Storage, hospital_administrator: Actor, people: ExamplePeople, clock: Clock, scope: str | None
) -> None:
    elsewhere = getattr(people, scope) if scope else None
    wider = Profile("kai@example.test", "kai", people.hospitals, frozenset({("staff", elsewhere)}))
    with storage.transaction() as tx, pytest.raises(Forbidden):
        service.add_person(tx, hospital_administrator, wider, clock())
    foreign = Profile("kai@example.test", "kai", elsewhere, frozenset())
    with storage.transaction() as tx, pytest.raises(Forbidden):
        service.add_person(tx, hospital_administrator, foreign, clock())


def test_nobody_borrows_wider_roles_by_resetting_a_password(
    storage: Storage, hospital_administrator: Actor, add: Callable[..., str], people: ExamplePeople, clock: Clock
) -> None:
    wider = add("chai@example.test", people.hospitals, ("administrator", None))
    for use in (
        lambda tx: service.invite(tx, hospital_administrator, wider, clock()),
        lambda tx: service.set_active(tx, hospital_administrator, wider, False, clock()),
        lambda tx: service.invite(tx, hospital_administrator, people.administrator, clock()),
    ):
        with storage.transaction() as tx, pytest.raises(Forbidden):
            use(tx)


def test_a_forged_box_grants_nothing(
    browser: Open, storage: Storage, hospital_administrator: Actor, people: ExamplePeople
) -> None:
    with storage.transaction() as tx:
        row = queries.require_person(tx.session, hospital_administrator.person or "")
        row.password_hash = queries.require_person(tx.session, people.administrator).password_hash
    dao = browser("dao@example.test")
    answer = dao.post("/people/new", **new_person(people.hospitals, grants=["administrator@centre"]))
    assert answer.status_code == 422
    with storage.reading() as session:
        assert session.scalar(select(Person).where(Person.email == "kai@example.test")) is None


@pytest.mark.parametrize("path", ["/people", "/people/new", "/agencies", "/agencies/new", "/account"])
def test_pages_of_administrators_are_closed_to_others(browser: Open, people: ExamplePeople, path: str) -> None:
    assert browser().client.get(path).status_code == 403
    if path != "/account":
        assert browser(FACILITATOR).client.get(path).status_code == 403
    assert browser(ADMINISTRATOR).client.get(path).status_code == 200


def test_an_email_has_one_account(
    browser: Open, add: Callable[..., str], people: ExamplePeople, storage: Storage
) -> None:
    answer = browser(ADMINISTRATOR).post(
        "/people/new", **new_person(people.hospitals, name=QUOTED, email=STAFF.upper())
    )
    assert answer.status_code == 422
    assert "มีบัญชีที่ใช้อีเมลนี้แล้ว" in answer.text
    assert f'value="{SHOWN}"' in answer.text
    with pytest.raises(EmailTaken):
        add(STAFF, people.hospitals)


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", "", "โปรดกรอกช่องนี้"),
        ("name", "ก" * 81, "ยาวเกินไป 1 ตัวอักษร"),
        ("name", "ก" + "\u0e49" * 300, "ยาวเกินไป"),
        ("email", "", "โปรดกรอกอีเมล"),
        ("email", "kai@", "อีเมลยังไม่ครบ"),
        ("agency", "made-up", "โปรดเลือกจากรายการ"),
        ("grants", "administrator@made-up", "โปรดเลือกจากรายการ"),
    ],
)
def test_each_field_says_what_to_mend_and_keeps_what_was_typed(
    browser: Open, people: ExamplePeople, field: str, typed: str, sentence: str
) -> None:
    fields = new_person(people.hospitals, grants=["staff@centre"]) | {field: typed}
    answer = browser(ADMINISTRATOR).post("/people/new", **fields)
    assert answer.status_code == 422
    assert answer.text.count(sentence) == 2, "once in the summary, once beside the field"
    assert field == "grants" or 'value="staff@centre" checked' in answer.text


def test_odd_quotes_are_kept_as_typed(browser: Open, storage: Storage, people: ExamplePeople) -> None:
    wirot = browser(ADMINISTRATOR)
    wirot.post(f"/people/{people.staff}", name=QUOTED, email=STAFF, agency=people.centre, grants=["staff@centre"])
    assert SHOWN in wirot.see("/people")
    with storage.reading() as session:
        assert queries.require_person(session, people.staff).name == QUOTED


def test_people_are_found_by_part_of_a_name_or_email(browser: Open) -> None:
    wirot = browser(ADMINISTRATOR)
    for words in ("ถี่ถ้วน", "MALEE"):
        page = wirot.see(f"/people?q={words}")
        assert "มาลี ถี่ถ้วน" in page
        assert "สมชาย ใฝ่เขียน" not in page
    for odd in ("q=%25", "q=x%00", "q=\"'«", f"page={10**30}", "page=-1&q=zz"):
        wirot.see(f"/people?{odd}")
    assert "ไม่พบใคร" in wirot.see("/people?q=%25")


def test_roles_are_stored_once_each(browser: Open, storage: Storage, people: ExamplePeople) -> None:
    boxes = ["staff@centre", f"facilitator@{people.hospitals}"]
    for _ in range(2):
        browser(ADMINISTRATOR).post(f"/people/{people.staff}", name="ส", email=STAFF, agency="", grants=boxes)
    with storage.reading() as session:
        rows = session.execute(select(Grant.role, Grant.agency_id).where(Grant.person_id == people.staff)).all()
    assert {tuple(row) for row in rows} == {("staff", None), ("facilitator", people.hospitals)}
    assert len(rows) == 2


@pytest.mark.parametrize("address", ["/people", "/agencies"])
def test_a_list_takes_a_fixed_number_of_selects(
    browser: Open, storage: Storage, add: Callable[..., str], people: ExamplePeople, address: str
) -> None:
    wirot = browser(ADMINISTRATOR)

    def selects() -> int:
        with counted(storage) as sent:
            wirot.see(address)
        return len(sent)

    before = selects()
    for number in range(3):
        add(f"{number}@example.test", people.centre, ("staff", people.hospitals), ("facilitator", None))
    assert selects() == before > 0
