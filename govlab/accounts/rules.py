"""Pure rules of sign-in: how long a sign-in lasts, how many guesses are free, where a sign-in may lead."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS

IDLE_MS = 12 * HOUR_MS
"""A sign-in without a request ends after this: longer than a workshop day, shorter than a forgotten evening."""

ABSOLUTE_MS = 7 * 24 * HOUR_MS
"""Any sign-in ends after this, so that a stolen cookie is not for ever."""

SEEN_EVERY_MS = 5 * MINUTE_MS
"""How exactly the last visit is known. A write on each request would cost a disk sync each."""

WINDOW_MS = 15 * MINUTE_MS
"""Failed sign-ins are counted this far back, so nobody is ever kept out for longer after the guessing ends."""

FROM_HERE = 10
"""Failures on one account from one address, or from a device it knows: more than an honest person mistypes."""

FROM_ANYWHERE = 100
"""Failures on one account from all the world: stops many addresses guessing together (9,600 a day at most)."""

FROM_ADDRESS = 300
"""Failures from one address on any account: a hall of 2,000 shares one, and only failures count."""

_OWN_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")


def counters(email: str, address: str, device: str | None) -> dict[str, int]:
    """What a failed sign-in counts against, each with the failures that are free in the window (S10).

    A device that signed in to this account before has a counter of its own: guesses from elsewhere never keep its
    owner out.
    """
    if device:
        return {f"device:{device}": FROM_HERE}
    return {f"email:{email}": FROM_ANYWHERE, f"ip:{address}": FROM_ADDRESS, f"email:{email} ip:{address}": FROM_HERE}


def wait_ms(failures: Iterable[int], free: int, now_ms: int) -> int:
    """How long to wait before the next try, 0 if not at all, after failures at these times."""
    recent = sorted(at_ms for at_ms in failures if now_ms - at_ms < WINDOW_MS)
    return recent[-free] + WINDOW_MS - now_ms if len(recent) >= free else 0


def longest_wait_ms(failures: Mapping[str, list[int]], free: Mapping[str, int], now_ms: int) -> int:
    """The longest wait that any counter asks for."""
    return max(wait_ms(failures.get(key, []), most, now_ms) for key, most in free.items())


def minutes(wait_for_ms: int) -> int:
    """A wait in whole minutes, rounded up, as people are told it."""
    return -(-wait_for_ms // MINUTE_MS)


def first_page(roles: Collection[str]) -> str:
    """Where work begins after signing in: a facilitator's workshops, staff's desk, for others the home page."""
    if "facilitator" in roles:
        return "/workshops/mine"
    return "/desk" if "staff" in roles else "/"


def own_path(target: str | None) -> str | None:
    """`target` if it is a path on this site, else None (S13).

    Browsers read `//e`, `/\\e` and anything with a tab or line end in it as another site's address.
    """
    return target if target and _OWN_PATH.fullmatch(target) else None
