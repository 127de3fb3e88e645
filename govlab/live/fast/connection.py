"""One websocket: its file, what it has sent in part, and what it could not take yet."""

from __future__ import annotations

from collections import deque
from typing import Any

from govlab.concurrency import read_now, write_now
from govlab.live.fast.packets import Packet
from govlab.live.fast.websocket import Messages

# A client that is further behind than this gets no news, sees the gap, and joins again (rule P10).
BACKLOG_BYTES = 64 * 1024
# Answers are not left out: a client that asks on and on and reads none of them is closed.
ANSWERS_BYTES = 1024 * 1024


class Lost(Exception):
    """The other side is gone, or reads too little of what it asked for."""


class Connection:
    """A file with a websocket on it. It never waits: what the network does not take is kept for `flush`."""

    __slots__ = ("environ", "file", "heard_s", "messages", "out", "sid", "stage", "todo")

    def __init__(self, file: int, sid: str, environ: dict[str, Any], longest: int, now_s: float) -> None:
        self.file = file
        self.sid = sid
        self.environ: dict[str, Any] | None = environ  # until it entered: it may be needed to recognise who this is
        self.messages = Messages(longest)
        self.out = bytearray()
        # When it was opened, and from then on when the other side last answered a ping.
        self.heard_s = now_s
        self.stage = "opened"  # entered (in the namespace), leaving (said farewell, waits for the other side's)
        self.todo: deque[Packet] | None = None  # packets behind one that waits for the database

    def news(self, frame: bytes) -> bool:
        """Send what may be left out; True where from now on something waits for `flush`. Raises Lost."""
        return len(self.out) <= BACKLOG_BYTES and self._send(frame)

    def answer(self, frame: bytes) -> bool:
        """Send what must not be left out; True where from now on something waits for `flush`. Raises Lost."""
        if len(self.out) > ANSWERS_BYTES:
            raise Lost
        return self._send(frame)

    def flush(self) -> bool:
        """Send what waits; True where something still does. Raises Lost."""
        waiting, self.out = self.out, bytearray()
        self._send(waiting)
        return bool(self.out)

    def read(self, size: int) -> list[tuple[int, bytes]]:
        """The messages that came; at most `size` bytes are taken. Raises Lost and Broken."""
        try:
            data = read_now(self.file, size)
        except BlockingIOError:
            return []
        except OSError:
            raise Lost from None
        if not data:
            raise Lost
        return self.messages.feed(data)

    def _send(self, frame: bytes | bytearray) -> bool:
        if self.out:
            self.out += frame
            return False
        try:
            sent = write_now(self.file, frame)
        except BlockingIOError:
            sent = 0
        except OSError:
            raise Lost from None
        if sent == len(frame):
            return False
        self.out += frame[sent:]
        return True
