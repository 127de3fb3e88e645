"""The pages about workshops take as many SELECTs for many workshops and activities as for one."""

from __future__ import annotations

import pytest

from govlab.storage import Storage
from govlab.workshops.agenda import Plan
from tests.rig.selects import counted
from tests.workshops.cast import PLANS, Cast, draft, scheduled
from tests.workshops.conftest import Site


def selects(site: Site, address: str) -> int:
    """How many a page takes."""
    with counted(site.storage) as sent:
        assert site.get(address).status_code == 200
    return len(sent)


@pytest.mark.parametrize("address", ["/", "/workshops", "/workshops/mine", "/workshops/new"])
def test_a_list_takes_a_fixed_number_of_selects(site: Site, storage: Storage, cast: Cast, address: str) -> None:
    site.reader = cast.nok
    scheduled(storage, cast)
    for_one = selects(site, address)
    for number in range(3):
        scheduled(storage, cast, title=f"ครั้งที่ {number}")
    assert selects(site, address) == for_one > 0


@pytest.mark.parametrize("page", ["", "/edit"])
def test_an_agenda_takes_a_fixed_number_of_selects(site: Site, storage: Storage, cast: Cast, page: str) -> None:
    site.reader = cast.nok
    short, long = (
        draft(storage, cast, plans=plans, title=title)
        for title, plans in [("สั้น", PLANS[:1]), ("ยาว", (*PLANS, Plan("opinion", "ลงความเห็น", "คิดอย่างไร")))]
    )
    assert selects(site, f"/workshops/{long.id}{page}") == selects(site, f"/workshops/{short.id}{page}") > 0
