"""What the rooms need of the process that they live in."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from govlab.live.transport import Transport
from govlab.storage import Storage


@dataclass(frozen=True)
class Host:
    """Storage, transport, clock and the database's epoch."""

    storage: Storage
    transport: Transport
    now_ms: Callable[[], int]
    epoch: str

    @staticmethod
    def seconds() -> float:
        """A clock for measuring how long something took."""
        return time.monotonic()
