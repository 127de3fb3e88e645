"""Continue as the same participant on another device: a link that works once, for 15 minutes."""

from __future__ import annotations

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from govlab.storage.ids import new_token, token_hash
from govlab.storage.transaction import Transaction
from govlab.workshops.errors import MoveLinkUsed
from govlab.workshops.rules import MOVE_LINK_MS
from govlab.workshops.seats import Seat, issue_token, seat_of
from govlab.workshops.tables import MoveLink, Participant


def make_link(tx: Transaction, seat: Seat, now_ms: int) -> str:
    """A new secret for the link; earlier links of this participant that nobody used stop working."""
    tx.session.execute(delete(MoveLink).where(MoveLink.participant_id == seat.participant, MoveLink.used_ms.is_(None)))
    token = new_token()
    tx.session.add(
        MoveLink(token_hash=token_hash(token), participant_id=seat.participant, expires_ms=now_ms + MOVE_LINK_MS)
    )
    return token


def seat_of_link(session: Session, token: str, now_ms: int) -> Seat:
    """Whose link this is; raises MoveLinkUsed where it was used, is too old or never was."""
    found = session.scalar(
        select(Participant)
        .join(MoveLink, MoveLink.participant_id == Participant.id)
        .where(MoveLink.token_hash == token_hash(token), MoveLink.used_ms.is_(None), MoveLink.expires_ms > now_ms)
    )
    if found is None or found.removed_ms is not None:
        raise MoveLinkUsed
    return seat_of(found)


def use_link(tx: Transaction, token: str, now_ms: int) -> tuple[Seat, str]:
    """Consume a link; returns the seat and the secret of the new device. Raises MoveLinkUsed."""
    seat = seat_of_link(tx.session, token, now_ms)
    # Two taps at once: the row can be taken only once, whoever of them read it first.
    taken = tx.session.execute(
        update(MoveLink)
        .where(MoveLink.token_hash == token_hash(token), MoveLink.used_ms.is_(None))
        .values(used_ms=now_ms)
        .returning(MoveLink.participant_id)
    ).first()
    if taken is None:
        raise MoveLinkUsed
    return seat, issue_token(tx, seat.participant, now_ms)
