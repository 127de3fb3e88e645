"""V3: seat codes are made, printed and withdrawn by those who run the workshop, and a slip leads into the room."""

from __future__ import annotations

import re
from urllib.parse import unquote

from govlab.access import Actor
from govlab.storage import Storage
from govlab.workshops import codes
from govlab.workshops.seat_codes import MOST, Batch, batches_of
from govlab.workshops.tables import Workshop
from tests.rig.clock import Clock
from tests.workshops.cast import Cast, put_in_state
from tests.workshops.conftest import Site

STRANGER = Actor(person="stranger")


def address(workshop: Workshop) -> str:
    return f"/workshops/{workshop.id}/seat-codes"


def batches(storage: Storage, workshop: Workshop) -> list[Batch]:
    with storage.reading() as session:
        return batches_of(session, workshop.id)


def free(storage: Storage, workshop: Workshop) -> list[str]:
    return [code for batch in batches(storage, workshop) for code in batch.free]


def test_codes_are_made_and_each_is_printed_once(site: Site, storage: Storage, cast: Cast, workshop: Workshop) -> None:
    site.reader = cast.nok
    assert site.post(address(workshop), {"count": "12"}).location == address(workshop)
    made = free(storage, workshop)
    assert len(set(made)) == 12
    (batch,) = batches(storage, workshop)
    slips = site.get(f"{address(workshop)}/{batch.made_ms}/slips")
    assert re.findall(r"<b>(\w{4} \w{4})</b>", slips.text) == [codes.shown(code) for code in made]
    assert slips.text.count("data:image/svg+xml") == 12
    assert slips.headers["Cache-Control"] == "no-store"


def test_V3_slips_that_were_handed_out_are_not_printed_again_with_new_ones(
    site: Site, storage: Storage, cast: Cast, workshop: Workshop, clock: Clock
) -> None:
    site.reader = cast.nok
    site.post(address(workshop), {"count": "40"})
    clock.advance(60)
    site.post(address(workshop), {"count": "5"})
    first, second = batches(storage, workshop)
    printed = re.findall(r"<b>(\w{4} \w{4})</b>", site.get(f"{address(workshop)}/{second.made_ms}/slips").text)
    assert printed == [codes.shown(code) for code in second.free]
    assert not set(first.free) & set(second.free)


def test_P13_a_workshop_has_so_many_codes_and_no_more(
    site: Site, storage: Storage, cast: Cast, workshop: Workshop
) -> None:
    site.reader = cast.nok
    site.post(address(workshop), {"count": str(MOST - 1)})
    assert "สร้างเพิ่มได้อีก 1" in site.post(address(workshop), {"count": "2"}).text
    for wrong in ("", "0", "x", str(MOST + 1)):
        assert 'aria-invalid="true"' in site.post(address(workshop), {"count": wrong}).text
    assert len(free(storage, workshop)) == MOST - 1


def test_withdrawn_codes_are_gone(site: Site, storage: Storage, cast: Cast, workshop: Workshop, clock: Clock) -> None:
    site.reader = cast.nok
    site.post(address(workshop), {"count": "3"})
    clock.advance(60)
    site.post(address(workshop), {"count": "2"})
    lost, kept = batches(storage, workshop)
    withdrawn = site.post(f"{address(workshop)}/{lost.made_ms}/withdraw", page=address(workshop))
    assert withdrawn.location == address(workshop)
    assert free(storage, workshop) == kept.free


def test_S3_only_those_who_run_the_workshop_see_codes(site: Site, cast: Cast, workshop: Workshop) -> None:
    site.reader = STRANGER
    for page in ("", "/1/slips"):
        assert site.get(address(workshop) + page).status_code == 403
    for page in ("", "/1/withdraw"):
        assert site.post(address(workshop) + page, {"count": "3"}, page="/join").status_code == 403


def test_a_closed_workshop_makes_no_codes(site: Site, storage: Storage, cast: Cast, workshop: Workshop) -> None:
    site.reader = cast.nok
    put_in_state(storage, workshop, "closed", closed_ms=1)
    assert site.post(address(workshop), {"count": "3"}).status_code == 410
    assert site.get(f"{address(workshop)}/1/slips").status_code == 410
    assert free(storage, workshop) == []


def test_a_scanned_slip_leads_into_the_room_with_its_code(site: Site, workshop: Workshop) -> None:
    door = f"/j/{workshop.qr_token}?seat=AAAA2222"
    answer = site.post(door, {"sector": "citizen", "consent": "y"})
    assert unquote(answer.location) == f"/room/{workshop.id}?seat=AAAA2222"
    assert unquote(site.get(door).location) == f"/room/{workshop.id}?seat=AAAA2222", "who is in already keeps the code"
