"""Storage: transactions that are durable when they return, and consistent reads."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Generator

from sqlalchemy import Connection
from sqlalchemy.exc import PendingRollbackError
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
        self._only: Connection | None = None
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Call `listener` after each commit, per changed workshop, on SQLite in their order. It must not yield."""
        self._listeners.append(listener)

    @contextlib.contextmanager
    def transaction(self) -> Generator[Transaction]:
        """Write: all of the block or nothing. Do not emit, sleep or call out inside it."""
        with self._turn, self._writing() as connection:
            tx = Transaction(connection)
            try:
                with connection.begin() as whole:
                    yield tx
                    tx.flush()
                    if not whole.is_active:
                        raise PendingRollbackError("a statement failed, and the block went on as if it had not")
                    if self._sqlite:
                        self._writer.commit(connection.connection)
            except Abandoned:
                return
            finally:
                tx.close()
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

    @contextlib.contextmanager
    def _writing(self) -> Generator[Connection]:
        """A connection to write on. SQLite has one, which is kept: to take and return it costs more than a vote."""
        if not self._sqlite:
            with self.writing_engine.connect() as connection:
                yield connection
            return
        if self._only is None:
            self._only = self.writing_engine.connect()
        try:
            yield self._only
        except BaseException:
            # It may be the connection's fault: the engine looks at what it gets back, and opens a broken one anew.
            self._give_back()
            raise

    def _give_back(self) -> None:
        only, self._only = self._only, None
        if only is not None:
            only.close()

    def close(self) -> None:
        """Give the connections back, once the last transaction has ended."""
        with self._turn:
            self._give_back()
            self.writing_engine.dispose()
            self.reading_engine.dispose()
            self._writer.close()
