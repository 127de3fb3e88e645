"""One workshop's room: decides what comes in, batch by batch, and tells everyone what changed.

Two green threads: one decides and commits, one sends. The lock keeps both, and those who join, from seeing a board
whose batch is not committed yet.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from govlab import access, concurrency
from govlab.activities.board import Board
from govlab.activities.load import load_board
from govlab.activities.mine import mine_of, my_changes_of, with_authors, with_private_news
from govlab.activities.service import Answer, Given, require_welcome, run_batch
from govlab.activities.view import changes_of, state_of
from govlab.activities.wire import Audience
from govlab.live.history import History
from govlab.live.host import Host
from govlab.live.member import Member
from govlab.live.protocol import NotSaved, Shape
from govlab.storage import Changed, Key

log = logging.getLogger(__name__)
BATCH_MAX = 500
# At most 10 frames a second (rule P9), and fewer where sending takes long: it may use a quarter of the time.
FRAME_PAUSE_S = 0.1
BUSY_FACTOR = 3


@dataclass(slots=True)
class Waiting:
    """A command whose sender waits: `answer` is called with what was decided."""

    given: Given
    answer: Callable[[Answer], None]


class Room:
    """The live side of one workshop in this process."""

    def __init__(self, host: Host, workshop: str) -> None:
        self.workshop = workshop
        self.members: dict[str, Member] = {}
        self.people_changed = False
        self._host = host
        self._board: Board | None = None
        self._version = 0
        self._sent = 0
        self._lock = concurrency.Lock()
        self._inbox: list[Waiting] = []
        self._arrived = concurrency.Wake()
        self._news = concurrency.Wake()
        self._keys: set[Key] = set()
        self._history = History()
        self._threads = [concurrency.spawn(self._decide_forever), concurrency.spawn(self._send_forever)]

    def end(self) -> None:
        """Stop both threads; the database has everything."""
        for thread in self._threads:
            concurrency.kill(thread)

    def heard(self, change: Changed) -> None:
        """Called after each commit that changed this workshop. Does not yield."""
        self._version = max(self._version, change.version)
        self._history.add(change.version, change.keys)
        self._keys |= change.keys
        self._news.set()

    def take(self, given: Given, answer: Callable[[Answer], None]) -> None:
        """Hand in a command; `answer` is called once it is decided and committed (rule P1). Does not wait."""
        self._inbox.append(Waiting(given, answer))
        self._arrived.set()

    def join(self, member: Member, epoch: str | None, version: int | None) -> Shape:
        """Enter first, then read the state with its version (rule P5). Raises Forbidden, NotFound."""
        with self._lock:
            board = self._current()
            require_welcome(board, member.actor, member.audience)
            self.members[member.sid] = member
            self.people_changed = True
            answer: Shape = {"ok": True, "you": member.you, "epoch": self._host.epoch, "version": board.version}
            since = self._since(board, epoch, version)
            if since is None:
                answer["state"] = state_of(board, member.audience)
            else:
                answer["changes"] = changes_of(board, since, member.audience)
            person = member.actor.participant
            answer["mine"] = mine_of(board, person) if person and member.audience == "participant" else None
            answer["server_time_ms"] = self._host.now_ms()
            return answer

    def leave(self, sid: str) -> None:
        """A socket is gone."""
        if self.members.pop(sid, None) is not None:
            self.people_changed = True

    def pulse(self) -> None:
        """Tell every socket the version, the time and how many people are here (P4, P11)."""
        self.people_changed = False
        with self._lock:
            version = self._current().version
        people = {m.actor.participant: m.actor.sector for m in self.members.values() if m.audience == "participant"}
        shape = {
            "epoch": self._host.epoch,
            "version": version,
            "server_time_ms": self._host.now_ms(),
            "present": len(people),
        }
        sectors: dict[str, int] = {}
        for sector in people.values():
            sectors[str(sector)] = sectors.get(str(sector), 0) + 1
        for audience, members in self._by_audience().items():
            told = {**shape, "sectors": sectors} if audience == "facilitator" else shape
            self._host.transport.send((member.sid for member in members), "pulse", told)

    def dismiss(self, members: Iterable[Member], code: str, **more: Any) -> None:
        """Say why, and end these sockets."""
        leaving = list(members)
        self._host.transport.send([member.sid for member in leaving], "gone", {"code": code, **more})
        for member in leaving:
            self.leave(member.sid)
            self._host.transport.close(member.sid)

    def _current(self) -> Board:
        """The board at the newest version. Call it with the lock held."""
        if self._board is None or self._board.version < self._version:
            with self._host.storage.reading() as session:
                self._board = load_board(session, self.workshop)
            self._keys.add(("people",))
        if not self._sent:
            self._sent = self._board.version
        return self._board

    def _since(self, board: Board, epoch: str | None, version: int | None) -> AbstractSet[Key] | None:
        if epoch != self._host.epoch or version is None or version > board.version:
            return None
        return self._history.since(version, board.version)

    def _decide_forever(self) -> None:
        while True:
            self._arrived.wait()
            while self._inbox:
                batch, self._inbox = self._inbox[:BATCH_MAX], self._inbox[BATCH_MAX:]
                with self._lock:
                    answers = self._decide(batch)
                self._answer(batch, answers)

    def _answer(self, batch: list[Waiting], answers: list[Answer]) -> None:
        for waiting, answer in zip(batch, answers, strict=True):
            try:
                waiting.answer(answer)
            except Exception:
                log.exception("an answer was not sent; its client will ask again")

    def _decide(self, batch: list[Waiting]) -> list[Answer]:
        try:
            board = self._current()
            self._board, answers = run_batch(
                self._host.storage, board, [waiting.given for waiting in batch], self._host.now_ms()
            )
        except Exception:
            log.exception("a batch of %d commands was not saved", len(batch))
            self._board = None
            if len(batch) == 1:
                return [NotSaved()]
            # One of them may be the cause: alone, it costs the others nothing.
            return [answer for waiting in batch for answer in self._decide([waiting])]
        return answers

    def _send_forever(self) -> None:
        while True:
            self._news.wait()
            began = self._host.seconds()
            try:
                self._flush()
            except Exception:
                log.exception("a frame was not sent; clients will see the gap and join again")
            concurrency.sleep()
            took = self._host.seconds() - began
            concurrency.sleep(max(FRAME_PAUSE_S, took * BUSY_FACTOR))

    def _flush(self) -> None:
        with self._lock:
            board = self._current()
            keys, self._keys = with_authors(board, self._keys), set()
            unwelcome = self._unwelcome(board) if ("people",) in keys else []
            envelope = {"epoch": self._host.epoch, "from": self._sent + 1, "to": board.version}
            self._sent = board.version
            frames = self._frames(board, keys, envelope)
        for sids, frame in frames:
            self._host.transport.send(sids, "changes", frame)
        self.dismiss(unwelcome, "removed")

    def _frames(self, board: Board, keys: set[Key], envelope: Shape) -> list[tuple[list[str], Shape]]:
        """One frame per socket (rule P6): its audience's, or with private news its own."""
        news_for = with_private_news(keys)
        frames: list[tuple[list[str], Shape]] = []
        for audience, members in self._by_audience().items():
            shared = {**envelope, "changes": changes_of(board, keys, audience)}
            private: dict[str, list[str]] = {}
            plain: list[str] = []
            for member in members:
                person = member.actor.participant or ""
                if audience == "participant" and person in news_for:
                    private.setdefault(person, []).append(member.sid)
                else:
                    plain.append(member.sid)
            frames.append((plain, shared))
            for person, sids in private.items():
                frames.append((sids, {**shared, "mine": my_changes_of(board, keys, person)}))
        return frames

    def _by_audience(self) -> dict[Audience, list[Member]]:
        audiences: dict[Audience, list[Member]] = {}
        for member in self.members.values():
            audiences.setdefault(member.audience, []).append(member)
        return audiences

    def _unwelcome(self, board: Board) -> list[Member]:
        return [m for m in self.members.values() if not access.may(m.actor, f"room:join:{m.audience}", board)]
