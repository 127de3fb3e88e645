"""Everybody is asked for a sign of life in time, and not all at once."""

from __future__ import annotations

import os
import socket
import time
from typing import Any, cast

import pytest

from govlab import concurrency
from govlab.live.fast import connections as module
from govlab.live.fast.connections import Connections
from govlab.live.guard import TurnedAway
from govlab.live.sockets import Sockets

PING = b"\x81\x012"


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> Connections:
    """Nobody is connected; who will be is asked in the next round."""
    monkeypatch.setattr(module, "PING_INTERVAL_S", 0)
    nothing = cast(Any, None)
    made = Connections(TurnedAway())
    made.listen(Sockets(nothing, nothing, nothing))
    return made


def connect(connections: Connections, people: int) -> list[socket.socket]:
    """The other ends of so many new connections."""
    ends: list[socket.socket] = []
    for _ in range(people):
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        connections.open(os.dup(ours.fileno()), {"HTTP_SEC_WEBSOCKET_KEY": "A" * 22 + "=="})
        ours.close()
        ends.append(theirs)
    return ends


def asked(ends: list[socket.socket]) -> int:
    """How many of them have a ping among what they got."""
    return sum(end.recv(4096).endswith(PING) for end in ends)


def test_P4_who_came_together_is_asked_over_some_rounds(connections: Connections) -> None:
    ends = connect(connections, 20)
    connections.look_after()
    assert asked(ends) == 20 // module.PING_ROUNDS + 1


def test_R12_connections_that_broke_take_nobodys_turn(connections: Connections) -> None:
    for end in connect(connections, 100):
        end.close()
    long_enough = time.monotonic() + 5
    while connections._by_file and time.monotonic() < long_enough:
        concurrency.sleep(0.001)
    staying = connect(connections, 1)
    connections.look_after()
    assert asked(staying) == 1
