"""A commit that fails is an error, one that never comes back ends the process; neither is silent (R10)."""

from __future__ import annotations

import contextlib
import os
import resource
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, PendingRollbackError

from govlab.storage import Storage
from govlab.storage.migrate import migrate
from govlab.storage.tables import Fact

DEAD_DISK = """
from govlab import concurrency
concurrency.patch()
import ctypes, sys
from govlab.storage import Storage, writer
writer.COMMIT_WITHIN_S, writer.LOOK_EVERY_S = 0.3, 0.1
run = concurrency.NativeThread.run
# In C and in the native thread, as a sync waits.
concurrency.NativeThread.run = lambda thread, commit: run(thread, lambda: ctypes.CDLL(None).sleep(30))
storage = Storage(sys.argv[1])
storage.epoch()
print("the commit came back")
"""


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Storage]:
    """A migrated SQLite database."""
    made = Storage(f"sqlite:///{tmp_path / 'govlab.db'}")
    migrate(made)
    yield made
    made.close()


@contextlib.contextmanager
def full_disk() -> Generator[None]:
    """No file of this process may grow beyond 20 KB, which SQLite's log has behind it already."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def put(storage: Storage, name: str) -> None:
    """Write one fact."""
    with storage.transaction() as tx:
        tx.session.add(Fact(name=name, value="1"))


def names(storage: Storage) -> set[str]:
    """The names of all facts."""
    with storage.reading() as session:
        return {fact.name for fact in session.query(Fact)}


def test_R10_a_disk_that_takes_no_more_refuses_a_transaction_and_nobody_hears_of_it(sqlite: Storage) -> None:
    told: list[Any] = []
    sqlite.listen(told.append)
    with full_disk():
        for _ in range(2):
            with pytest.raises(OperationalError, match="COMMIT"):
                put(sqlite, "lost")
    assert (names(sqlite), told) == (set(), [])


def test_R10_when_the_disk_has_room_again_writing_goes_on(sqlite: Storage) -> None:
    with full_disk(), contextlib.suppress(OperationalError):
        put(sqlite, "lost")
    put(sqlite, "kept")
    assert names(sqlite) == {"kept"}


def test_R10_a_writing_connection_that_breaks_is_opened_anew(sqlite: Storage) -> None:
    put(sqlite, "before")
    sqlite.writing_engine.raw_connection().dbapi_connection.close()
    with contextlib.suppress(DBAPIError):
        put(sqlite, "lost")
    put(sqlite, "kept")
    assert {"before", "kept"} <= names(sqlite)
    with sqlite.transaction() as tx:
        assert tx.session.connection().exec_driver_sql("PRAGMA synchronous").scalar() == 2, "FULL"


def test_P1_a_block_that_swallows_its_failed_statement_is_no_success(sqlite: Storage) -> None:
    told: list[Any] = []
    sqlite.listen(told.append)
    put(sqlite, "before")

    def careless() -> None:
        with sqlite.transaction() as tx, contextlib.suppress(IntegrityError):
            tx.session.add(Fact(name="before", value="2"))
            tx.session.flush()

    with pytest.raises(PendingRollbackError):
        careless()
    assert (names(sqlite), told) == ({"before"}, [])


def test_R10_a_commit_that_never_comes_back_ends_the_process_loudly(sqlite: Storage) -> None:
    sqlite.close()
    ended = subprocess.run(
        [sys.executable, "-c", DEAD_DISK, sqlite.url], capture_output=True, text=True, timeout=20, check=False
    )
    assert ended.returncode == os.EX_IOERR, ended.stderr
    assert "the disk has not taken a commit" in ended.stderr
    assert ended.stdout == ""
