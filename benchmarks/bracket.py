"""Find the highest rate that holds, by trials. Pure: what a trial is, the caller says."""

from __future__ import annotations

from collections.abc import Callable

LOWEST = 8
BISECTIONS = 3


def bracketed(begin: float, most: float, holds: Callable[[float], bool]) -> float:
    """The highest rate that holds in short trials: doubled or halved from `begin`, then bisected."""
    good, bad = begin, begin
    if holds(begin):
        while holds(bad := min(most, good * 2)):
            good = bad
            if good >= most:
                return most
    else:
        while good > LOWEST and not holds(good := bad / 2):
            bad = good
    for _ in range(BISECTIONS):
        middle = (good * bad) ** 0.5
        good, bad = (middle, bad) if holds(middle) else (good, middle)
    return good


def confirmed(rate: float, holds: Callable[[float], bool]) -> float | None:
    """`rate`, or the first below it, in steps of a sixth, that also holds in a long trial; None where none does."""
    while rate > LOWEST / 2:
        if holds(rate):
            return rate
        rate *= 5 / 6
    return None
