"""Slow down whoever guesses codes, without slowing down a hall of 2,000 people behind one address. Pure.

Only failures cost something: a right code never does (rule P13).
"""

from __future__ import annotations

from dataclasses import dataclass

# 2,000 people of whom one in five mistypes at the same time, then two wrong codes a second.
PER_ADDRESS = (400, 2.0)
# All addresses together: 50 a second would need five years to hit one of 100 open workshops.
TOGETHER = (5_000, 50.0)
ADDRESSES_KEPT = 10_000


@dataclass
class Bucket:
    """How many failures may still come: `tokens` at `at_ms`, refilled `per_s` a second up to `size`."""

    size: int
    per_s: float
    tokens: float
    at_ms: int

    def wait_ms(self, now_ms: int) -> int:
        """Milliseconds until another attempt may be made; 0 for at once."""
        self._refill(now_ms)
        return 0 if self.tokens >= 1 else round((1 - self.tokens) / self.per_s * 1000) + 1

    def spend(self, now_ms: int) -> None:
        """One failure."""
        self._refill(now_ms)
        self.tokens = max(0.0, self.tokens - 1)

    def is_full(self, now_ms: int) -> bool:
        """Whether nothing is remembered, so that the bucket can be forgotten."""
        self._refill(now_ms)
        return self.tokens >= self.size

    def _refill(self, now_ms: int) -> None:
        passed_s = max(0, now_ms - self.at_ms) / 1000
        self.tokens = min(float(self.size), self.tokens + passed_s * self.per_s)
        self.at_ms = max(now_ms, self.at_ms)


class Failures:
    """Remembers failed codes per address and in all, in memory: a restart forgives, which costs nothing."""

    def __init__(self, per_address: tuple[int, float] = PER_ADDRESS, together: tuple[int, float] = TOGETHER) -> None:
        self._per_address = per_address
        self._together = _full(together, 0)
        self._buckets: dict[str, Bucket] = {}

    def wait_ms(self, address: str, now_ms: int) -> int:
        """How long `address` must wait before its next code is looked up; 0 for not at all."""
        own = self._buckets.get(address)
        return max(self._together.wait_ms(now_ms), own.wait_ms(now_ms) if own else 0)

    def failed(self, address: str, now_ms: int) -> None:
        """A code from `address` was wrong."""
        if address not in self._buckets and len(self._buckets) >= ADDRESSES_KEPT:
            self._forget_old(now_ms)
        self._buckets.setdefault(address, _full(self._per_address, now_ms)).spend(now_ms)
        self._together.spend(now_ms)

    def _forget_old(self, now_ms: int) -> None:
        kept = {address: bucket for address, bucket in self._buckets.items() if not bucket.is_full(now_ms)}
        # Still too many at once is an attack from many addresses: the limit on all together holds it.
        self._buckets = kept if len(kept) < ADDRESSES_KEPT else {}


def _full(limit: tuple[int, float], now_ms: int) -> Bucket:
    size, per_s = limit
    return Bucket(size=size, per_s=per_s, tokens=float(size), at_ms=now_ms)
