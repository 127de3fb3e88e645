"""The handlers of namespace /live: connect, join, command, disconnect. They answer everything that can be read."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, cast

from flask import Flask

from govlab import concurrency
from govlab.accounts.sessions import live_logins
from govlab.activities.service import Accepted, Answer, Given
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

    def command(self, sid: str, *values: Any) -> Shape:
        """Give a command in the joined room and wait for the answer, which comes after the commit."""
        answered = concurrency.Event()
        self.give(sid, values, answered.send)
        return cast(Shape, answered.wait())

    def give(self, sid: str, values: tuple[Any, ...], answer: Callable[[Shape], None]) -> None:
        """Give a command in the joined room; `answer` is called once, after the commit (rule P1).

        Waits for nothing but, where `may_wait` says so, the database.
        """
        try:
            self._give(sid, read(values[0] if len(values) == 1 else None, CommandFrame), answer)
        except GovLabError as error:
            answer(refusal(error))
        except Exception:
            log.exception("a command failed")
            answer(refusal(GovLabError()))

    def may_wait(self, sid: str) -> bool:
        """Whether this socket's commands look something up first."""
        _, member = self.joined.get(sid, (None, None))
        return member is not None and self._may_sign_out(member)

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

    def _give(self, sid: str, frame: CommandFrame, answer: Callable[[Shape], None]) -> None:
        room, member = self.joined.get(sid, (None, None))
        if room is None or member is None:
            raise NotJoined
        self._take_token(member)
        self._still_signed_in(member)
        given = Given(member.actor, frame.id, frame.name, frame.args)
        room.take(given, lambda decided: answer(acknowledged(decided)))

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
        if not self._may_sign_out(member):
            return
        login = str(member.actor.login)
        with self._host.storage.reading() as session:
            if login not in live_logins(session, {login}, self._host.now_ms()):
                raise SignedOut

    def _may_sign_out(self, member: Member) -> bool:
        return member.actor.login is not None and member.audience == "facilitator"


def acknowledged(answer: Answer) -> Shape:
    """What the sender of a command is told."""
    if isinstance(answer, Accepted):
        return {"ok": True, "version": answer.version, "result": answer.result}
    return refusal(answer)
