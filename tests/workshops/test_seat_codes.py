"""V3: seat codes are made, printed and withdrawn by those who run the workshop, and a slip leads into the room."""

from __future__ import annotations

import re
from urllib.parse import unquote

from govlab.access import Actor
from govlab.storage import Storage
from govlab.workshops import codes
from govlab.workshops.seat_codes import MOST, codes_of
from govlab.workshops.tables import Workshop
from tests.workshops.cast import Cast, put_in_state
from tests.workshops.conftest import Site

STRANGER = Actor(person="stranger")


def address(workshop: Workshop) -> str:
    return f"/workshops/{workshop.id}/seat-codes"


def free(storage: Storage, workshop: Workshop) -> list[str]:
    with storage.reading() as session:
        return codes_of(session, workshop.id).free


def test_codes_are_made_and_each_is_printed_once(site: Site, storage: Storage, cast: Cast, workshop: Workshop) -> None:
    site.reader = cast.nok
    assert site.post(address(workshop), {"count": "12"}).location == address(workshop)
    made = free(storage, workshop)
    assert len(set(made)) == 12
    slips = site.get(f"{address(workshop)}/slips")
    assert re.findall(r"<b>(\w{4} \w{4})</b>", slips.text) == [codes.shown(code) for code in made]
    assert slips.text.count("data:image/svg+xml") == 12
    assert slips.headers["Cache-Control"] == "no-store"


def test_P13_a_workshop_has_so_many_codes_and_no_more(
    site: Site, storage: Storage, cast: Cast, workshop: Workshop
) -> None:
    site.reader = cast.nok
    site.post(address(workshop), {"count": str(MOST - 1)})
    assert "ทำเพิ่มได้อีก 1" in site.post(address(workshop), {"count": "2"}).text
    for wrong in ("", "0", "x", str(MOST + 1)):
        assert 'aria-invalid="true"' in site.post(address(workshop), {"count": wrong}).text
    assert len(free(storage, workshop)) == MOST - 1


def test_withdrawn_codes_are_gone(site: Site, storage: Storage, cast: Cast, workshop: Workshop) -> None:
    site.reader = cast.nok
    site.post(address(workshop), {"count": "3"})
    assert site.post(f"{address(workshop)}/withdraw").location == address(workshop)
    assert free(storage, workshop) == []


def test_S3_only_those_who_run_the_workshop_see_codes(site: Site, cast: Cast, workshop: Workshop) -> None:
    site.reader = STRANGER
    for page in ("", "/slips"):
        assert site.get(address(workshop) + page).status_code == 403
    assert site.post(address(workshop), {"count": "3"}).status_code == 403
    assert site.post(f"{address(workshop)}/withdraw").status_code == 403


def test_a_closed_workshop_makes_no_codes(site: Site, storage: Storage, cast: Cast, workshop: Workshop) -> None:
    site.reader = cast.nok
    put_in_state(storage, workshop, "closed", closed_ms=1)
    assert site.post(address(workshop), {"count": "3"}).status_code == 410
    assert site.get(f"{address(workshop)}/slips").status_code == 410
    assert free(storage, workshop) == []


def test_a_scanned_slip_leads_into_the_room_with_its_code(site: Site, workshop: Workshop) -> None:
    door = f"/j/{workshop.qr_token}?seat=AAAA2222"
    answer = site.post(door, {"sector": "citizen", "consent": "y"})
    assert unquote(answer.location) == f"/room/{workshop.id}?seat=AAAA2222"
    assert unquote(site.get(door).location) == f"/room/{workshop.id}?seat=AAAA2222", "who is in already keeps the code"
