"""The rig itself: what all other tests rely on must be able to fail."""

from __future__ import annotations

import socket

import pytest
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from govlab.storage import Storage
from govlab.storage.migrate import configuration
from govlab.workshops.tables import Workshop
from tests.rig.clock import Clock
from tests.rig.network import NetworkRefused
from tests.rig.processes import answers
from tests.rig.server import Server


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 80)])
def test_no_test_connects_beyond_this_machine(address: tuple[str, int]):
    with pytest.raises(NetworkRefused):
        socket.create_connection(address, timeout=1)


def test_no_test_asks_a_name_server():
    with pytest.raises(NetworkRefused):
        socket.create_connection(("lab.example", 80), timeout=1)


def test_a_test_starts_with_the_newest_schema_and_no_rows(storage: Storage):
    with storage.reading_engine.connect() as connection:
        here = MigrationContext.configure(connection).get_current_revision()
    assert here == ScriptDirectory.from_config(configuration()).get_current_head()
    with storage.reading() as session:
        assert session.query(Workshop).count() == 0


@pytest.mark.parametrize("again", ["first", "second"])
def test_what_a_test_writes_is_gone_in_the_next(storage: Storage, again: str):
    with storage.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM agencies")) == 0
    with storage.transaction() as tx:
        tx.session.execute(text("INSERT INTO agencies VALUES ('a', 'ก', 'A', false, 0)"))


def test_the_clock_moves_only_when_told(clock: Clock):
    before = clock()
    assert clock.advance(1.5) == clock() == before + 1500


def test_a_server_answers_until_it_is_killed(server: Server):
    port = int(server.url.rsplit(":", 1)[1])
    assert answers(port)
    server.kill()
    assert not answers(port)
