"""Paper counts as much as a phone: a helper takes a seat for each person, and what they enter says where it is from."""

from __future__ import annotations

from sqlalchemy import select

from govlab.access import Actor
from govlab.storage import Storage
from govlab.workshops.tables import Participant, Workshop
from tests.workshops.cast import Cast, put_in_state
from tests.workshops.conftest import Site

STRANGER = Actor(person="stranger")


def seated(storage: Storage, workshop: Workshop) -> list[tuple[str, str | None, bool]]:
    with storage.reading() as session:
        of_workshop = select(Participant).where(Participant.workshop_id == workshop.id).order_by(Participant.sector)
        return [(one.sector, one.name, one.proxy) for one in session.scalars(of_workshop)]


def test_each_paper_has_a_seat_of_its_own(site: Site, storage: Storage, cast: Cast, workshop: Workshop) -> None:
    site.reader = cast.nok
    address = f"/workshops/{workshop.id}/paper"
    for sector, name in (("citizen", "โต๊ะ 3"), ("government", "")):
        assert site.post(address, {"sector": sector, "name": name}).location == f"/room/{workshop.id}"
    assert seated(storage, workshop) == [("citizen", "โต๊ะ 3", True), ("government", None, True)]


def test_P13_a_paper_needs_a_sector(site: Site, storage: Storage, cast: Cast, workshop: Workshop) -> None:
    site.reader = cast.nok
    assert "เลือกภาคส่วนก่อน" in site.post(f"/workshops/{workshop.id}/paper", {"name": "x"}).text
    assert seated(storage, workshop) == []


def test_S3_only_those_who_run_the_workshop_enter_from_paper(site: Site, cast: Cast, workshop: Workshop) -> None:
    site.reader = STRANGER
    assert site.get(f"/workshops/{workshop.id}/paper").status_code == 403


def test_a_closed_workshop_takes_no_paper_and_prints_no_sheet(
    site: Site, storage: Storage, cast: Cast, workshop: Workshop
) -> None:
    site.reader = cast.nok
    assert workshop.code is not None
    sheet = site.get(f"/workshops/{workshop.id}/join-sheet").text
    assert f"{workshop.code[:4]} {workshop.code[4:]}" in sheet
    put_in_state(storage, workshop, "closed", closed_ms=1)
    for page in ("paper", "join-sheet"):
        assert site.get(f"/workshops/{workshop.id}/{page}").status_code == 410
