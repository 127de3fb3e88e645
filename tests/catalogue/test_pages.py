"""What readers see: the list, one entry, its line."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest

from govlab.catalogue import editing
from govlab.catalogue.promotion import promote
from govlab.storage import Storage
from tests.catalogue.cast import IDEAS, Cast, close_round
from tests.catalogue.conftest import COMPLETE, Site, publish
from tests.rig.clock import Clock


def published_from_ideas(storage: Storage, cast: Cast, clock: Clock, nos: list[int]) -> str:
    with storage.transaction() as tx:
        entry = promote(tx, cast.fon, cast.workshop, nos, clock.now_ms)
        editing.save(tx, cast.nok, entry.id, COMPLETE, 1, clock.now_ms)
        editing.submit(tx, cast.nok, entry.id, 2, clock.now_ms)
        return editing.accept(tx, cast.som, entry.id, 2, clock.now_ms).slug or ""


def read(site: Site, address: str) -> str:
    answer = site.flask.test_client().get(address)
    assert answer.status_code == 200
    whole = re.sub(r'<span class="nb">(.*?)</span>', r"\1", answer.text)
    return html.unescape(re.sub(r"<[^>]+>", " ", whole)).replace("\n", " ")


def test_an_entry_names_its_workshop_ideas_votes_and_review(
    site: Site, storage: Storage, cast: Cast, clock: Clock
) -> None:
    close_round(storage, cast, clock.now_ms)
    slug = published_from_ideas(storage, cast, clock, [1])
    page = re.sub(r"\s+", " ", read(site, f"/innovations/{slug}?lang=en"))
    assert "Visits by time slot" in page
    assert "Proposal" in page
    assert "8 of 13 people agreed" in page
    assert "Joined: apart, one would be fewer than 5 people" in page
    assert "Reviewed once" in page
    thai = read(site, f"/innovations/{slug}").replace("  ", "")
    assert "รอหมอทั้งวัน จะลดลงได้อย่างไร" in thai
    assert IDEAS[1] in thai
    assert "ผู้เข้าร่วม 1" not in thai, "authors' names stay at the desk"


@pytest.mark.parametrize(("closed", "revealed"), [(False, False), (False, True), (True, False)])
def test_votes_of_open_or_hidden_rounds_stay_hidden(
    site: Site, storage: Storage, cast: Cast, clock: Clock, closed: bool, revealed: bool
) -> None:
    if closed:
        close_round(storage, cast, clock.now_ms, revealed=revealed)
    slug = published_from_ideas(storage, cast, clock, [1])
    assert "people agreed" not in read(site, f"/innovations/{slug}?lang=en")


def test_a_round_that_closes_after_the_publication_is_shown_then(
    site: Site, storage: Storage, cast: Cast, clock: Clock
) -> None:
    slug = published_from_ideas(storage, cast, clock, [1])
    assert "people agreed" not in read(site, f"/innovations/{slug}?lang=en")
    close_round(storage, cast, clock.advance(60))
    assert "8 of 13 people agreed" in read(site, f"/innovations/{slug}?lang=en")


def test_an_entry_in_thai_only_says_so_in_english(site: Site, storage: Storage, cast: Cast) -> None:
    entry = publish(storage, cast, replace(COMPLETE, title_en="", body_en=""))
    page = read(site, f"/innovations/{entry.slug}?lang=en")
    assert "only in Thai" in page
    assert COMPLETE.title_th in page


def test_markdown_cannot_carry_script(site: Site, storage: Storage, cast: Cast) -> None:
    attack = (
        "<script>alert(1)</script> <img src=x onerror=alert(2)> [link](javascript:alert(3)) ![x](https://evil.test/p.png)"
        "\n\n[good](https://example.test)\n\n| a |\n|:-:|\n| b |"
    )
    entry = publish(storage, cast, replace(COMPLETE, body_th=attack, title_th='"><script>alert(4)</script>'))
    page = site.flask.test_client().get(f"/innovations/{entry.slug}").text
    main = page[page.index("<main") : page.index("</main>")]
    assert "<script" not in main
    assert "<img" not in main
    assert not re.search(r'href="\s*javascript', main)
    assert "style=" not in main
    assert 'href="https://example.test"' in main


def test_an_unpublished_entry_has_no_page(site: Site, storage: Storage, cast: Cast, clock: Clock) -> None:
    with storage.transaction() as tx:
        promote(tx, cast.fon, cast.workshop, [1], clock.now_ms)
    browser = site.flask.test_client()
    for address in ("/innovations/none", "/innovations/%00", "/innovations/มาถึงตีห้า"):
        assert browser.get(address).status_code == 404
    assert IDEAS[1] not in read(site, "/innovations")


def test_the_list_filters_by_type_and_stage_and_counts(site: Site, storage: Storage, cast: Cast) -> None:
    publish(storage, cast, replace(COMPLETE, title_th="เรื่องหนึ่ง", type="service", stage="pilot"))
    publish(storage, cast, replace(COMPLETE, title_th="เรื่องสอง", type="policy", stage="pilot"))
    publish(storage, cast, replace(COMPLETE, title_th="เรื่องสาม", type="policy", stage="idea"))
    page = read(site, "/innovations?type=policy&stage=pilot")
    assert "พบ 1 เรื่อง" in page
    assert "เรื่องสอง" in page
    assert "เรื่องหนึ่ง" not in page
    markup = site.flask.test_client().get("/innovations?type=policy&stage=pilot").text
    assert 'href="/innovations?stage=pilot"' in markup, "a chip is the address without it"
    counts = re.findall(r'value="(\w+)"(?: checked)?><span>.*?</span><span class="n">(\d+)</span>', markup)
    assert dict(counts) | {"service": "1", "policy": "1", "pilot": "1", "idea": "1"} == dict(counts)


@pytest.mark.parametrize("words", ["รอบเวลา", "time slot", "OUTPATIENTS", "นัดตรวจ slot", "%", "_", "'\"", "\x00"])
def test_the_search_takes_any_words(site: Site, storage: Storage, cast: Cast, words: str) -> None:
    publish(storage, cast)
    page = site.flask.test_client().get("/innovations", query_string={"q": words, "lang": "en"}).text
    found = "1 found" in page
    assert found == (words not in {"%", "_", "'\""})


def test_an_odd_page_number_is_no_fault(site: Site, storage: Storage, cast: Cast) -> None:
    publish(storage, cast)
    for page in ("0", "-1", "x", "99999999999999999999", "7"):
        assert "พบ 1 เรื่อง" in read(site, f"/innovations?page={page}")
