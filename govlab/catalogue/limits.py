"""How often one reader, or one address, may do something: a sliding window in this process's memory.

An address is often a whole office or school, so its limit is generous; a restart forgets both.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from govlab.catalogue.errors import TooOften

MOST_KEYS = 10_000


class Limit(NamedTuple):
    """At most `times` within `window_ms`."""

    times: int
    window_ms: int


TEN_MINUTES_MS = 600_000
PER_READER = Limit(5, TEN_MINUTES_MS)
PER_ADDRESS = Limit(60, TEN_MINUTES_MS)


class Limiter:
    """Remembers when each key was used, for as long as it matters."""

    def __init__(self) -> None:
        self._used: dict[str, deque[int]] = {}

    def use(self, keys: Iterable[tuple[str, Limit]], now_ms: int) -> None:
        """Count one use under every key, or none at all: raises TooOften where one of them is used up."""
        windows = [(self._window(key, limit, now_ms), limit) for key, limit in keys]
        if any(len(used) >= limit.times for used, limit in windows):
            raise TooOften
        for used, _ in windows:
            used.append(now_ms)

    def _window(self, key: str, limit: Limit, now_ms: int) -> deque[int]:
        if key not in self._used and len(self._used) >= MOST_KEYS:
            # The key that came first: a flood of new keys cannot take the memory.
            del self._used[next(iter(self._used))]
        used = self._used.setdefault(key, deque())
        while used and used[0] <= now_ms - limit.window_ms:
            used.popleft()
        return used
