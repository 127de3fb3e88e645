"""A clock that only tests move."""

from __future__ import annotations

MORNING_MS = 1_765_245_600_000  # Tuesday 9 December 2025 (2568), 09.00 in Bangkok


class Clock:
    """The time, in milliseconds UTC. Call it to read it, as `clock.now_ms` is called."""

    def __init__(self, now_ms: int = MORNING_MS) -> None:
        self.now_ms = now_ms

    def __call__(self) -> int:
        return self.now_ms

    def advance(self, seconds: float) -> int:
        """Let `seconds` pass; returns the new time."""
        self.now_ms += round(seconds * 1000)
        return self.now_ms
