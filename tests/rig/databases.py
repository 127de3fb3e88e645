"""Fixtures: a fresh, migrated database for each test, on SQLite and on PostgreSQL."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from govlab.storage import Storage
from govlab.storage.migrate import migrate
from tests.rig.postgresql import PostgreSQL, postgresql
from tests.rig.redis import redis

_numbers = itertools.count(1)


def _migrated(url: str) -> None:
    storage = Storage(url)
    migrate(storage)
    storage.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the newest schema and no rows, closed, to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    _migrated(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgreSQL]:
    """The PostgreSQL server of this run."""
    with postgresql() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: PostgreSQL) -> str:
    """The name of a PostgreSQL database with the newest schema and no rows, to copy."""
    _migrated(postgresql_server.create("prepared"))
    return "prepared"


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """A Redis server, kept for the whole run."""
    with redis() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database of this test's own; the test runs once on each kind."""
    if request.param == "sqlite":
        path = shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "govlab.db")
        yield f"sqlite:///{path}"
        return
    server: PostgreSQL = request.getfixturevalue("postgresql_server")
    name = f"test_{os.getpid()}_{next(_numbers)}"
    yield server.create(name, template=request.getfixturevalue("postgresql_template"))
    server.drop(name)


@pytest.fixture
def storage(database_url: str) -> Iterator[Storage]:
    """Storage on a database of this test's own."""
    storage = Storage(database_url)
    yield storage
    storage.close()
