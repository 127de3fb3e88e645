"""Engine.IO v4 and Socket.IO v5 packets of namespace /live, as the server reads and writes them. Pure.

`42/live,7["command",{...}]` is message (4), event (2), namespace, number of the wanted answer, content.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import orjson

from govlab.live.protocol import NAMESPACE

PING = b"2"
_PLACE = NAMESPACE.encode() + b","
_SORTS: dict[bytes, Literal["connect", "disconnect", "event", "answer"]] = {
    b"0": "connect",
    b"1": "disconnect",
    b"2": "event",
    b"3": "answer",
}
# Events of these names are the library's own; a client that sends one means mischief.
_RESERVED = frozenset({"connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener"})


class Unreadable(Exception):
    """A packet that neither protocol knows."""


@dataclass(frozen=True, slots=True)
class Packet:
    """What a client said. Of an event: its `name`, the `number` under which an answer is wanted, its `values`."""

    sort: Literal["pong", "probe", "closed", "connect", "disconnect", "event", "answer"]
    inside: bool = True  # whether it is about our namespace
    name: str = ""
    number: int | None = None
    values: tuple[Any, ...] = ()


def read(message: bytes) -> Packet:
    """The packet in a websocket's text message. Raises Unreadable."""
    first = message[:1]
    if first == b"4":
        return _read_message(message)
    if first == b"3":
        return Packet("pong")
    if first == b"2":
        return Packet("probe", values=(message[1:],))
    if first == b"1":
        return Packet("closed")
    raise Unreadable


def _read_message(message: bytes) -> Packet:
    sort = _SORTS.get(message[1:2])
    if sort is None:
        raise Unreadable
    begins = 2 + len(_PLACE)
    if message[2:begins] != _PLACE:
        return _elsewhere(sort, message)
    if sort == "event":
        return _event(message, begins)
    try:
        values = (orjson.loads(message[begins:]),) if sort == "connect" and len(message) > begins else ()
    except orjson.JSONDecodeError:
        raise Unreadable from None
    return Packet(sort, values=values)


def _elsewhere(sort: Any, message: bytes) -> Packet:
    """A packet for another namespace, of which this server has none: only asking to enter is answered."""
    if sort == "connect" and message[2:3] in (b"", b"/", b"{"):
        return Packet("connect", inside=False)
    raise Unreadable


def _event(message: bytes, begins: int) -> Packet:
    bracket = message.find(b"[", begins)
    digits = message[begins:bracket]
    try:
        values = orjson.loads(message[bracket:]) if bracket >= 0 else None
    except orjson.JSONDecodeError:
        raise Unreadable from None
    if not isinstance(values, list) or not values or not isinstance(values[0], str) or values[0] in _RESERVED:
        raise Unreadable
    if digits and not (digits.isdigit() and len(digits) < 16):
        raise Unreadable
    return Packet("event", name=values[0], number=int(digits) if digits else None, values=tuple(values[1:]))


def opened(sid: str, ping_interval_ms: int, ping_timeout_ms: int, longest: int) -> bytes:
    """The first packet of a connection."""
    terms = {"pingInterval": ping_interval_ms, "pingTimeout": ping_timeout_ms, "maxPayload": longest}
    return b"0" + orjson.dumps({"sid": sid, "upgrades": [], **terms})


def entered(sid: str) -> bytes:
    """The namespace lets the client in."""
    return b"40" + _PLACE + orjson.dumps({"sid": sid})


def refused(inside: bool) -> bytes:
    """The namespace (or `inside` false: another one) does not."""
    return b"44" + (_PLACE if inside else b"") + orjson.dumps({"message": "Connection rejected by server"})


def left() -> bytes:
    """The server shows the client out of the namespace."""
    return b"41" + _PLACE


def event(name: str, data: Any) -> bytes:
    """News for a client."""
    return b"42" + _PLACE + orjson.dumps([name, data])


def answer(number: int, data: Any) -> bytes:
    """The answer to the client's event of that number."""
    return b"43" + _PLACE + b"%d" % number + orjson.dumps([data])
