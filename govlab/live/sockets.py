"""The handlers of namespace /live: connect, join, command, disconnect. They answer everything that can be read."""

from __future__ import annotations

import logging
from typing import Any

from flask import Flask

from govlab.accounts.sessions import live_logins
from govlab.activities.service import Accepted, Given
from govlab.bucket import Bucket
from govlab.errors import GovLabError, NotFound
from govlab.live.entrance import Visitor, recognise
from govlab.live.host import Host
from govlab.live.member import Member
from govlab.live.protocol import (
    NAMESPACE,
    VERSION,
    CommandFrame,
    Join,
    NotJoined,
    RateLimited,
    Shape,
    SignedOut,
    UnsupportedProtocol,
    read,
    refusal,
)
from govlab.live.room import Room
from govlab.live.rooms import Rooms
from govlab.workshops.screens import workshop_of_screen

log = logging.getLogger(__name__)
# What one participant may send (rule P13, S4).
PER_SECOND = 10
BURST = 60


class Sockets:
    """All open sockets of this process: visitors, and the rooms that they joined."""

    def __init__(self, flask: Flask, host: Host, rooms: Rooms) -> None:
        self.visitors: dict[str, Visitor] = {}
        self.joined: dict[str, tuple[Room, Member]] = {}
        self._flask = flask
        self._host = host
        self._rooms = rooms
        self._buckets: dict[str, Bucket] = {}

    def listen(self, server: Any) -> None:
        """Take the namespace's events from the server."""
        for event, handler in {
            "connect": self.connect,
            "join": self.join,
            "command": self.command,
            "disconnect": self.disconnect,
        }.items():
            server.on(event, handler, namespace=NAMESPACE)

    def connect(self, sid: str, environ: Shape, auth: Any = None) -> bool:
        """Let in who can prove something (S2)."""
        with self._host.storage.reading() as session:
            visitor = recognise(self._flask, session, environ, auth, self._host.now_ms())
        if visitor is None:
            return False
        self.visitors[sid] = visitor
        return True

    def join(self, sid: str, data: Any = None, *more: Any) -> Shape:
        """Enter a room; a socket has one workshop and one audience."""
        try:
            return self._join(sid, read(None if more else data, Join))
        except GovLabError as error:
            return refusal(error)
        except Exception:
            log.exception("a join failed")
            return refusal(GovLabError())

    def command(self, sid: str, data: Any = None, *more: Any) -> Shape:
        """Give a command in the joined room; answered after the commit."""
        try:
            answer = self._command(sid, read(None if more else data, CommandFrame))
        except GovLabError as error:
            return refusal(error)
        except Exception:
            log.exception("a command failed")
            return refusal(GovLabError())
        if isinstance(answer, Accepted):
            return {"ok": True, "version": answer.version, "result": answer.result}
        return refusal(answer)

    def disconnect(self, sid: str, reason: Any = None) -> None:
        """Leave the room."""
        self.visitors.pop(sid, None)
        room, _ = self.joined.pop(sid, (None, None))
        if room is not None:
            room.leave(sid)

    def forget_full_buckets(self) -> None:
        """Drop the limits of who has been quiet long enough."""
        now_ms = self._host.now_ms()
        self._buckets = {who: bucket for who, bucket in self._buckets.items() if not bucket.is_full(now_ms)}

    def _join(self, sid: str, wanted: Join) -> Shape:
        if wanted.protocol != VERSION:
            raise UnsupportedProtocol(supported=VERSION)
        visitor = self.visitors.get(sid)
        if visitor is None:
            raise SignedOut
        member = Member(sid, wanted.as_, visitor.actor(wanted.workshop, wanted.as_))
        self._take_token(member)
        self._still_lets_in(visitor, member)
        before, _ = self.joined.get(sid, (None, None))
        if before is not None:
            before.leave(sid)
        room = self._rooms.open(wanted.workshop)
        answer = room.join(member, wanted.epoch, wanted.version)
        if sid not in self.visitors:
            # It hung up while the state was read: leave no ghost behind.
            room.leave(sid)
            raise NotFound
        self.joined[sid] = (room, member)
        return answer

    def _command(self, sid: str, frame: CommandFrame) -> Accepted | GovLabError:
        room, member = self.joined.get(sid, (None, None))
        if room is None or member is None:
            raise NotJoined
        self._take_token(member)
        self._still_signed_in(member)
        return room.give(Given(member.actor, frame.id, frame.name, frame.args))

    def _take_token(self, member: Member) -> None:
        now_ms = self._host.now_ms()
        who = member.sid if member.actor.screen else member.actor.key
        wait_ms = self._buckets.setdefault(who, Bucket.full(BURST, PER_SECOND, now_ms)).take(now_ms)
        if wait_ms:
            raise RateLimited(retry_after_ms=wait_ms)

    def _still_lets_in(self, visitor: Visitor, member: Member) -> None:
        """What a socket was opened by may have ended before it joins: a sign-in, a screen's link (S3)."""
        self._still_signed_in(member)
        if member.audience == "screen":
            with self._host.storage.reading() as session:
                if workshop_of_screen(session, visitor.screen_token or "") is None:
                    raise SignedOut

    def _still_signed_in(self, member: Member) -> None:
        """A sign-out elsewhere holds for the very next command (S3)."""
        login = member.actor.login
        if login is None or member.audience != "facilitator":
            return
        with self._host.storage.reading() as session:
            if login not in live_logins(session, {login}, self._host.now_ms()):
                raise SignedOut
