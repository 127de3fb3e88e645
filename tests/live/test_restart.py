"""A server that dies at once has kept what it acknowledged (rules P1, P2)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rig.postgresql import PostgreSQL
from tests.rig.server import serving

from .conftest import open_hall
from .guest import Guest


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_P1_P2_what_was_acknowledged_survives_a_kill_and_is_known_again(
    kind: str, own_folder: Path, request: pytest.FixtureRequest
) -> None:
    database = None
    if kind == "postgresql":
        server: PostgreSQL = request.getfixturevalue("postgresql_server")
        database = server.create("restarted")
    with serving(own_folder, database, example="1", crowd="0") as first:
        hall = open_hall(first)
        seat = hall.seat()
        ann = hall.guest(seat)
        answer = ann.command("post_idea", id="kept", activity=1, text="อย่าหาย")
        assert answer["ok"]
        first.kill()
    port = int(first.url.rsplit(":", 1)[1])
    with serving(own_folder, first.database_url, port, example="1", crowd="0") as second:
        back = Guest(second.url, {"token": seat}, transports=["websocket"])
        joined = back.join(hall.workshop)
        assert [idea["text"] for idea in joined["mine"]["ideas"]] == ["อย่าหาย"]
        assert back.command("post_idea", id="kept", activity=1, text="อย่าหาย") == answer
        assert back.join(hall.workshop)["version"] == answer["version"]
        back.leave()
