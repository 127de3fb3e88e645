"""Prepared statements do on SQLite's own cursor what SQLAlchemy does on PostgreSQL."""

from __future__ import annotations

import pytest
from sqlalchemy import JSON, Column, Integer, MetaData, String, Table, bindparam, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from govlab.storage import Storage
from govlab.storage.prepared import Prepared

THINGS = Table(
    "things", MetaData(), Column("id", Integer, primary_key=True), Column("name", String), Column("more", JSON)
)
INSERT = Prepared(insert(THINGS))
RENAME = Prepared(
    update(THINGS).where(THINGS.c.id == bindparam("of")).values(name=THINGS.c.name + "!").returning(THINGS.c.name)
)


@pytest.fixture
def things(storage: Storage) -> Storage:
    with storage.transaction() as tx:
        THINGS.create(tx.session.connection())
        rows = [{"id": 1, "name": "หนึ่ง", "more": {"a": [1, None]}}, {"id": 2, "name": None, "more": {}}]
        INSERT.run(tx.session.connection(), rows)
    return storage


def test_many_rows_are_stored_as_they_were_given(things: Storage) -> None:
    with things.reading() as session:
        assert [tuple(row) for row in session.execute(select(THINGS).order_by(THINGS.c.id))] == [
            (1, "หนึ่ง", {"a": [1, None]}),
            (2, None, {}),
        ]


def test_one_row_can_give_something_back(things: Storage) -> None:
    with things.transaction() as tx:
        assert [tuple(row) for row in RENAME.run(tx.session.connection(), [{"of": 1}])] == [("หนึ่ง!",)]
        assert RENAME.run(tx.session.connection(), [{"of": 9}]) == []


def test_a_refusal_of_the_database_is_an_error_like_any_other_and_nothing_stays(things: Storage) -> None:
    with pytest.raises(SQLAlchemyError), things.transaction() as tx:
        INSERT.run(tx.session.connection(), [{"id": 3, "name": "สาม", "more": {}}, {"id": 1, "name": "x", "more": {}}])
    with things.reading() as session:
        assert len(session.execute(select(THINGS)).all()) == 2
