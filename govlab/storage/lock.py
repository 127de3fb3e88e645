"""One process per database: several would each keep rooms that know nothing of the others' (docs/decisions/0005)."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Generator
from pathlib import Path

from sqlalchemy import NullPool, create_engine, make_url, text

from govlab.storage.engine import is_sqlite

# Any number that nothing else in the database locks.
ADVISORY_KEY = 0x60_71AB


class DatabaseInUse(Exception):
    """Another process has this database; the message says what to do instead."""


def only_process(url: str) -> contextlib.AbstractContextManager[None]:
    """Hold a database for this process, until the block or the process ends. Entering raises DatabaseInUse."""
    return _file_lock(url) if is_sqlite(url) else _advisory_lock(url)


@contextlib.contextmanager
def _file_lock(url: str) -> Generator[None]:
    path = Path(f"{make_url(url).database}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.seek(0)
            owner = file.read().strip() or "unknown"
            raise DatabaseInUse(
                f"{make_url(url).database} is in use by process {owner}; stop it first, or use its pages instead"
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


@contextlib.contextmanager
def _advisory_lock(url: str) -> Generator[None]:
    with create_engine(url, poolclass=NullPool).connect() as connection:
        free = connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": ADVISORY_KEY}).scalar()
        connection.commit()  # The lock belongs to the connection, not to the transaction.
        if not free:
            name = make_url(url).database
            raise DatabaseInUse(
                f"database {name} is in use by another process; stop it first, or use its pages instead"
            )
        yield
