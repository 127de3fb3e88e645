"""The catalogue's pages take as many SELECTs for many entries, ideas and comments as for one."""

from __future__ import annotations

import pytest

from govlab.access import Actor
from govlab.catalogue import editing, readers
from govlab.catalogue.promotion import promote
from govlab.catalogue.readers import Signature
from govlab.storage import Storage
from tests.catalogue.cast import Cast, close_round
from tests.catalogue.conftest import COMPLETE, Site, publish
from tests.rig.clock import Clock
from tests.rig.selects import counted


def published_with_comment(storage: Storage, cast: Cast, clock: Clock) -> None:
    slug = publish(storage, cast).slug
    with storage.transaction() as tx:
        readers.comment(tx, Actor(), slug, "ดีมาก", Signature("ก้อย", "koi@example.test"), clock.now_ms)
        readers.rate(tx, Actor(), slug, "reader", 4, clock.now_ms)


@pytest.mark.parametrize("address", ["/innovations", "/desk?state=published", "/desk/comments"])
def test_a_list_takes_a_fixed_number_of_selects(
    site: Site, storage: Storage, cast: Cast, clock: Clock, address: str
) -> None:
    def selects() -> int:
        browser = site.as_(cast.som)
        with counted(storage) as sent:
            assert browser.get(address).status_code == 200
        return len(sent)

    published_with_comment(storage, cast, clock)
    for_one = selects()
    for _ in range(3):
        published_with_comment(storage, cast, clock)
    assert selects() == for_one > 0


def test_an_entry_takes_a_fixed_number_of_selects_however_many_ideas_it_grew_from(
    site: Site, storage: Storage, cast: Cast, clock: Clock
) -> None:
    def selects(ideas: list[int]) -> int:
        with storage.transaction() as tx:
            entry = promote(tx, cast.fon, cast.workshop, ideas, clock.now_ms)
            editing.save(tx, cast.nok, entry.id, COMPLETE, 1, clock.now_ms)
            editing.submit(tx, cast.nok, entry.id, 2, clock.now_ms)
            slug = editing.accept(tx, cast.som, entry.id, 2, clock.now_ms).slug
        # The round closes after the publication, so that its votes are counted when the page is read.
        close_round(storage, cast, clock.now_ms + 1)
        with counted(storage) as sent:
            assert site.as_(Actor()).get(f"/innovations/{slug}").status_code == 200
        return len(sent)

    assert selects([1]) == selects([2, 3]) > 0


def test_a_promotion_takes_a_fixed_number_of_selects(storage: Storage, cast: Cast, clock: Clock) -> None:
    def selects(ideas: list[int]) -> int:
        with counted(storage) as sent, storage.transaction() as tx:
            promote(tx, cast.fon, cast.workshop, ideas, clock.now_ms)
        return len(sent)

    assert selects([1]) == selects([2, 3]) > 0
