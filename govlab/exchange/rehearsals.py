"""The rehearsals of this process: copied workshops with simulated participants in them, until they are wiped."""

from __future__ import annotations

from typing import Any, cast

from flask import Flask, current_app

from govlab import concurrency
from govlab.access import Actor
from govlab.activities.load import load_board
from govlab.activities.service import Accepted, Given, run_batch
from govlab.errors import GovLabError
from govlab.exchange.crowd import Crowd
from govlab.exchange.crowd_moves import IN_REHEARSAL
from govlab.storage.ids import new_id
from govlab.web.request import Joined
from govlab.workshops import joining, rehearsal, seat_codes
from govlab.workshops.errors import TooManyRehearsals
from govlab.workshops.tables import Workshop

SIZES = (12, 30, 100)
LONGEST_MS = 6 * 3_600_000
# People of all running rehearsals together, times the most of one.
AT_ONCE = 3
# They come in a few at a time, over some seconds.
TOGETHER, COME_EVERY_S = 5, 0.5
SECTORS = ("citizen", "citizen", "citizen", "government", "private", "civil_society", "academic")
_EXTENSION = "govlab.rehearsals"


class Running:
    """One rehearsal: its crowd, and the green thread that lets it in."""

    def __init__(self, crowd: Crowd, people: int) -> None:
        self.crowd, self.people = crowd, people
        self.coming: Any = None

    def leave(self) -> None:
        """Everybody leaves, and nobody comes any more."""
        concurrency.kill(self.coming)
        self.crowd.leave()


class Rehearsals:
    """What runs now, by the workshop that is the rehearsal."""

    def __init__(self, app: Joined) -> None:
        self._app = app
        self._running: dict[str, Running] = {}

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many simulated participants can be chosen; empty where rehearsals are turned off."""
        most = self._app.settings.rehearsal_crowd
        return tuple(size for size in SIZES if size <= most) or ((most,) if most else ())

    @property
    def threads(self) -> int:
        """How many green threads all crowds keep busy."""
        return sum(one.crowd.size for one in self._running.values())

    def begin(self, actor: Actor, workshop_id: str, people: int, called: str, now_ms: int) -> str:
        """The actor's rehearsal of a workshop: the one that runs, or a new one, live and with its crowd on the way.

        Simulated participants are `called` so, with a number. Raises NotFound, Forbidden, AgendaNotReady,
        TooManyRehearsals.
        """
        with self._app.storage.transaction() as tx:
            made, fresh = rehearsal.begin(tx, actor, workshop_id, people, now_ms)
            if fresh and self._people + people > AT_ONCE * self._app.settings.rehearsal_crowd:
                raise TooManyRehearsals
        if fresh:
            self._start(actor, made.id, now_ms)
            self._let_in(made, people, called)
        return made.id

    def end(self, actor: Actor, rehearsal_id: str) -> str:
        """End a rehearsal and delete all of it; returns the workshop that it was of. Raises NotFound, Forbidden."""
        with self._app.storage.reading() as session:
            rehearsal.require_end(session, actor, rehearsal_id)
        self._send_home(rehearsal_id)
        with self._app.storage.transaction() as tx:
            return rehearsal.end(tx, actor, rehearsal_id)

    def end_begun_before(self, before_ms: int) -> None:
        """End and delete what was begun before then, whoever is in it."""
        with self._app.storage.reading() as session:
            old = rehearsal.begun_before(session, before_ms)
        for one in old:
            self._send_home(one)
            with self._app.storage.transaction() as tx:
                rehearsal.delete(tx, one)

    def stop(self) -> None:
        """All crowds leave; what they were in is deleted at the next start."""
        for one in list(self._running):
            self._send_home(one)

    @property
    def _people(self) -> int:
        return sum(one.people for one in self._running.values())

    def _start(self, actor: Actor, workshop: str, now_ms: int) -> None:
        with self._app.storage.reading() as session:
            board = load_board(session, workshop)
        _, [answer] = run_batch(self._app.storage, board, [Given(actor, new_id(), "start", {})], now_ms)
        if not isinstance(answer, Accepted):
            raise answer

    def _let_in(self, workshop: Workshop, people: int, called: str) -> None:
        running = Running(Crowd(self._app.settings.own_url, workshop.id, IN_REHEARSAL), people)
        self._running[workshop.id] = running
        running.coming = concurrency.spawn(self._come, running, workshop, called)

    def _come(self, running: Running, workshop: Workshop, called: str) -> None:
        for first in range(0, running.people, TOGETHER):
            numbers = range(first, min(first + TOGETHER, running.people))
            for sector, seat in self._seats(workshop, numbers, called):
                running.crowd.enter(sector, seat)
            concurrency.sleep(COME_EVERY_S)

    def _seats(self, workshop: Workshop, numbers: range, called: str) -> list[tuple[str, str]]:
        """New participants, as sectors and the secrets of their seats; none once the room has closed."""
        taken: list[tuple[str, str]] = []
        try:
            with self._app.storage.transaction() as tx:
                now = tx.session.get_one(Workshop, workshop.id)
                for number in numbers:
                    sector = SECTORS[number % len(SECTORS)]
                    called_so = f"{called} {number + 1}"
                    person, seat = joining.join(tx, now, sector, called_so, True, None, self._app.now_ms())
                    seat_codes.give(tx, person, now.created_ms)
                    taken.append((sector, seat))
        except GovLabError:
            return []
        return taken

    def _send_home(self, rehearsal_id: str) -> None:
        running = self._running.pop(rehearsal_id, None)
        if running is not None:
            running.leave()


def install(flask: Flask) -> None:
    """Keep the rehearsals of this process with the application."""
    flask.extensions[_EXTENSION] = Rehearsals(flask.extensions["govlab"])


def rehearsals(flask: Flask | None = None) -> Rehearsals:
    """The rehearsals of an application, or of the one that answers this request."""
    return cast(Rehearsals, (flask or current_app).extensions[_EXTENSION])
