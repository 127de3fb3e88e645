"""Delete a row with all that belongs to it, found by walking the foreign keys: no table can be forgotten."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, delete, select
from sqlalchemy import Table as Rows

from govlab.storage.table import Table


def wipe(connection: Connection, root: Rows, key: str) -> None:
    """Delete the row of `root` whose id is `key`, and every row that leads to it."""
    ways = ways_to(root, key)
    for table in reversed(Table.metadata.sorted_tables):
        for way in ways.get(table, ()):
            connection.execute(delete(table).where(way))


def ways_to(root: Rows, key: str) -> dict[Rows, list[ColumnElement[bool]]]:
    """For each table that belongs to a row of `root`: a condition for each way on which its rows lead there.

    One by one each of them is answered by an index; joined by "or" the database would read the whole table.
    """
    ways: dict[Rows, list[ColumnElement[bool]]] = {root: [root.c.id == key]}
    # Those that are referred to come before those that refer to them.
    for table in Table.metadata.sorted_tables:
        found: list[ColumnElement[bool]] = [
            reference.parent.in_(select(reference.column).where(way))
            for reference in table.foreign_keys
            for way in ways.get(reference.column.table, ())
        ]
        if found and table is not root:
            ways[table] = found
    return ways
