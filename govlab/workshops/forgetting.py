"""Forget participants' names some time after their workshop closed (T2). What they wrote and voted stays."""

from __future__ import annotations

from sqlalchemy import select, update

from govlab.storage.transaction import Transaction
from govlab.workshops.tables import Participant, Workshop

DAY_MS = 86_400_000


def forget_names(tx: Transaction, now_ms: int, days: int) -> int:
    """Drop the names of all participants whose workshop closed `days` or more days ago; returns how many there were."""
    old = select(Workshop.id).where(Workshop.closed_ms <= now_ms - days * DAY_MS)
    forgotten = tx.session.execute(
        update(Participant)
        .where(Participant.workshop_id.in_(old), Participant.name.is_not(None))
        .values(name=None)
        .returning(Participant.workshop_id)
    ).scalars()
    workshops = list(forgotten)
    for workshop in sorted(set(workshops)):
        tx.changed(workshop, ("workshop",))
    return len(workshops)
