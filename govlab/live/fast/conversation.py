"""What a client says on its connection, and what it is answered: Socket.IO as the library would speak it."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable

from govlab import concurrency
from govlab.live.fast import packets
from govlab.live.fast.connection import Connection, Lost
from govlab.live.fast.packets import Packet
from govlab.live.protocol import Shape
from govlab.live.sockets import Sockets

log = logging.getLogger(__name__)
# More packets than this behind one that waits for the database: a flood.
TODO_MAX = 100


class Conversation:
    """Reads packets in the order in which they came. Runs on the hub: what may wait goes to a green thread."""

    def __init__(
        self,
        sockets: Sockets,
        answer: Callable[[Connection, bytes], None],
        turn_away: Callable[[Connection, str], None],
    ) -> None:
        self._sockets = sockets
        self._answer = answer
        self._turn_away = turn_away

    def hear(self, one: Connection, message: bytes) -> None:
        """Take one message. Raises Lost where the client leaves."""
        try:
            packet = packets.read(message)
        except packets.Unreadable:
            self._turn_away(one, "undecodable")
            return
        if packet.sort == "pong":
            one.heard_s = time.monotonic()
        elif packet.sort == "closed":
            raise Lost
        elif packet.sort == "probe":
            self._answer(one, b"3" + packet.values[0])
        elif one.todo is None and not self._may_wait(one, packet):
            self._do(one, packet)
        else:
            self._do_in_turn(one, packet)

    def _may_wait(self, one: Connection, packet: Packet) -> bool:
        return packet.sort == "connect" or packet.name == "join" or self._sockets.may_wait(one.sid)

    def _do_in_turn(self, one: Connection, packet: Packet) -> None:
        if one.todo is None:
            one.todo = deque([packet])
            concurrency.spawn(self._work, one, one.todo)
        elif len(one.todo) < TODO_MAX:
            one.todo.append(packet)
        else:
            self._turn_away(one, "flood")

    def _work(self, one: Connection, todo: deque[Packet]) -> None:
        try:
            while todo and one.stage != "leaving":
                self._do(one, todo.popleft())
        except Exception:
            log.exception("a connection failed")
            self._turn_away(one, "failed")
        finally:
            one.todo = None

    def _do(self, one: Connection, packet: Packet) -> None:
        if packet.sort == "connect":
            self._enter(one, packet)
        elif one.stage != "entered":
            return  # as the library does: nobody has entered, so there is nothing to leave or to say
        elif packet.sort == "disconnect":
            one.stage = "opened"
            self._sockets.disconnect(one.sid)
        elif packet.name == "join":
            self._tell(one, packet, self._sockets.join(one.sid, *packet.values))
        elif packet.name == "command":
            self._sockets.give(one.sid, packet.values, lambda answer: self._tell(one, packet, answer))

    def _enter(self, one: Connection, packet: Packet) -> None:
        if not packet.inside or one.stage == "entered" or one.environ is None:
            self._answer(one, packets.refused(packet.inside))
            return
        welcome = self._sockets.connect(one.sid, one.environ, *packet.values)
        if one.stage == "leaving":
            self._sockets.disconnect(one.sid)  # it hung up while it was being recognised: leave no ghost behind
        elif welcome:
            one.stage, one.environ = "entered", None
            self._answer(one, packets.entered(one.sid))
        else:
            self._answer(one, packets.refused(True))

    def _tell(self, one: Connection, packet: Packet, answer: Shape) -> None:
        if packet.number is not None:
            self._answer(one, packets.answer(packet.number, answer))
