"""Slow down whoever guesses codes, without slowing down a hall of 2,000 people behind one address. Pure.

Only failures cost something: a right code never does (rule P13).
"""

from __future__ import annotations

from govlab.bucket import Bucket

# 2,000 people of whom one in five mistypes at the same time, then two wrong codes a second.
PER_ADDRESS = (400, 2.0)
# All addresses together: 50 a second would need five years to hit one of 100 open workshops.
TOGETHER = (5_000, 50.0)
ADDRESSES_KEPT = 10_000


class Failures:
    """Remembers failed codes per address and in all, in memory: a restart forgives, which costs nothing."""

    def __init__(self, per_address: tuple[int, float] = PER_ADDRESS, together: tuple[int, float] = TOGETHER) -> None:
        self._per_address = per_address
        self._together = Bucket.full(*together, 0)
        self._buckets: dict[str, Bucket] = {}

    def wait_ms(self, address: str, now_ms: int) -> int:
        """How long `address` must wait before its next code is looked up; 0 for not at all."""
        own = self._buckets.get(address)
        return max(self._together.wait_ms(now_ms), own.wait_ms(now_ms) if own else 0)

    def failed(self, address: str, now_ms: int) -> None:
        """A code from `address` was wrong."""
        if address not in self._buckets and len(self._buckets) >= ADDRESSES_KEPT:
            self._forget_old(now_ms)
        self._buckets.setdefault(address, Bucket.full(*self._per_address, now_ms)).spend(now_ms)
        self._together.spend(now_ms)

    def _forget_old(self, now_ms: int) -> None:
        kept = {address: bucket for address, bucket in self._buckets.items() if not bucket.is_full(now_ms)}
        # Still too many at once is an attack from many addresses: the limit on all together holds it.
        self._buckets = kept if len(kept) < ADDRESSES_KEPT else {}
