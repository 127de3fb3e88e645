"""A live connection as a program has it: a lean client of the live protocol over one websocket.

One green thread reads. Broadcasts are counted by name and thrown away undecoded; only answers are looked into.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import websocket

from govlab import concurrency
from govlab.exchange import frames, packets

ANSWER_WITHIN_S = 60.0
CONNECT_WITHIN_S = 30.0
CHUNK = 65_536
_ENTERED = 0  # the number under which the answer to `connect` is waited for; events count from 1


class Dropped(Exception):
    """The line is gone, or gave no answer in time. What was sent may have been done: send it again with its id."""


class Unwelcome(Exception):
    """The server refuses the connection itself, and would do so again."""


class LiveSocket:
    """One websocket in the namespace `/live`. `seen` counts the broadcasts that came, by name."""

    def __init__(self, url: str, auth: dict[str, Any], cookie: str = "") -> None:
        """Connect to the GovLab at `url` and enter. Raises Dropped or Unwelcome."""
        self.seen: Counter[str] = Counter()
        self.gone: dict[str, Any] | None = None
        self._waiting: dict[int, Any] = {}
        self._numbers = _ENTERED
        self._websocket = _open(url, cookie)
        self._reader = concurrency.spawn(self._read)
        try:
            welcome = self._answer_to(packets.connect(auth), _ENTERED, CONNECT_WITHIN_S)
            if "message" in welcome:
                raise Unwelcome(welcome["message"])
        except BaseException:
            # Also where its green thread is killed meanwhile: leave neither the line nor its reader behind.
            self.close()
            raise

    def call(self, name: str, content: dict[str, Any], within_s: float = ANSWER_WITHIN_S) -> dict[str, Any]:
        """Send an event and wait for its answer. Raises Dropped."""
        self._numbers += 1
        return self._answer_to(packets.event(name, content, self._numbers), self._numbers, within_s)

    def close(self) -> None:
        """Leave. Whoever waits for an answer is told that the line is gone."""
        self._hang_up()
        concurrency.kill(self._reader)

    def _answer_to(self, packet: bytes, number: int, within_s: float) -> dict[str, Any]:
        waiting = self._waiting[number] = concurrency.Queue()
        try:
            self._send(packet)
            answer = waiting.get(timeout=within_s)
        except concurrency.Empty:
            answer = None
        finally:
            self._waiting.pop(number, None)
        if answer is None:
            raise Dropped(f"no answer within {within_s:.0f} s" if self._websocket.connected else "the line is gone")
        return answer

    def _send(self, packet: bytes) -> None:
        try:
            self._websocket.send(packet, frames.TEXT)
        except (OSError, websocket.WebSocketException) as fault:
            raise Dropped(str(fault)) from None

    def _read(self) -> None:
        reader = frames.Frames()
        line = self._websocket.sock
        try:
            while line and (data := line.recv(CHUNK)):
                for opcode, payload in reader.feed(data):
                    self._handle(opcode, payload)
        except (OSError, frames.NotWebsocket, websocket.WebSocketException, Dropped):
            pass  # a line that breaks is an everyday event: those who wait are told below
        self._hang_up()

    def _handle(self, opcode: int, payload: bytes) -> None:
        if opcode == frames.TEXT:
            self._take(payload)
        elif opcode == frames.PING:
            self._websocket.pong(payload)
        elif opcode == frames.CLOSE:
            raise Dropped("closed by the server")

    def _take(self, packet: bytes) -> None:
        if packet.startswith(packets.EVENT):
            self._count(packet)
        elif packet.startswith(packets.ACK):
            self._give(*packets.answer(packet))
        elif packet == packets.PING:
            self._send(packets.PONG)
        elif packet.startswith(packets.OPEN):
            pass  # its ping interval is the server's affair: it closes lines that do not answer
        elif packet.startswith((packets.CONNECT, packets.REFUSED)):
            self._give(_ENTERED, packets.entrance(packet))
        elif packet.startswith((packets.DISCONNECT, packets.CLOSED)):
            raise Dropped("shown out by the server")

    def _count(self, packet: bytes) -> None:
        name = packets.event_name(packet)
        self.seen[name] += 1
        if name == "gone":
            self.gone = packets.content(packet)

    def _give(self, number: int, answer: dict[str, Any] | None) -> None:
        if number in self._waiting:
            self._waiting[number].put(answer)

    def _hang_up(self) -> None:
        with contextlib.suppress(OSError, websocket.WebSocketException):
            self._websocket.shutdown()
        for number in list(self._waiting):
            self._give(number, None)


def _open(url: str, cookie: str) -> websocket.WebSocket:
    connection = websocket.WebSocket(skip_utf8_validation=True, enable_multithread=True)
    connection.settimeout(CONNECT_WITHIN_S)
    try:
        # No Origin: that header is a browser's word for the page that asks.
        connection.connect(socket_url(url), cookie=cookie or None, suppress_origin=True)
    except (OSError, websocket.WebSocketException) as fault:
        raise Dropped(f"cannot connect: {fault}") from None
    # The server pings, and closes lines that do not answer; a timer for each read would cost more than the read.
    connection.settimeout(None)
    return connection


def socket_url(url: str) -> str:
    """The address of the websocket of the GovLab at `url`."""
    parts = urlsplit(url)
    scheme = "wss" if parts.scheme == "https" else "ws"
    return urlunsplit((scheme, parts.netloc, "/socket.io/", "EIO=4&transport=websocket", ""))
