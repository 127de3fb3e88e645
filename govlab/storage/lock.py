"""One process per SQLite database: a lock file says who has it."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Generator
from pathlib import Path

from sqlalchemy import make_url

from govlab.storage.engine import is_sqlite


class DatabaseInUse(Exception):
    """Another process has this SQLite database; the message says what to do instead."""


@contextlib.contextmanager
def only_process(url: str) -> Generator[None]:
    """Hold a SQLite database for this process; raises DatabaseInUse. PostgreSQL serves several."""
    if not is_sqlite(url):
        yield
        return
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
