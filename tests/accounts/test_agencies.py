"""Agencies on their pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from govlab.access import Actor
from govlab.accounts import service
from govlab.accounts.example import ADMINISTRATOR, ExamplePeople
from govlab.accounts.tables import Agency
from govlab.errors import Forbidden
from govlab.storage import Storage
from tests.accounts.conftest import Browser
from tests.rig.clock import Clock

Open = Callable[..., Browser]


def test_the_centres_administrator_adds_and_renames_agencies(browser: Open, storage: Storage) -> None:
    wirot = browser(ADMINISTRATOR)
    wirot.post("/agencies/new", name_th="สำนักงาน 'ใหม่' “จริง”", name_en="A ’new’ «office»")
    with storage.reading() as session:
        agency = session.scalars(select(Agency).where(Agency.name_en == "A ’new’ «office»")).one()
    assert "สำนักงาน &#39;ใหม่&#39; “จริง”" in wirot.see(f"/agencies/{agency.id}")
    wirot.post(f"/agencies/{agency.id}", name_th="สำนักงานใหม่", name_en="New office")
    assert "New office" in wirot.see("/agencies?lang=en")


@pytest.mark.parametrize(
    ("name_th", "name_en", "sentence"),
    [("", "Office", "โปรดกรอกช่องนี้"), ("สำนักงาน", "", "โปรดกรอกช่องนี้"), ("ก" * 121, "Office", "ยาวเกินไป 1 ตัวอักษร")],
)
def test_both_names_are_needed(browser: Open, name_th: str, name_en: str, sentence: str) -> None:
    answer = browser(ADMINISTRATOR).post("/agencies/new", name_th=name_th, name_en=name_en)
    assert answer.status_code == 422
    assert answer.text.count(sentence) == 2
    assert name_en in answer.text


def test_an_agencys_administrator_renames_only_their_own(storage: Storage, people: ExamplePeople, clock: Clock) -> None:
    dao = Actor(person="dao", grants=frozenset({("administrator", people.hospitals)}))
    with storage.transaction() as tx:
        service.rename_agency(tx, dao, people.hospitals, "ชื่อใหม่", "New name")
    with storage.transaction() as tx, pytest.raises(Forbidden):
        service.rename_agency(tx, dao, people.centre, "ชื่อใหม่", "New name")
    with storage.transaction() as tx, pytest.raises(Forbidden):
        service.add_agency(tx, dao, "ก", "A", clock())


def test_invented_agencies_say_so_in_their_names(storage: Storage, people: ExamplePeople) -> None:
    with storage.reading() as session:
        rows = session.scalars(select(Agency)).all()
    assert {row.name_th for row in rows if not row.example} == {"สำนักเลขาธิการคณะรัฐมนตรี", "กรมอนามัย"}
    for row in rows:
        assert row.example == ("(ตัวอย่าง)" in row.name_th) == ("(example)" in row.name_en)
