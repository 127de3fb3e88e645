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
from govlab.activities.mine import mine_of, with_authors
from govlab.activities.service import Answer, Given, require_welcome, run_batch
from govlab.activities.view import changes_of
from govlab.errors import NotFound
from govlab.live.frames import States, frames, people_shapes
from govlab.live.history import History
from govlab.live.host import Host
from govlab.live.member import Member
from govlab.live.members import Members
from govlab.live.protocol import NotSaved, Shape
from govlab.storage import Changed, Key

log = logging.getLogger(__name__)
# One command alone does not wait for company, but two batches begin this far apart: each costs a sync and more.
BATCH_PAUSE_S = 0.005
# A larger batch would stop the hub for longer than anybody should feel.
BATCH_MAX = 200
# At most 10 frames a second (rule P9), and fewer where sending takes long: it may use four ninths of the processor.
FRAME_PAUSE_S = 0.105
BUSY_FACTOR = 1.25
LONGEST_PAUSE_S = 1.0


@dataclass(slots=True)
class Waiting:
    """A command whose sender waits: `answer` is called with what was decided."""

    given: Given
    answer: Callable[[Answer], None]


class Room:
    """The live side of one workshop in this process."""

    def __init__(self, host: Host, workshop: str) -> None:
        self.workshop = workshop
        self.members = Members()
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
        self._states = States()
        self._threads = [concurrency.spawn(self._decide_forever), concurrency.spawn(self._send_forever)]

    def end(self) -> None:
        """Stop both threads; the database has everything."""
        for thread in self._threads:
            concurrency.kill(thread)

    def wiped(self) -> None:
        """The workshop was deleted: tell everybody who is here, answer whoever waits, and end."""
        with self._lock:
            self._board = None
        self.dismiss(self.members, "rehearsal_over")
        self.end()
        inbox, self._inbox = self._inbox, []
        self._answer(inbox, [NotFound(field="workshop") for _ in inbox])

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
            self.members.add(member)
            self.people_changed = True
            answer: Shape = {"ok": True, "you": member.you, "epoch": self._host.epoch, "version": board.version}
            since = self._since(board, epoch, version)
            if since is None:
                answer["state"] = self._states.of(board, member.audience, member.participant)
            else:
                answer["changes"] = changes_of(board, since, member.audience, member.participant)
            answer["mine"] = mine_of(board, member.participant) if member.participant else None
            answer["server_time_ms"] = self._host.now_ms()
            return answer

    def leave(self, sid: str) -> None:
        """A socket is gone."""
        if self.members.remove(sid):
            self.people_changed = True

    def pulse(self) -> None:
        """Tell every socket the version, the time and how many people are here (P4, P11)."""
        self.people_changed = False
        with self._lock:
            version = self._current().version
        shape = {"epoch": self._host.epoch, "version": version, "server_time_ms": self._host.now_ms()}
        for sids, people in people_shapes(self.members):
            self._host.transport.send(sids, "pulse", {**shape, **people})

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
        began = 0.0
        while True:
            self._arrived.wait()
            first = True
            while self._inbox:
                early = began + BATCH_PAUSE_S - self._host.seconds()
                pause_s = max(0.0, early) if len(self._inbox) < BATCH_MAX else 0.0
                # Between two batches the others have their turn, even where neither had anything to write.
                if pause_s or not first:
                    concurrency.sleep(pause_s)
                first = False
                began = self._host.seconds()
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
        except NotFound as gone:
            return [gone for _ in batch]
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
            took_s = 0.0
            try:
                took_s = self._flush()
            except NotFound:
                return  # wiped: who is here is told by `wiped`
            except Exception:
                log.exception("a frame was not sent; clients will see the gap and join again")
            concurrency.sleep(max(FRAME_PAUSE_S, min(took_s * BUSY_FACTOR, LONGEST_PAUSE_S)))

    def _flush(self) -> float:
        """Send what is new; returns the processor seconds that sending took."""
        with self._lock:
            board = self._current()
            keys, self._keys = with_authors(board, self._keys), set()
            unwelcome = self._unwelcome(board) if ("people",) in keys else []
            envelope = {"epoch": self._host.epoch, "from": self._sent + 1, "to": board.version}
            self._sent = board.version
            news = list(frames(board, keys, envelope, self.members))
        took_s = sum(self._host.transport.send(sids, "changes", frame) for sids, frame in news)
        self.dismiss(unwelcome, "removed")
        return took_s

    def _unwelcome(self, board: Board) -> list[Member]:
        return [m for m in self.members if not access.may(m.actor, f"room:join:{m.audience}", board)]
