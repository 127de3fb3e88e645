"""All connections of the fast transport: opened, read, written to, asked for a sign of life, closed.

Everything here runs on the hub and must not wait; what may wait for the database runs in a green thread of its own.
"""

from __future__ import annotations

import logging
import os
import secrets
import time
from collections import deque
from collections.abc import Container, Iterable, Sequence
from typing import Any

from govlab import concurrency
from govlab.live.fast import packets, websocket
from govlab.live.fast.connection import Connection, Lost
from govlab.live.fast.conversation import Conversation
from govlab.live.guard import UNREADABLE, Idle, TurnedAway
from govlab.live.protocol import FRAME_BYTES
from govlab.live.sockets import Sockets

log = logging.getLogger(__name__)
PING_INTERVAL_S = 25
PING_TIMEOUT_S = 20
# Who came together is not asked together: thousands of answers at once would hold up the news. In so many rounds of
# the sweep, two seconds apart, all have been asked; clients wait for 45 seconds.
PING_ROUNDS = 5
LEAVING_S = 2
# A client that floods is read a little at a time, so that the others have their turn in between.
READ_BYTES = 4096
# After so many sends the hub has a look at everything else.
CHUNK = 100


class Connections:
    """The connections by file and by session id."""

    def __init__(self, turned_away: TurnedAway) -> None:
        self._turned_away = turned_away
        self.idle = Idle()
        self._by_file: dict[int, Connection] = {}
        self._by_sid: dict[str, Connection] = {}
        # Those whose next ping is due, and those who said farewell, in the order of time.
        self._pings: deque[tuple[float, Connection]] = deque()
        self._leaving: deque[tuple[float, Connection]] = deque()
        self._poller = concurrency.Poller(self._ready)

    def listen(self, sockets: Sockets) -> None:
        """From now on `sockets` answers what clients ask."""
        self._sockets = sockets
        self._conversation = Conversation(sockets, self.answer, self.turn_away)

    def open(self, file: int, environ: dict[str, Any]) -> None:
        """Take a websocket whose handshake was asked for by `environ`."""
        now_s = time.monotonic()
        one = Connection(file, secrets.token_urlsafe(15), environ, FRAME_BYTES, now_s)
        self._by_file[file] = self._by_sid[one.sid] = one
        self._poller.watch(file)
        self._pings.append((now_s + PING_INTERVAL_S, one))
        terms = packets.opened(one.sid, PING_INTERVAL_S * 1000, PING_TIMEOUT_S * 1000, FRAME_BYTES)
        self._write(one, websocket.accepted(environ["HTTP_SEC_WEBSOCKET_KEY"]) + websocket.frame(terms))

    def knows(self, sid: str) -> bool:
        """Whether this session's connection is one of these."""
        return sid in self._by_sid

    def strangers(self, sids: Iterable[str]) -> list[str]:
        """Those whose connections are none of these."""
        return [sid for sid in sids if sid not in self._by_sid]

    def news(self, sids: Sequence[str], event: str, data: Any) -> float:
        """Send one event to many, encoded once and in chunks; strangers, and who is far behind, are passed over.

        Returns the processor seconds of sending, without those of others who had their turn between two chunks.
        """
        frame = websocket.frame(packets.event(event, data))
        took_s = 0.0
        for begin in range(0, len(sids), CHUNK):
            if begin:
                concurrency.sleep()
            began = time.thread_time()
            # Looked up chunk by chunk: who went meanwhile has left a file that may be another's by now.
            for one in filter(None, map(self._by_sid.get, sids[begin : begin + CHUNK])):
                try:
                    if one.stage != "leaving" and one.news(frame):
                        self._poller.change(one.file, writable=True)
                except Lost:
                    self._drop(one)
            took_s += time.thread_time() - began
        return took_s

    def answer(self, one: Connection, packet: bytes) -> None:
        """Send what must not be left out; nothing follows a farewell."""
        if one.stage != "leaving":
            self._write(one, websocket.frame(packet))

    def close(self, sid: str) -> None:
        """Show a client out."""
        one = self._by_sid.get(sid)
        if one is not None and one.stage != "leaving":
            self.answer(one, packets.left())
            self._bid_farewell(one, websocket.GOING)

    def turn_away(self, one: Connection, reason: str, code: int = websocket.MALFORMED) -> None:
        """Close a connection that nobody needs, counted, with one log line (P13, S4)."""
        if one.stage != "leaving":
            self._turned_away.note(reason, one.sid)
            self._bid_farewell(one, code)

    def close_idle(self, joined: Container[str], now_ms: int) -> None:
        """Close connections that are in no room for 15 s."""
        for sid in self.idle.overdue([sid for sid in self._by_sid if sid not in joined], now_ms):
            self.turn_away(self._by_sid[sid], "idle", websocket.GOING)

    def look_after(self) -> None:
        """Every few seconds: ask for signs of life, and close who gives none."""
        now_s = time.monotonic()
        left = len(self._by_file) // PING_ROUNDS + 1
        while self._pings and self._pings[0][0] <= now_s and left:
            _, one = self._pings.popleft()
            # Those who went already cost no turn: after a storm of broken connections they are the most.
            if self._by_file.get(one.file) is one:
                left -= 1
                self._ping(one, now_s)
        while self._leaving and self._leaving[0][0] <= now_s:
            self._drop(self._leaving.popleft()[1])

    def _ping(self, one: Connection, now_s: float) -> None:
        if now_s - one.heard_s > PING_INTERVAL_S + PING_TIMEOUT_S:
            self._drop(one)
            return
        self._pings.append((now_s + PING_INTERVAL_S, one))
        self._write(one, websocket.frame(packets.PING))

    def _ready(self, file: int, readable: bool, writable: bool) -> None:
        one = self._by_file.get(file)
        if one is None:
            return
        try:
            if writable and not one.flush():
                self._poller.change(file, writable=False)
            if readable:
                self._read(one)
        except Lost:
            self._drop(one)
        except Exception:
            log.exception("a connection failed")
            self._drop(one)

    def _read(self, one: Connection) -> None:
        try:
            messages = one.read(READ_BYTES)
        except websocket.Broken as fault:
            self.turn_away(one, UNREADABLE.get(fault.code, "malformed"), fault.code)
            return
        for opcode, payload in messages:
            if opcode == websocket.CLOSE:
                self._write(one, websocket.frame(payload[:2], websocket.CLOSE))
                raise Lost
            if one.stage == "leaving":
                continue  # said before our farewell was heard
            if opcode == websocket.PING:
                self._write(one, websocket.frame(payload, websocket.PONG))
            elif opcode == websocket.TEXT:
                self._conversation.hear(one, payload)
            elif opcode == websocket.BINARY:
                self.turn_away(one, "undecodable", websocket.UNSUPPORTED)

    def _write(self, one: Connection, frame: bytes) -> None:
        """Send what must not be left out; what the network does not take is flushed when it can."""
        try:
            if one.answer(frame):
                self._poller.change(one.file, writable=True)
        except Lost:
            self._drop(one)

    def _bid_farewell(self, one: Connection, code: int) -> None:
        """Say that we close, and give the other side a moment to read it before the file is closed."""
        one.stage = "leaving"
        self._sockets.disconnect(one.sid)
        self._leaving.append((time.monotonic() + LEAVING_S, one))
        self._write(one, websocket.farewell(code))

    def _drop(self, one: Connection) -> None:
        """Close the file and forget everything; twice does no harm."""
        if self._by_file.get(one.file) is not one:
            return
        one.stage, one.environ = "leaving", None  # it is kept until its next ping would be due
        self._poller.forget(one.file)
        del self._by_file[one.file], self._by_sid[one.sid]
        os.close(one.file)
        self._sockets.disconnect(one.sid)
