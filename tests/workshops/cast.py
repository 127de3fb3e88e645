"""The people and the workshop of these tests: Nok prepares it for the Provincial Health Office, Malee helps."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Actor
from govlab.accounts.tables import Agency, Person
from govlab.storage import Storage, Transaction
from govlab.storage.ids import new_id
from govlab.workshops import service
from govlab.workshops.agenda import Plan
from govlab.workshops.tables import Workshop

NOW_MS = 1_765_245_600_000  # Tuesday 9 December 2025 (2568), 09.00 in Bangkok
QUESTION = "เราจะทำอย่างไรให้คนไข้ไม่ต้องรอโดยไม่รู้เวลา"
PLANS = (
    Plan("brainstorm", "ระดมความคิด", QUESTION, duration_s=900),
    Plan("dots", "ลงคะแนนด้วยจุด", "ไอเดียใดควรทำก่อน", duration_s=480),
)


@dataclass(frozen=True)
class Cast:
    """Ids of who is there, and the actors they are."""

    agency: str
    nok: Actor
    malee: Actor


def settle(storage: Storage) -> Cast:
    """Put the agency and the people into an empty database."""
    with storage.transaction() as tx:
        agency = Agency(
            id=new_id(), name_th="สำนักงานสาธารณสุขริมธาร", name_en="Rimtharn Health Office", created_ms=NOW_MS
        )
        tx.session.add(agency)
        tx.session.flush()
        nok, malee = _person(tx, "นก", "nok@example.test"), _person(tx, "มาลี", "malee@example.test")
    return Cast(
        agency=agency.id,
        nok=Actor(person=nok, name="นก", agency=agency.id, grants=frozenset({("facilitator", agency.id)})),
        malee=Actor(person=malee, name="มาลี"),
    )


def draft(storage: Storage, cast: Cast, plans: tuple[Plan, ...] = PLANS, title: str = "รอหมอทั้งวัน") -> Workshop:
    """A draft of Nok's."""
    with storage.transaction() as tx:
        challenge = service.create_challenge(tx, cast.nok, cast.agency, f"โจทย์ของ{title}", "", NOW_MS)
        return service.create_workshop(tx, cast.nok, challenge.id, title, NOW_MS, plans=plans)


def scheduled(storage: Storage, cast: Cast, title: str = "รอหมอทั้งวัน") -> Workshop:
    """A workshop of Nok's that lets people in."""
    workshop = draft(storage, cast, title=title)
    with storage.transaction() as tx:
        return service.publish(tx, cast.nok, workshop.id)


def put_in_state(storage: Storage, workshop: Workshop, state: str, closed_ms: int | None = None) -> None:
    """Move a workshop on, as its room would."""
    with storage.transaction() as tx:
        row = tx.session.get_one(Workshop, workshop.id)
        row.state, row.closed_ms = state, closed_ms


def _person(tx: Transaction, name: str, email: str) -> str:
    person = Person(id=new_id(), email=email, name=name, password_hash="-", created_ms=NOW_MS)
    tx.session.add(person)
    return person.id
