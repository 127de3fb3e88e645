"""The example's catalogue: what is invented says so, and of real entries only title and owner are told."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from govlab.accounts.example import make_people
from govlab.accounts.tables import Agency
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.example import make_innovations
from govlab.catalogue.tables import Innovation, Revision
from govlab.storage import Storage
from govlab.web.names import TYPES
from tests.catalogue.conftest import Site
from tests.rig.clock import Clock


@pytest.fixture
def example(storage: Storage, clock: Clock) -> None:
    with storage.transaction() as tx:
        make_innovations(tx, make_people(tx, clock.now_ms), clock.now_ms)


@pytest.mark.usefixtures("example")
def test_every_type_and_several_stages_are_shown(storage: Storage) -> None:
    with storage.reading() as session:
        texts = session.scalars(select(Revision)).all()
    assert {text.type for text in texts} == {*TYPES, None}
    assert len({text.stage for text in texts}) >= 5


@pytest.mark.usefixtures("example")
def test_of_the_two_real_entries_only_title_and_owner_are_told(storage: Storage, site: Site) -> None:
    with storage.reading() as session:
        rows = session.execute(
            select(Revision, Agency.name_th, Innovation.slug)
            .join(Innovation, Innovation.id == Revision.innovation_id)
            .join(Agency, Agency.id == Innovation.agency_id)
            .where(Innovation.example.is_(False))
        ).all()
    assert {(text.title_th, owner) for text, owner, _ in rows} == {
        ("Smart SOC IT Monitoring", "สำนักเลขาธิการคณะรัฐมนตรี"),
        ("นวัตกรรมถุงตวงเลือด", "กรมอนามัย"),
    }
    for text, _, slug in rows:
        assert EntryText.of(text) == EntryText(title_th=text.title_th)
        page = site.flask.test_client().get(f"/innovations/{slug}").text
        assert "เจ้าของ" in page
        assert 'class="tag ex"' not in page
        assert 'class="tag stage"' not in page, "nothing is known of its stage"


@pytest.mark.usefixtures("example")
def test_invented_entries_are_marked(storage: Storage, site: Site) -> None:
    with storage.reading() as session:
        slugs = session.scalars(select(Innovation.slug).where(Innovation.example)).all()
    assert len(slugs) == 7
    for slug in slugs:
        assert "ตัวอย่าง" in site.flask.test_client().get(f"/innovations/{slug}").text


@pytest.mark.usefixtures("example")
def test_an_english_reader_gets_every_example_page(storage: Storage, site: Site) -> None:
    assert "9 found" in site.flask.test_client().get("/innovations?lang=en").text
