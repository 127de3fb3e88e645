"""Engines for SQLite (the default) and PostgreSQL, set up so that a commit is durable and readers cannot write."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.pool import StaticPool

from govlab.storage.prepared import Prepared

STATEMENT_TIMEOUT_MS = 15_000
# An error of the database is logged: without the values, which may be somebody's secret or words (S14).
_QUIET: Any = {"hide_parameters": True}
_IMMEDIATE, _DEFERRED = Prepared(text("BEGIN IMMEDIATE")), Prepared(text("BEGIN"))
_JSON: Any = {"json_serializer": lambda value: orjson.dumps(value).decode(), "json_deserializer": orjson.loads}


def is_sqlite(url: str) -> bool:
    """Whether `url` names a SQLite database."""
    return make_url(url).get_backend_name() == "sqlite"


def writing_engine(url: str) -> Engine:
    """The engine of all writes. On SQLite it has exactly one connection, which also checkpoints (R9)."""
    if not is_sqlite(url):
        return _postgresql(url)
    _make_folder(url)
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False}, **_QUIET, **_JSON)
    event.listen(engine, "connect", _prepare_writer)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reading_engine(url: str) -> Engine:
    """The engine of all reads: each session sees one moment of the database and cannot change it."""
    if not is_sqlite(url):
        return _postgresql(url).execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    engine = create_engine(url, pool_size=5, max_overflow=50, **_QUIET, **_JSON)
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", _begin_deferred)
    return engine


def _postgresql(url: str) -> Engine:
    # What is acknowledged is on disk, whatever the server's own default is (R11).
    options = f"-c statement_timeout={STATEMENT_TIMEOUT_MS} -c timezone=UTC -c synchronous_commit=on"
    connect_args = {"options": options}
    return create_engine(
        url, pool_size=10, max_overflow=20, pool_pre_ping=True, connect_args=connect_args, **_QUIET, **_JSON
    )


def _make_folder(url: str) -> None:
    database = make_url(url).database
    if database and database != ":memory:":
        Path(database).parent.mkdir(parents=True, exist_ok=True)


def _prepare_writer(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's begin event starts transactions, not the driver
    mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA wal_autocheckpoint=4000")
    if mode != "wal":
        raise RuntimeError(f"SQLite journal mode is {mode}, not WAL: is the database on a network drive?")


def _prepare_reader(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA query_only=ON")


def _begin_immediate(connection: Connection) -> None:
    _IMMEDIATE.run(connection, [{}])


def _begin_deferred(connection: Connection) -> None:
    _DEFERRED.run(connection, [{}])
