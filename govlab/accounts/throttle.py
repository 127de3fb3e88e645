"""Count failed sign-ins, and say how long to wait (S10). The rule itself is in `rules.py`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import delete, select

from govlab.accounts import rules
from govlab.accounts.errors import SignInPaused
from govlab.accounts.tables import FailedSignIn
from govlab.storage import Transaction
from govlab.storage.ids import new_id


def count_try(tx: Transaction, free: Mapping[str, int], now_ms: int) -> list[str]:
    """Count a try as failed before it is checked, so that many at once cannot slip through; returns what to forgive.

    `free` is what `rules.counters` gave. Raises SignInPaused where a counter is full: that try is not counted.
    """
    wait_ms = rules.longest_wait_ms(_failures(tx, free, now_ms), free, now_ms)
    if wait_ms:
        raise SignInPaused(minutes=rules.minutes(wait_ms))
    rows = [FailedSignIn(id=new_id(), key=key, at_ms=now_ms) for key in free]
    tx.session.add_all(rows)
    return [row.id for row in rows]


def forgive(tx: Transaction, counted: list[str]) -> None:
    """The try was right after all."""
    tx.session.execute(delete(FailedSignIn).where(FailedSignIn.id.in_(counted)))


def _failures(tx: Transaction, free: Mapping[str, int], now_ms: int) -> dict[str, list[int]]:
    """The times of the failures that still count; older ones, with the addresses they name, are forgotten here."""
    tx.session.execute(delete(FailedSignIn).where(FailedSignIn.at_ms <= now_ms - rules.WINDOW_MS))
    found: dict[str, list[int]] = defaultdict(list)
    rows = select(FailedSignIn.key, FailedSignIn.at_ms).where(FailedSignIn.key.in_(list(free)))
    for key, at_ms in tx.session.execute(rows):
        found[key].append(at_ms)
    return found
