"""A disk that takes no more costs nobody what was acknowledged, and nobody a command that was not (P1, P2, R10)."""

from __future__ import annotations

import contextlib
import resource
from collections.abc import Generator
from pathlib import Path

from tests.rig.server import Server, serving

from .conftest import open_hall
from .guest import Guest

# More than the server's log of this test needs, less than SQLite's log has behind it.
FULL_BYTES = 100_000


@contextlib.contextmanager
def full_disk(server: Server) -> Generator[None]:
    """None of the server's files may grow beyond some size while the block runs: then writing to them fails."""
    room = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (FULL_BYTES, room[1]))
    yield
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, room)


def post(guest: Guest, name: str) -> dict[str, object]:
    """Post a note whose text and command id are the same word."""
    return guest.command("post_idea", id=name, activity=1, text=name)


def test_P1_R10_a_full_disk_is_answered_and_logged_and_the_same_command_passes_later(own_folder: Path) -> None:
    with serving(own_folder, example="1", crowd="0") as server:
        hall = open_hall(server)
        ann, ben = hall.guest(), hall.guest()
        assert post(ann, "before")["ok"]
        with full_disk(server):
            refused = {"code": "internal", "params": {}, "retry": True}
            assert [post(guest, "during") for guest in (ann, ben)] == [{"ok": False, "error": refused}] * 2
            assert "was not saved" in server.written()
            assert [one["text"] for one in ben.join(hall.workshop)["state"]["ideas"]] == ["before"]
        first = post(ann, "during")
        assert first["ok"]
        assert post(ann, "during") == first
        assert [one["text"] for one in ben.join(hall.workshop)["state"]["ideas"]] == ["before", "during"]
        assert server.process.poll() is None
        for guest in hall.guests:
            guest.leave()
