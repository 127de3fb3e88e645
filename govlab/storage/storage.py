"""Storage: transactions that are durable when they return, and consistent reads."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Generator

from sqlalchemy.orm import Session

from govlab import concurrency
from govlab.storage.engine import is_sqlite, reading_engine, writing_engine
from govlab.storage.tables import Fact
from govlab.storage.transaction import Abandoned, Listener, Transaction
from govlab.storage.writer import Writer


class Storage:
    """One database. SQLite has one writer at a time in this process; PostgreSQL brings its own locks."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.writing_engine = writing_engine(url)
        self.reading_engine = reading_engine(url)
        self._sqlite = is_sqlite(url)
        self._turn = concurrency.Lock() if self._sqlite else contextlib.nullcontext()
        self._writer = Writer()
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Call `listener` after each commit, per changed workshop, on SQLite in their order. It must not yield."""
        self._listeners.append(listener)

    @contextlib.contextmanager
    def transaction(self) -> Generator[Transaction]:
        """Write: all of the block or nothing. Do not emit, sleep or call out inside it."""
        with self._turn, Session(self.writing_engine, expire_on_commit=False) as session:
            tx = Transaction(session)
            try:
                yield tx
            except Abandoned:
                session.rollback()
                return
            self._commit(session)
            for change in tx.outcome():
                for listener in self._listeners:
                    listener(change)

    @contextlib.contextmanager
    def reading(self) -> Generator[Session]:
        """Read one moment of the database."""
        with Session(self.reading_engine, expire_on_commit=False) as session:
            yield session

    def epoch(self) -> str:
        """The random name of this database's history (rule P4), made at its first use."""
        with self.reading() as session:
            known = session.get(Fact, "epoch")
        if known:
            return known.value
        with self.transaction() as tx:
            fresh = Fact(name="epoch", value=secrets.token_hex(8))
            tx.session.add(fresh)
        return fresh.value

    def close(self) -> None:
        """Give the connections back."""
        self.writing_engine.dispose()
        self.reading_engine.dispose()

    def _commit(self, session: Session) -> None:
        session.flush()
        if self._sqlite:
            self._writer.commit(session.connection().connection)
        session.commit()
