"""A sync lies between each commit and its acknowledgement (rule P1): what a kill cannot show, the system calls do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from govlab import concurrency
from govlab.exchange.client import LiveSocket
from tests.rig.server import serving
from tests.rig.strace import Call, calls_in, tracing

from .conftest import Hall, open_hall

PEOPLE, COMMANDS = 8, 20
SENDS = ("sendto", "sendmsg", "write", "writev")
ACK = re.compile(r'43/live,(\d+)\[\{\\"ok\\":true')


def named(number: int) -> str:
    """The id of the command whose answer has this number: so that calls tell which is which."""
    return f"traced-{number:05}"


class Numbered(LiveSocket):
    """A line whose answers have numbers that no other line's have."""

    def __init__(self, url: str, token: str, first: int) -> None:
        super().__init__(url, {"token": token})
        self._numbers = first

    def command(self, name: str, **args: Any) -> dict[str, Any]:
        """Give a command and wait for its answer."""
        return self.call("command", {"id": named(self._numbers + 1), "name": name, "args": args})


def crowd(hall: Hall) -> list[Numbered]:
    """People in the room, whose answers are numbered from 1,000, 2,000 and so on."""
    lines = [Numbered(hall.server.url, hall.seat(), 1000 * (number + 1)) for number in range(PEOPLE)]
    for line in lines:
        assert line.call("join", {"protocol": 1, "workshop": hall.workshop, "as": "participant"})["ok"]
    return lines


def post(line: Numbered) -> int:
    """Post as many notes as one may, one after another; returns how many were acknowledged."""
    return sum(line.command("post_idea", activity=1, text=f"ไอเดีย {n}")["ok"] for n in range(COMMANDS))


def unsynced_acks(calls: list[Call]) -> tuple[int, list[str]]:
    """How many acknowledgements left, and those before which no sync followed the write of their command."""
    written: dict[str, int] = {}
    unsynced: list[str] = []
    acks = 0
    wal = [call for call in calls if "-wal>" in call.args]
    for call in wal:
        if "write" in call.name:
            for command in re.findall(r"traced-\d{5}", call.args):
                written.setdefault(command, call.began)
    syncs = [call for call in wal if "sync" in call.name and call.succeeded]
    for call in calls:
        if call.name in SENDS and call not in wal:
            for number in ACK.findall(call.args):
                acks += 1
                since = written.get(named(int(number)))
                if since is None or not any(
                    since < sync.began and sync.ended is not None and sync.ended < call.began for sync in syncs
                ):
                    unsynced.append(named(int(number)))
    return acks, unsynced


def test_P1_a_sync_lies_between_each_commit_and_its_acknowledgement(own_folder: Path, transport: str) -> None:
    calls = (*SENDS, "pwrite64", "pwritev", "fsync", "fdatasync")
    with serving(own_folder, example="1", crowd="0", transport=transport) as server:
        lines = crowd(open_hall(server))
        with tracing(server.process.pid, calls, own_folder) as file:
            posting = [concurrency.spawn(post, line) for line in lines]
            accepted = sum(thread.wait() for thread in posting)
        for line in lines:
            line.close()
    acks, unsynced = unsynced_acks(calls_in(file.read_text(errors="replace").splitlines()))
    assert acks == accepted == PEOPLE * COMMANDS, "every acknowledgement was seen leaving"
    assert unsynced == []


def test_an_acknowledgement_without_a_sync_is_found() -> None:
    write = r'7 pwrite64(9</x/db-wal>, "\1traced-01001\2", 4096, 32) = 4096'
    sync, ack = (
        "7 fdatasync(9</x/db-wal>) = 0",
        r'8 sendto(5<socket:[1]>, "\201\00743/live,1001[{\"ok\":true}]", 9) = 9',
    )
    begun, ended = "7 fdatasync(9</x/db-wal> <unfinished ...>", "7 <... fdatasync resumed>) = 0"
    failed = "7 fdatasync(9</x/db-wal>) = -1 EIO (Input/output error)"
    for kept in ([write, sync, ack], [write, begun, ended, ack]):
        assert unsynced_acks(calls_in(kept)) == (1, [])
    for broken in (
        [write, ack, sync],
        [sync, write, ack],
        [write, ack],
        [write, begun, ack, ended],
        [write, failed, ack],
    ):
        assert unsynced_acks(calls_in(broken)) == (1, ["traced-01001"])
