"""One participant's socket, as a check needs it: it asks, waits for the answer, and remembers what it heard."""

from __future__ import annotations

import json
from typing import Any

from websocket import WebSocket, create_connection

NAMESPACE = "/live"
WITHIN_S = 10
Shape = dict[str, Any]


class TurnedAway(Exception):
    """The server did not let this token in."""


class Conversation:
    """Opens a socket with a seat's token. Raises TurnedAway."""

    def __init__(self, port: int, token: str) -> None:
        self.frames: list[Shape] = []
        self._asked = 0
        address = f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"
        self._socket: WebSocket = create_connection(address, timeout=WITHIN_S)
        self._send(f"40{NAMESPACE},{json.dumps({'token': token})}")
        while not (text := self._hear()).startswith("40"):
            if text.startswith("44"):
                raise TurnedAway(text)

    def join(self, workshop: str) -> Shape:
        """Enter the room; returns its answer."""
        return self.ask("join", {"protocol": 1, "workshop": workshop, "as": "participant"})

    def command(self, command_id: str, name: str, args: Shape, **more: Any) -> Shape:
        """Give a command; returns its answer."""
        return self.ask("command", {"id": command_id, "name": name, "args": args, **more})

    def ask(self, event: str, data: Shape) -> Shape:
        """Send an event and wait for its answer."""
        self._asked += 1
        self._send(f"42{NAMESPACE},{self._asked}{json.dumps([event, data])}")
        start = f"43{NAMESPACE},{self._asked}["
        while not (text := self._hear()).startswith(start):
            pass
        return json.loads(text[len(start) - 1 :])[0]

    def frame_with(self, version: int) -> Shape:
        """Wait for the frame that brings this version."""
        while not (self.frames and self.frames[-1]["to"] >= version):
            self._hear()
        return next(frame for frame in self.frames if frame["from"] <= version <= frame["to"])

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _send(self, text: str) -> None:
        self._socket.send(text)

    def _hear(self) -> str:
        text = str(self._socket.recv())
        if text == "2":
            self._send("3")
        if text.startswith(start := f'42{NAMESPACE},["changes",'):
            self.frames.append(json.loads(text[len(start) : -1]))
        return text
