"""Sockets that come and go, politely or not, leave nothing behind (R12)."""

from __future__ import annotations

import contextlib
import socket
from pathlib import Path
from urllib.parse import urlsplit

import websocket

from govlab import concurrency

from .conftest import Hall

CYCLES = 150


def open_files(hall: Hall) -> int:
    """How many files and sockets the server has open."""
    pid = hall.server.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return sum(len(list(Path(f"/proc/{one}/fd").iterdir())) for one in [str(pid), *children])


def test_R12_aborted_connections_give_their_files_back(hall: Hall) -> None:
    ben = hall.guest()
    seat = hall.seat()
    before = open_files(hall)
    more = [hall.guest(seat) for _ in range(5)]
    assert open_files(hall) >= before + 5, "this counts what it says it counts"
    for guest in more:
        guest.leave()
    address = urlsplit(hall.server.url)
    for cycle in range(CYCLES):
        raw = websocket.create_connection(f"ws://{address.netloc}/socket.io/?EIO=4&transport=websocket", timeout=10)
        raw.recv()
        raw.send(f'40/live,{{"token":"{seat}"}}')
        if cycle % 3:
            raw.recv()
            raw.send(f'42/live,1["join",{{"protocol":1,"workshop":"{hall.workshop}","as":"participant"}}]')
        if cycle % 3 == 1:
            raw.recv()
        # Cut, without a farewell.
        with contextlib.suppress(OSError):
            raw.sock.shutdown(socket.SHUT_RDWR)
        raw.sock.close()
    for _ in range(100):
        if open_files(hall) <= before + 2:
            break
        concurrency.sleep(0.1)
    assert open_files(hall) <= before + 2
    ben.until(lambda: ben.frames("pulse") and ben.frames("pulse")[-1]["present"] == 1)
    assert "Traceback" not in hall.server.written()
