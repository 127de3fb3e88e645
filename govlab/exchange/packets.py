"""Write and read Socket.IO v4 packets for one namespace, as text inside Engine.IO v4 messages. Pure.

`42/live,7["command",{...}]` is message (4), event (2), namespace, number of the wanted answer, content.
"""

from __future__ import annotations

from typing import Any

import orjson

NAMESPACE = b"/live,"
OPEN, CLOSED, PING, PONG = b"0", b"1", b"2", b"3"
CONNECT, DISCONNECT, EVENT, ACK, REFUSED = b"40/live,", b"41/live,", b"42/live,", b"43/live,", b"44/live,"


def connect(auth: dict[str, Any]) -> bytes:
    """Ask to enter the namespace."""
    return CONNECT + orjson.dumps(auth)


def event(name: str, content: dict[str, Any], answer: int) -> bytes:
    """Send `content`, wanting the answer numbered `answer`."""
    return EVENT + str(answer).encode() + orjson.dumps([name, content])


def event_name(packet: bytes) -> str:
    """The name of an event, without decoding the rest: `42/live,["changes",{...}]` is "changes"."""
    begins = packet.index(b'["', len(EVENT)) + 2
    return packet[begins : packet.index(b'"', begins)].decode()


def content(packet: bytes) -> Any:
    """What an event carries after its name; None where nothing."""
    values: list[Any] = orjson.loads(packet[packet.index(b"[", len(EVENT)) :])
    return values[1] if len(values) > 1 else None


def answer(packet: bytes) -> tuple[int, Any]:
    """The number of an acknowledgement, and what it carries."""
    begins = packet.index(b"[", len(ACK))
    values: list[Any] = orjson.loads(packet[begins:])
    return int(packet[len(ACK) : begins]), values[0] if values else None


def entrance(packet: bytes) -> dict[str, Any]:
    """What the server says to `connect`: {"sid": ...} when inside, {"message": ...} when refused."""
    return orjson.loads(packet[len(CONNECT) :])
