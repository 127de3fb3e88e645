"""A client that stops reading costs a bounded amount of memory, and the others nothing (rule P10, R13)."""

from __future__ import annotations

import json
import socket
from itertools import pairwise
from urllib.parse import urlsplit

import websocket

from govlab import concurrency

from .conftest import Hall

LONG = "ที่" * 1000
# Each frame has 360 KB: more than the network's own buffers and the backlog hold together.
TOGGLES = 40


def slow_socket(hall: Hall) -> websocket.WebSocket:
    """A participant on a very small pipe, who has joined."""
    address = urlsplit(hall.server.url)
    raw = websocket.WebSocket(skip_utf8_validation=True, sockopt=[(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)])
    raw.connect(f"ws://{address.netloc}/socket.io/?EIO=4&transport=websocket", timeout=20)
    raw.recv()
    raw.send(f'40/live,{{"token":"{hall.seat()}"}}')
    raw.recv()
    raw.send(f'42/live,1["join",{{"protocol":1,"workshop":"{hall.workshop}","as":"participant"}}]')
    assert "43/live,1" in str(raw.recv())
    return raw


def frames_of(raw: websocket.WebSocket, last: int) -> list[dict[str, int]]:
    """The frames that arrive until one reaches version `last`, or a pulse says that it is past."""
    frames: list[dict[str, int]] = []
    while True:
        said = str(raw.recv())
        if said == "2":
            raw.send("3")
        elif said.startswith('42/live,["changes"'):
            frames.append(json.loads(said[len("42/live,") :])[1])
            if frames[-1]["to"] >= last:
                return frames
        elif said.startswith('42/live,["pulse"') and json.loads(said[len("42/live,") :])[1]["version"] >= last:
            return frames


def test_P10_who_does_not_read_is_passed_over_and_sees_the_gap(hall: Hall) -> None:
    fon, ben = hall.facilitator(), hall.guest()
    for _ in range(2):
        author = hall.guest()
        for _ in range(20):
            assert author.command("post_idea", activity=1, text=LONG)["ok"]
        author.leave()
    raw = slow_socket(hall)
    version = 0
    for turn in range(TOGGLES):
        while not (answer := fon.command("show_ideas", activity=1, visible=bool(turn % 2)))["ok"]:
            concurrency.sleep(answer["error"]["retry_after_ms"] / 1000)
        version = answer["version"]
        concurrency.sleep(0.15)
    ben.until(lambda: ben.frames()[-1]["to"] == version)
    mine = ben.frames()
    assert all(after["from"] == before["to"] + 1 for before, after in pairwise(mine))
    got = frames_of(raw, version)
    assert len(got) < TOGGLES, "what it did not read was not kept for it"
    gaps = [after["from"] > before["to"] + 1 for before, after in pairwise(got)]
    assert any(gaps) or got[-1]["to"] < version
    raw.close()
