"""A participant's seat: what the secret of a device stands for. Pages find it in a cookie, other clients send it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Row, Table, bindparam, select
from sqlalchemy.orm import Session

from govlab.access import Actor
from govlab.storage.ids import new_token, token_hash
from govlab.storage.transaction import Transaction
from govlab.workshops.tables import Participant, SeatToken

COOKIE_DAYS = 180
SEAT_COOKIE = "seat_"


_PEOPLE = cast(Table, Participant.__table__)
_TOKENS = cast(Table, SeatToken.__table__)
# Built once, and without objects: a thousand may come through the door at once.
_SELECT_SEAT = (
    select(_PEOPLE)
    .join(_TOKENS, _TOKENS.c.participant_id == _PEOPLE.c.id)
    .where(_TOKENS.c.token_hash == bindparam("hash"))
)


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits there: a participant of one workshop. `removed` after a facilitator removed them.

    `proxy`: somebody on paper, for whom a helper enters.
    """

    participant: str
    workshop: str
    name: str | None
    sector: str
    removed: bool
    person: str | None = None
    proxy: bool = False


def actor_of(seat: Seat) -> Actor:
    """Who sits there, as the permission table asks."""
    return Actor(
        participant=seat.participant,
        workshop=seat.workshop,
        name=seat.name,
        sector=seat.sector,
        person=seat.person,
        proxy=seat.proxy,
    )


def cookie_base(workshop_id: str) -> str:
    """The name of the cookie that holds the seat: one per workshop, from the random end of its id."""
    return f"{SEAT_COOKIE}{workshop_id.rsplit('-', 1)[-1][:8]}"


def seat_of_token(session: Session, token: str | None) -> Seat | None:
    """The seat that a device's secret stands for, removed or not; None where there is none."""
    if not token:
        return None
    found = session.connection().execute(_SELECT_SEAT, {"hash": token_hash(token)}).first()
    return seat_of(found) if found else None


def seat_of(participant: Participant | Row[Any]) -> Seat:
    """The seat of a participant."""
    return Seat(
        participant=participant.id,
        workshop=participant.workshop_id,
        name=participant.name,
        sector=participant.sector,
        removed=participant.removed_ms is not None,
        person=participant.person_id,
        proxy=participant.proxy,
    )


def issue_token(tx: Transaction, participant_id: str, now_ms: int) -> str:
    """A new secret for one more device of a participant; only its hash is stored."""
    token = new_token()
    tx.session.add(SeatToken(token_hash=token_hash(token), participant_id=participant_id, created_ms=now_ms))
    return token
