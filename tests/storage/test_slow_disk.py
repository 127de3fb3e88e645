"""A disk that takes its time stops nobody but who waits for it (R10)."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from govlab import concurrency
from govlab.storage import Storage
from govlab.storage import storage as module
from govlab.storage.migrate import migrate
from govlab.storage.tables import Fact

SYNC_S = 0.05
LIBC = ctypes.CDLL(None)


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Storage]:
    """A SQLite database on a disk that takes 50 ms a sync."""
    made = Storage(f"sqlite:///{tmp_path / 'slow.db'}")
    migrate(made)
    native = concurrency.native

    def slowly(commit: object) -> None:
        # In C and in the native thread, as a sync waits: a patched sleep would wait in the hub.
        native(LIBC.usleep, int(SYNC_S * 1_000_000))
        native(commit)  # type: ignore[arg-type]

    monkeypatch.setattr(module.concurrency, "native", slowly)
    yield made
    made.close()


def test_R10_the_hub_goes_on_while_the_disk_syncs(slow: Storage) -> None:
    gaps: list[float] = []
    stop: list[bool] = []

    def watch() -> None:
        last = time.monotonic()
        while not stop:
            concurrency.sleep(0.001)
            gaps.append(time.monotonic() - last)
            last = time.monotonic()

    watcher = concurrency.spawn(watch)
    began = time.monotonic()
    for number in range(10):
        with slow.transaction() as tx:
            tx.session.add(Fact(name=f"f{number}", value="1"))
    stop.append(True)
    watcher.wait()
    assert time.monotonic() - began >= 10 * SYNC_S
    # A sync in the hub would stop it all ten times; a busy machine may stop it now and then.
    assert sum(gap > SYNC_S * 0.8 for gap in gaps) <= 5
