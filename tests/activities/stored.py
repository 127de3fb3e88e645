"""A stored workshop to give commands to, on a real database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete

from govlab.access import Actor
from govlab.accounts.tables import Agency, Person
from govlab.activities.load import load_board
from govlab.activities.service import Given, run_batch
from govlab.activities.tables import Picture
from govlab.storage import Storage
from govlab.storage.table import Table
from govlab.workshops.tables import Activity, Challenge, Facilitation, Participant, SeatCode, Workshop

from .rooms import ANN, BEN, CHAI, SENT, WORKSHOP, a_room

NOW = 1_000_000


def store_room(storage: Storage) -> None:
    """Store the room of `rooms.a_room`, run by Fon and Dao, with Ann, Ben and Chai seated in it."""
    room = a_room()
    with storage.transaction() as tx:
        add = tx.session.add
        add(Agency(id="agency", name_th="กรมตัวอย่าง", name_en="Example", created_ms=0))
        tx.session.flush()
        for name in ("fon", "dao"):
            add(Person(id=name, email=f"{name}@example.test", name=name.title(), password_hash="-", created_ms=0))
        tx.session.flush()
        add(Challenge(id="c", agency_id="agency", title=room.challenge, created_by="fon", created_ms=0))
        tx.session.flush()
        add(
            Workshop(
                id=WORKSHOP,
                challenge_id="c",
                title=room.title,
                state=room.state,
                code=room.code,
                qr_token="q",
                created_by="fon",
                created_ms=0,
            )
        )
        tx.session.flush()
        for name in ("fon", "dao"):
            add(Facilitation(workshop_id=WORKSHOP, person_id=name))
        for one in room.activities.values():
            columns = ("no", "position", "kind", "phase", "title", "prompt", "duration_s", "settings")
            add(Activity(id=one.id, workshop_id=WORKSHOP, **{name: getattr(one, name) for name in columns}))
        for code in room.free_codes:
            add(SeatCode(workshop_id=WORKSHOP, code=code, made_ms=0))
        for who in (ANN, BEN, CHAI):
            add(_seated(who))
        tx.session.flush()
        for key, (sender, width, height) in SENT.items():
            size = {"width": width, "height": height, "small": b"small", "large": b"large"}
            add(Picture(id=key, workshop_id=WORKSHOP, participant_id=sender, sent_ms=NOW, **size))


def empty(storage: Storage) -> None:
    """Take every row away again: each example of a property begins anew."""
    with storage.transaction() as tx:
        for table in reversed(Table.metadata.sorted_tables):
            tx.session.execute(delete(table))


def do(storage: Storage, no: int, actor: Actor, name: str, /, **args: Any) -> None:
    """Give one command on the stored room, as it stands then; `no` is its id and its place in time."""
    with storage.reading() as session:
        board = load_board(session, WORKSHOP)
    _, (answer,) = run_batch(storage, board, [given(actor, f"c{no}", name, **args)], NOW + no)
    assert not isinstance(answer, Exception), answer


def given(actor: Actor, id: str, name: str, /, **args: Any) -> Given:  # noqa: A002
    """A command as the socket hands it in."""
    return Given(actor, id, name, args)


def _seated(who: Actor) -> Participant:
    return Participant(
        id=who.participant, workshop_id=WORKSHOP, name=who.name, sector=who.sector, consented_ms=0, joined_ms=0
    )
