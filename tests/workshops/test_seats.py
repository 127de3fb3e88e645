"""Joining, coming back, moving to another device, and being forgotten."""

from __future__ import annotations

import pytest

from govlab.errors import Forbidden, NotFound
from govlab.storage import Storage
from govlab.storage.ids import new_id
from govlab.workshops import moving, screens
from govlab.workshops.errors import CodeUnknown, MoveLinkUsed, NameTooLong, SeatRemoved, SectorUnknown, WorkshopClosed
from govlab.workshops.forgetting import DAY_MS, forget_names
from govlab.workshops.joining import join
from govlab.workshops.seats import Seat, cookie_base, seat_of_token
from govlab.workshops.tables import Participant, SeatToken, Workshop
from tests.workshops.cast import NOW_MS, Cast, put_in_state, scheduled

FIFTEEN_MINUTES_MS = 900_000


def seated(storage: Storage, workshop: Workshop, name: str | None = "ป้าน้อย", person: str | None = None) -> str:
    with storage.transaction() as tx:
        row = tx.session.get_one(Workshop, workshop.id)
        return join(tx, row, "citizen", name, True, person, NOW_MS)[1]


def seat(storage: Storage, token: str | None) -> Seat | None:
    with storage.reading() as session:
        return seat_of_token(session, token)


def test_V2_a_seat_is_found_by_its_secret_and_only_the_hash_is_stored(storage: Storage, workshop: Workshop) -> None:
    token = seated(storage, workshop)
    mine = seat(storage, token)
    assert mine
    assert (mine.workshop, mine.name, mine.sector, mine.removed) == (workshop.id, "ป้าน้อย", "citizen", False)
    assert seat(storage, token[:-1]) is None
    assert seat(storage, None) is None
    with storage.reading() as session:
        assert session.get(SeatToken, token) is None
    assert len(token) * 6 >= 128


def test_guests_are_different_people_whatever_they_are_called(storage: Storage, workshop: Workshop) -> None:
    one, other = seat(storage, seated(storage, workshop)), seat(storage, seated(storage, workshop))
    assert one
    assert other
    assert one.participant != other.participant


def test_an_account_holder_has_one_seat_on_every_device(storage: Storage, cast: Cast, workshop: Workshop) -> None:
    phone = seated(storage, workshop, person=cast.malee.person)
    laptop = seated(storage, workshop, name="มาลี", person=cast.malee.person)
    assert phone != laptop
    assert seat(storage, phone) == seat(storage, laptop)


def test_a_removed_account_holder_does_not_come_back(storage: Storage, cast: Cast, workshop: Workshop) -> None:
    token = seated(storage, workshop, person=cast.malee.person)
    remove(storage, token)
    mine = seat(storage, token)
    assert mine
    assert mine.removed
    with pytest.raises(SeatRemoved):
        seated(storage, workshop, person=cast.malee.person)


def test_nobody_joins_a_workshop_that_is_not_open(storage: Storage, workshop: Workshop) -> None:
    for state, error in (("draft", CodeUnknown), ("closed", WorkshopClosed)):
        put_in_state(storage, workshop, state)
        with pytest.raises(error):
            seated(storage, workshop)


def test_P13_a_refused_join_stores_nothing(storage: Storage, workshop: Workshop) -> None:
    with pytest.raises(NameTooLong):
        seated(storage, workshop, name="ก" * 61)
    with pytest.raises(SectorUnknown), storage.transaction() as tx:
        join(tx, tx.session.get_one(Workshop, workshop.id), "", None, True, None, NOW_MS)
    with storage.reading() as session:
        assert session.query(Participant).count() == 0


def test_each_workshop_has_a_cookie_of_its_own() -> None:
    ids = [new_id() for _ in range(100)]
    assert len({cookie_base(one) for one in ids}) == 100
    assert all(cookie_base(one).replace("_", "").isalnum() for one in ids)


def test_a_move_link_works_once_and_gives_the_same_seat(storage: Storage, workshop: Workshop) -> None:
    mine = seat(storage, seated(storage, workshop))
    assert mine
    link = linked(storage, mine)
    with storage.transaction() as tx:
        _, elsewhere = moving.use_link(tx, link, NOW_MS + 1)
    assert seat(storage, elsewhere) == mine
    with pytest.raises(MoveLinkUsed), storage.transaction() as tx:
        moving.use_link(tx, link, NOW_MS + 2)


def test_a_move_link_ends_after_15_minutes(storage: Storage, workshop: Workshop) -> None:
    mine = seat(storage, seated(storage, workshop))
    assert mine
    link = linked(storage, mine)
    with storage.reading() as session:
        assert moving.seat_of_link(session, link, NOW_MS + FIFTEEN_MINUTES_MS - 1) == mine
        with pytest.raises(MoveLinkUsed):
            moving.seat_of_link(session, link, NOW_MS + FIFTEEN_MINUTES_MS)


def test_a_newer_move_link_ends_the_older_one(storage: Storage, workshop: Workshop) -> None:
    mine = seat(storage, seated(storage, workshop))
    assert mine
    older, newer = linked(storage, mine), linked(storage, mine)
    with storage.reading() as session:
        assert moving.seat_of_link(session, newer, NOW_MS) == mine
        with pytest.raises(MoveLinkUsed):
            moving.seat_of_link(session, older, NOW_MS)


def test_a_removed_participant_cannot_move(storage: Storage, workshop: Workshop) -> None:
    token = seated(storage, workshop)
    mine = seat(storage, token)
    assert mine
    link = linked(storage, mine)
    remove(storage, token)
    with pytest.raises(MoveLinkUsed), storage.transaction() as tx:
        moving.use_link(tx, link, NOW_MS)


def test_a_screen_link_shows_its_workshop_until_it_is_revoked(storage: Storage, cast: Cast, workshop: Workshop) -> None:
    with storage.transaction() as tx:
        token = screens.make_link(tx, cast.nok, workshop.id, NOW_MS)
    with storage.reading() as session:
        assert screens.workshop_of_screen(session, token) == workshop.id
        link = screens.links_of(session, workshop.id)[0]
    with pytest.raises(Forbidden), storage.transaction() as tx:
        screens.revoke_link(tx, cast.malee, workshop.id, link.id, NOW_MS)
    other = scheduled(storage, cast, title="อีกห้อง")
    with pytest.raises(NotFound), storage.transaction() as tx:
        screens.revoke_link(tx, cast.nok, other.id, link.id, NOW_MS)
    with storage.transaction() as tx:
        kept = screens.make_link(tx, cast.nok, workshop.id, NOW_MS)
        screens.revoke_link(tx, cast.nok, workshop.id, link.id, NOW_MS)
    with storage.reading() as session:
        assert screens.workshop_of_screen(session, token) is None
        assert screens.lit_screens(session, {token, kept, "made up"}) == {kept}


def test_T2_names_are_forgotten_some_days_after_the_close(storage: Storage, cast: Cast, workshop: Workshop) -> None:
    named, unnamed = seated(storage, workshop), seated(storage, workshop, name=None)
    running = scheduled(storage, cast, title="อีกห้อง")
    still = seated(storage, running)
    put_in_state(storage, workshop, "closed", closed_ms=NOW_MS)
    with storage.transaction() as tx:
        assert forget_names(tx, NOW_MS + 90 * DAY_MS - 1, 90) == 0
    with storage.transaction() as tx:
        assert forget_names(tx, NOW_MS + 90 * DAY_MS, 90) == 1
    names = [found.name for found in (seat(storage, token) for token in (named, unnamed, still)) if found]
    assert names == [None, None, "ป้าน้อย"]


def linked(storage: Storage, mine: Seat) -> str:
    with storage.transaction() as tx:
        return moving.make_link(tx, mine, NOW_MS)


def remove(storage: Storage, token: str) -> None:
    with storage.transaction() as tx:
        found = seat_of_token(tx.session, token)
        assert found
        tx.session.get_one(Participant, found.participant).removed_ms = NOW_MS
