"""Hash and check passwords while others go on: one at a time, however many people sign in at once.

Twenty at once on two cores would delay every commit by a third of a second, sixty by more than one (R10).
"""

from __future__ import annotations

from govlab import concurrency
from govlab.accounts import passwords

_turn = concurrency.Lock()


def hashed(password: str) -> str:
    """What is stored of a password; only this green thread waits."""
    with _turn:
        return concurrency.native(passwords.hashed, password)


def matches(stored: str | None, password: str) -> bool:
    """Whether `password` is the one behind `stored`; only this green thread waits."""
    with _turn:
        return concurrency.native(passwords.matches, stored, password)
