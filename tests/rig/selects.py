"""Count the SELECTs that pages send: a page takes a fixed number of them, whatever the size of the lists on it."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from typing import Any

from sqlalchemy import event

from govlab.storage import Storage


@contextlib.contextmanager
def counted(storage: Storage) -> Generator[list[str]]:
    """The SELECTs that are sent while the block runs, for reading and within transactions."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.lstrip().startswith("SELECT"):
            sent.append(statement)

    for engine in (storage.reading_engine, storage.writing_engine):
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        for engine in (storage.reading_engine, storage.writing_engine):
            event.remove(engine, "before_cursor_execute", note)
