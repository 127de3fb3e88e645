"""Statements that run many times a second: compiled once, and on SQLite run on the driver's own cursor.

SQLAlchemy takes ten times as long on its way to SQLite as SQLite itself. On PostgreSQL the network takes longer than
either, and the ordinary way is taken.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, cast

import orjson
from sqlalchemy import JSON, Connection, Executable
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.sql.elements import ClauseElement

Row = dict[str, Any]


class Prepared:
    """A statement without expanding parameters; `postgresql` where that needs other words."""

    def __init__(self, statement: Executable, postgresql: Executable | None = None) -> None:
        self._ordinary = statement if postgresql is None else postgresql
        compiled: Any = cast(ClauseElement, statement).compile(dialect=sqlite.dialect())
        self._sql: str = compiled.string
        self._places = [(name, *_from_row(compiled.binds[name])) for name in compiled.positiontup]

    def run(self, connection: Connection, rows: Sequence[Row]) -> list[Any]:
        """Run it for each of `rows` of parameters; what it returns where there is one. Raises SQLAlchemyError."""
        if connection.dialect.name != "sqlite":
            result = connection.execute(self._ordinary, list(rows))
            return list(result) if result.returns_rows else []
        values = [[convert(row.get(name, preset)) for name, preset, convert in self._places] for row in rows]
        try:
            cursor: Any = connection.connection.cursor()
            if len(values) == 1:
                return cursor.execute(self._sql, values[0]).fetchall()
            cursor.executemany(self._sql, values)
        except sqlite3.Error as fault:
            # As SQLAlchemy would have said it: who catches its errors must not miss this one.
            raise OperationalError(self._sql, None, fault) from fault
        return []


def _from_row(bind: Any) -> tuple[Any, Callable[[Any], Any]]:
    """The value that a parameter has where a row gives none, and how a value becomes SQLite's."""
    return bind.value, _as_text if isinstance(bind.type, JSON) else _as_it_is


def _as_text(value: Any) -> str:
    return orjson.dumps(value).decode()


def _as_it_is(value: Any) -> Any:
    return value
