"""The server's side of RFC 6455: the handshake's answer, frames in, frames out. Pure: bytes in, bytes out."""

from __future__ import annotations

import base64
import hashlib

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
CONTINUED = 0
# Why a connection is closed (RFC 6455, 7.4.1).
GOING, MALFORMED, UNSUPPORTED, TOO_LARGE = 1001, 1002, 1003, 1009
_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_CONTROL_LONGEST = 125


class Broken(Exception):
    """The other side sent what the protocol forbids; `code` is the reason for closing."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def accepted(key: str) -> bytes:
    """The answer to a handshake with this Sec-WebSocket-Key."""
    token = base64.b64encode(hashlib.sha1(key.encode("latin-1") + _GUID, usedforsecurity=False).digest())
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + token + b"\r\n\r\n"
    )


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """One whole message of the server's, ready to be written."""
    length = len(payload)
    if length < 126:
        return bytes((0x80 | opcode, length)) + payload
    if length < 65_536:
        return bytes((0x80 | opcode, 126)) + length.to_bytes(2, "big") + payload
    return bytes((0x80 | opcode, 127)) + length.to_bytes(8, "big") + payload


def farewell(code: int) -> bytes:
    """The frame that closes a connection."""
    return frame(code.to_bytes(2, "big"), CLOSE)


class Messages:
    """Collects what a client sends, and gives whole messages of at most `longest` bytes."""

    __slots__ = ("_longest", "_opcode", "_parts", "_rest")

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._rest = b""
        self._opcode = CONTINUED
        self._parts = bytearray()

    def feed(self, data: bytes) -> list[tuple[int, bytes]]:
        """The (opcode, payload) of each message that `data` completes. Raises Broken."""
        data = self._rest + data if self._rest else data
        messages: list[tuple[int, bytes]] = []
        at, end = 0, len(data)
        while end - at >= 2:
            begins, length = self._header(data, at)
            after = begins + length
            if begins > end or after > end:
                break
            payload = _unmasked(data[begins - 4 : begins], data[begins:after])
            whole = self._whole(data[at] & 0x0F, bool(data[at] & 0x80), payload)
            if whole is not None:
                messages.append(whole)
            at = after
        self._rest = data[at:]
        return messages

    def _header(self, data: bytes, at: int) -> tuple[int, int]:
        """Where the payload of the frame at `at` begins, and its length (0 where that is not there in full)."""
        first, length = data[at], data[at + 1] & 0x7F
        # Reserved bits would be extensions, which were not negotiated; a client's frame must be masked.
        if first & 0x70 or not data[at + 1] & 0x80:
            raise Broken(MALFORMED)
        if first & 0x08 and (length > _CONTROL_LONGEST or not first & 0x80):
            raise Broken(MALFORMED)
        size = {126: 2, 127: 8}.get(length, 0)
        if size:
            if len(data) < at + 2 + size:
                return at + 6 + size, 0
            length = int.from_bytes(data[at + 2 : at + 2 + size], "big")
        if length > self._longest:
            raise Broken(TOO_LARGE)
        return at + 6 + size, length

    def _whole(self, opcode: int, last: bool, payload: bytes) -> tuple[int, bytes] | None:
        """The message that this frame is, or ends; None where more is to come."""
        if opcode in (CLOSE, PING, PONG):
            return opcode, payload
        if opcode not in (TEXT, BINARY, CONTINUED) or (opcode == CONTINUED) != (self._opcode != CONTINUED):
            raise Broken(MALFORMED)
        if opcode != CONTINUED and last:
            return opcode, payload
        self._opcode = opcode or self._opcode
        self._parts += payload
        if len(self._parts) > self._longest:
            raise Broken(TOO_LARGE)
        if not last:
            return None
        whole = (self._opcode, bytes(self._parts))
        self._opcode, self._parts = CONTINUED, bytearray()
        return whole


def _unmasked(mask: bytes, payload: bytes) -> bytes:
    length = len(payload)
    stream = (mask * (length // 4 + 1))[:length]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(stream, "big")).to_bytes(length, "big")
