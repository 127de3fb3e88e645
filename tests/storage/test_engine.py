"""What each database is asked to promise before anything is stored (R9, R11), and what a reader may do."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from govlab.storage import Storage
from govlab.storage.lock import DatabaseInUse, only_process
from govlab.storage.tables import Fact


def ask(storage: Storage, question: str) -> Any:
    with storage.transaction() as tx:
        return tx.session.execute(text(question)).scalar()


def test_R9_R11_every_commit_is_synced_and_sqlite_has_one_writer(storage: Storage) -> None:
    if storage.writing_engine.dialect.name == "sqlite":
        assert ask(storage, "PRAGMA journal_mode") == "wal"
        assert ask(storage, "PRAGMA synchronous") == 2, "FULL"
        assert ask(storage, "PRAGMA foreign_keys") == 1
        first = storage.writing_engine.raw_connection().dbapi_connection
        assert storage.writing_engine.raw_connection().dbapi_connection is first
    else:
        assert ask(storage, "SHOW synchronous_commit") == "on"


def test_a_reader_cannot_write(storage: Storage) -> None:
    with storage.reading() as session:
        session.add(Fact(name="odd", value="1"))
        with pytest.raises(DBAPIError):
            session.flush()


def test_a_failed_transaction_leaves_nothing_and_tells_nobody(storage: Storage) -> None:
    told: list[Any] = []
    storage.listen(told.append)
    with contextlib.suppress(ZeroDivisionError), storage.transaction() as tx:
        tx.session.add(Fact(name="half", value="1"))
        tx.session.flush()
        raise ZeroDivisionError
    with storage.reading() as session:
        assert session.get(Fact, "half") is None
    assert told == []


def test_P4_the_epoch_stays_over_restarts(storage: Storage) -> None:
    assert storage.epoch() == storage.epoch() == Storage(storage.url).epoch()


def test_a_second_process_is_told_that_the_database_is_taken(database_url: str) -> None:
    with only_process(database_url):
        second = only_process(database_url)
        with pytest.raises(DatabaseInUse, match="is in use by"):
            second.__enter__()
    with only_process(database_url):
        pass
