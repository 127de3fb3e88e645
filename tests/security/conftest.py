"""The whole house on each database, shared by the tests of a module; a running server with live workshops."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.exchange.conftest import nok, open_house
from tests.live.conftest import hall, running
from tests.rig.postgresql import PostgreSQL
from tests.security.house import House, build

__all__ = ["hall", "nok", "open_house", "running"]


@pytest.fixture(scope="module")
def transport() -> str:
    """The one that people are served by; tests/live holds both to the same rules."""
    return "fast"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A whole GovLab. Its tests leave it usable for the next one."""
    url = _database(request, tmp_path_factory)
    made = build(url)
    yield made
    made.app.storage.close()


def _database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("house") / "govlab.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        return f"sqlite:///{path}"
    server: PostgreSQL = request.getfixturevalue("postgresql_server")
    template = request.getfixturevalue("postgresql_template")
    return server.create(f"house_{request.module.__name__.rsplit('.', 1)[-1]}", template=template)
