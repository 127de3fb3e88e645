"""Cut the bytes of a websocket's server side into messages. Pure: bytes in, messages out.

A replay reads up to 20,000 messages a second in one process, which a general-purpose reader with its three reads a
message cannot; this one takes whatever has arrived and looks at headers only.
"""

from __future__ import annotations

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
LONGEST = 16 * 1024 * 1024


class NotWebsocket(Exception):
    """The server sent what RFC 6455 does not allow, or what it was not asked for (fragments, compression)."""


class Frames:
    """Collects bytes, gives complete frames as (opcode, payload)."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[tuple[int, bytes]]:
        """The frames that `data` completes. Raises NotWebsocket."""
        if self._rest:
            data = self._rest + data
        frames: list[tuple[int, bytes]] = []
        at, end = 0, len(data)
        while end - at >= 2:
            begins, length = _header(data, at)
            if length < 0 or begins + length > end:
                break
            frames.append((data[at] & 0x0F, data[begins : begins + length]))
            at = begins + length
        self._rest = data[at:]
        return frames


def _header(data: bytes, at: int) -> tuple[int, int]:
    """Where the payload of the frame at `at` begins, and its length; -1 where the header is not there in full."""
    first, length = data[at], data[at + 1]
    if first & 0xF0 != 0x80 or length & 0x80:
        raise NotWebsocket(f"frame header {first:#04x} {length:#04x}")
    if length < 126:
        return at + 2, length
    begins = at + (4 if length == 126 else 10)
    if len(data) < begins:
        return begins, -1
    length = int.from_bytes(data[at + 2 : begins], "big")
    if length > LONGEST:
        raise NotWebsocket(f"a frame of {length} bytes")
    return begins, length
