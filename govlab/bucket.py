"""A bucket of tokens that fills again: how often something may be done. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Bucket:
    """Holds `tokens` at `at_ms`, refilled `per_s` a second up to `size`."""

    size: int
    per_s: float
    tokens: float
    at_ms: int

    @classmethod
    def full(cls, size: int, per_s: float, now_ms: int) -> Bucket:
        """One of which nothing was taken yet."""
        return cls(size, per_s, float(size), now_ms)

    def wait_ms(self, now_ms: int) -> int:
        """Milliseconds until there is a token; 0 for at once."""
        self._refill(now_ms)
        return 0 if self.tokens >= 1 else round((1 - self.tokens) / self.per_s * 1000) + 1

    def spend(self, now_ms: int) -> None:
        """Take a token, or what is left of one."""
        self._refill(now_ms)
        self.tokens = max(0.0, self.tokens - 1)

    def take(self, now_ms: int) -> int:
        """Take one token and return 0; or take none and return the milliseconds until there is one."""
        wait_ms = self.wait_ms(now_ms)
        if not wait_ms:
            self.spend(now_ms)
        return wait_ms

    def is_full(self, now_ms: int) -> bool:
        """Whether nothing is remembered, so that the bucket can be forgotten."""
        self._refill(now_ms)
        return self.tokens >= self.size

    def _refill(self, now_ms: int) -> None:
        passed_s = max(0, now_ms - self.at_ms) / 1000
        self.tokens = min(float(self.size), self.tokens + passed_s * self.per_s)
        self.at_ms = max(now_ms, self.at_ms)
