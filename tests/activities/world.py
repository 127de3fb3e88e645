"""A stored workshop with two processes that serve it, and clients of every audience on good and bad lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.keys import Key
from govlab.activities.load import load_board
from govlab.activities.mine import mine_of
from govlab.activities.service import Accepted, Answer, Given, run_batch
from govlab.activities.view import state_of
from govlab.activities.wire import Audience
from govlab.live.history import History
from govlab.storage import Changed, Storage

from .client import Client, Frame
from .drawn import HERE, Drawn
from .invariants import (
    assert_P6_hidden_totals_stay_hidden,
    assert_P6_notes_stay_at_their_table,
    assert_P8_tallies_and_budgets_hold,
    plain,
)
from .reducer import comparable, comparable_mine
from .reference import Reference
from .rooms import ANN, BEN, WORKSHOP, a_room
from .stored import empty, store_room

Line = tuple[Audience, Actor | None]
STEADY: tuple[Line, ...] = (("facilitator", None), ("screen", None), ("participant", ANN), ("participant", BEN))
UNSTEADY: tuple[Line, ...] = (("facilitator", None), ("screen", None), ("participant", ANN))
# What becomes of a frame on a bad line. A late one comes with the next, after it.
FATES = ("seen", "seen", "lost", "late", "twice")


class World:
    """What is stored, decided and told of one workshop; each step checks what must hold after it."""

    def __init__(self, storage: Storage) -> None:
        empty(storage)
        store_room(storage)
        self.storage = storage
        self.now_ms = 1_000_000
        self.processes = [self.loaded(), self.loaded()]
        self.board = self.processes[0]
        self.reference = Reference(self.loaded())
        self.reference.board.joined = a_room().joined
        self.reference.board.sent_pictures = a_room().sent_pictures
        self.given: list[Given] = []
        self.history = History()
        self.unsent: set[Key] = set()
        self.sent = self.board.version
        self.steady = [Client(*who) for who in STEADY]
        self.unsteady = [Client(*who) for who in UNSTEADY]
        self.late: list[list[Frame]] = [[] for _ in self.unsteady]
        for client in (*self.steady, *self.unsteady):
            self._join(client)

    def loaded(self) -> Board:
        """The board as the database has it."""
        with self.storage.reading() as session:
            return load_board(session, WORKSHOP)

    def heard(self, change: Changed) -> None:
        """A commit."""
        self.history.add(change.version, change.keys)
        self.unsent |= change.keys

    def run(self, process: int, batch: Sequence[Drawn]) -> None:
        """Decide a batch in one of the processes, which may have an old board, and hold it against the reference."""
        self.now_ms += 1000
        before = self.board.version
        steps = [self._addressed(drawn) for drawn in batch]
        self.board, answers = run_batch(self.storage, self.processes[process], steps, self.now_ms)
        self.processes[process] = self.board
        expected = [self.reference.answer(one, self.now_ms) for one in steps]
        assert [_told(answer) for answer in answers] == expected, "P2, P7: answered as if given one after another"
        self.reference.board.version = self.board.version
        assert plain(self.board) == plain(self.reference.board), "P7: a batch leads where its commands lead"
        made = {answer.version for answer in answers if isinstance(answer, Accepted) and answer.version > before}
        assert self.board.version == max(made, default=before) <= before + 1, "P4: one version, none for refusals alone"
        assert_P8_tallies_and_budgets_hold(self.board)

    def flush(self, fates: Sequence[str]) -> None:
        """Send what changed since the last flush; on a bad line it goes as its fate wants."""
        assert plain(self.loaded()) == plain(self.board), "P1: what is stored is what was decided"
        first, keys = self.sent + 1, frozenset(self.unsent)
        self.unsent.clear()
        self.sent = self.board.version
        if first > self.sent:
            return
        for client in self.steady:
            assert client.hear(client.drawn(self.board, keys, first)), "P4: no gap where every frame came"
            self._check(client)
        for place, client in enumerate(self.unsteady):
            self._deliver(place, client.drawn(self.board, keys, first), fates[place])

    def end(self) -> None:
        """A pulse tells everybody the version: who lacks something joins."""
        self.flush(["seen"] * len(self.unsteady))
        for client in self.unsteady:
            if client.version < self.board.version:
                self._join(client)
            self._check(client)

    def _addressed(self, drawn: Drawn) -> Given:
        """The command with its id: a new one, or that of an earlier command of the same person."""
        here = self.board.current or 1
        args = {name: here if (name, value) == ("activity", HERE) else value for name, value in drawn.args.items()}
        own = [one for one in self.given if one.actor == drawn.actor]
        addressed = Given(drawn.actor, f"c{len(self.given)}", drawn.name, args)
        if drawn.again is not None and own:
            former = own[-drawn.again % len(own)]
            addressed = former if drawn.twin else Given(drawn.actor, former.id, drawn.name, args)
        self.given.append(addressed)
        return addressed

    def _join(self, client: Client) -> None:
        client.join(self.board, lambda version: self.history.since(version, self.board.version))

    def _deliver(self, place: int, frame: Frame, fate: str) -> None:
        if fate == "late":
            self.late[place].append(frame)
        if fate in ("late", "lost"):
            return
        came, self.late[place] = [frame, *self.late[place]], []
        for one in came * (2 if fate == "twice" else 1):
            if not self.unsteady[place].hear(one):
                self._join(self.unsteady[place])
        self._check(self.unsteady[place])

    def _check(self, client: Client) -> None:
        """The client holds what a fresh one would get, and nothing hidden."""
        fresh = (
            comparable(state_of(self.board, client.audience, client.person)),
            comparable_mine(mine_of(self.board, client.person)),
        )
        assert client.version == self.board.version
        assert client.view() == fresh, "P5: state and changes are the fresh state"
        if client.audience != "facilitator":
            assert_P6_hidden_totals_stay_hidden(self.board, client.state)
            assert_P6_notes_stay_at_their_table(self.board, client.state, client.person)


def _told(answer: Answer) -> dict[str, Any] | str:
    return answer.result if isinstance(answer, Accepted) else answer.code
