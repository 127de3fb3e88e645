"""How fast one participant may send: a bucket of tokens that fills again (rule P13, S4). Pure."""

from __future__ import annotations

from dataclasses import dataclass

PER_SECOND = 10
BURST = 60


@dataclass(slots=True)
class Bucket:
    """Starts full. `at_ms` is when `tokens` was true."""

    at_ms: int
    tokens: float = BURST

    def take(self, now_ms: int) -> int:
        """Take one token and return 0; or take none and return the milliseconds until there is one."""
        passed_s = max(0, now_ms - self.at_ms) / 1000
        self.tokens = min(BURST, self.tokens + passed_s * PER_SECOND)
        self.at_ms = max(self.at_ms, now_ms)
        if self.tokens >= 1:
            self.tokens -= 1
            return 0
        return int((1 - self.tokens) * 1000 / PER_SECOND) + 1
