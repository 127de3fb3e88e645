"""`govlab serve` on a disk that takes 50 ms a sync, run as a program: `slow_disk.py STOPS`.

Each second a line goes to the file STOPS: how late the hub was at each look at it, as a list of milliseconds, without
the time in which it could have gone on and other processes had the processor.
"""

from __future__ import annotations

import ctypes
import functools
import json
import os
import sys
import time
from pathlib import Path
from sqlite3 import dbapi2
from unittest import mock

from govlab import concurrency
from govlab.cli import main  # Patches first.

SYNC_S = 0.05
LOOK_EVERY_S = 0.002
_SCHEDSTAT = Path(f"/proc/self/task/{os.getpid()}/schedstat")  # Of the first thread, which is the hub's.
_LIBC = ctypes.CDLL(None)


class SlowConnection(dbapi2.Connection):
    """Waits in C for each commit that writes, in whichever thread that is, as for a slow disk."""

    def commit(self) -> None:
        """Commit, 50 ms later."""
        if self.in_transaction:
            _LIBC.usleep(int(SYNC_S * 1_000_000))
        super().commit()


def in_queue_s() -> float:
    """How long this thread has waited for a processor so far: the second figure of its schedstat, in nanoseconds."""
    return int(_SCHEDSTAT.read_text().split()[1]) / 1e9


def watch(file: Path) -> None:
    """Look at the hub for ever; writes after each second, so that nothing is written while it is looked at."""
    with file.open("w") as stops:
        while True:
            late_ms: list[float] = []
            until = time.monotonic() + 1
            while (looked := time.monotonic()) < until:
                queued_s = in_queue_s()
                concurrency.sleep(LOOK_EVERY_S)
                late_s = time.monotonic() - looked - LOOK_EVERY_S - (in_queue_s() - queued_s)
                late_ms.append(round(late_s * 1000, 2))
            stops.write(json.dumps(late_ms) + "\n")
            stops.flush()


if __name__ == "__main__":
    concurrency.spawn(watch, Path(sys.argv[1]))
    with mock.patch.object(dbapi2, "connect", functools.partial(dbapi2.connect, factory=SlowConnection)):
        main(["serve"])
