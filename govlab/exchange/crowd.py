"""A simulated crowd in the example's live workshop, so that the first screen a newcomer sees is alive.

Each is a real participant: joined over HTTP, on a socket of their own, giving the commands that a phone gives.
Never in production: `Crowd.start` does nothing outside the example.
"""

from __future__ import annotations

import json
import logging
import secrets
from typing import Any

from govlab import concurrency
from govlab.exchange import queries
from govlab.exchange.client import Dropped, Unwelcome
from govlab.exchange.crowd_moves import Move, next_move, said_before
from govlab.exchange.example_words import PEOPLE
from govlab.exchange.outbox import Outbox, Refused
from govlab.exchange.site import Site, Unreachable
from govlab.settings import Settings
from govlab.storage import Storage
from govlab.storage.tables import Fact

log = logging.getLogger(__name__)

SEATS = "example_crowd"
LOOK_EVERY_S = 4.0
LEAST_PAUSE_S, MOST_PAUSE_S = 2.0, 30.0


class Crowd:
    """The simulated participants of this process."""

    def __init__(self, settings: Settings, storage: Storage) -> None:
        self._settings, self._storage = settings, storage
        self._site = Site(f"http://{settings.host}:{settings.port}")
        self._threads: list[Any] = []
        self._state: dict[str, Any] = {}
        self._used: set[str] = set()
        self._workshop, self._code = "", ""

    def start(self) -> None:
        """Let them come in, one after another; returns at once. Call it when the port is open."""
        if self._settings.example and self._settings.crowd:
            self._threads.append(concurrency.spawn(self._come))

    def stop(self) -> None:
        """Everybody leaves, at once."""
        for thread in self._threads:
            concurrency.kill(thread)
        self._threads.clear()

    @property
    def size(self) -> int:
        """How many green threads it keeps busy."""
        return len(self._threads)

    @property
    def _over(self) -> bool:
        return self._state.get("workshop", {}).get("state") == "closed"

    def _come(self) -> None:
        with self._storage.reading() as session:
            live = queries.live_example(session)
        if live is None or live.code is None:
            return
        self._workshop, self._code = live.id, live.code
        seats = self._seats()
        for number, token in enumerate(seats):
            self._threads.append(concurrency.spawn(self._take_part, PEOPLE[number % len(PEOPLE)][0], token))
        if seats:
            self._look(seats[0])

    def _seats(self) -> list[str]:
        """Everybody's secret. Kept, so that a restart brings the same people back instead of a second crowd."""
        with self._storage.reading() as session:
            kept = session.get(Fact, SEATS)
        seats: list[str] = json.loads(kept.value) if kept else []
        try:
            while len(seats) < self._settings.crowd:
                sector, name = PEOPLE[len(seats) % len(PEOPLE)]
                seats.append(self._site.join(self._code, sector, name))
        except (Refused, Unreachable) as fault:
            log.warning("the example's crowd cannot join: %s", fault)
        with self._storage.transaction() as tx:
            tx.session.merge(Fact(name=SEATS, value=json.dumps(seats)))
        return seats[: self._settings.crowd]

    def _look(self, token: str) -> None:
        """Keep what all of them see up to date, in a second tab of the first of them."""
        tab = Outbox(lambda: self._site.guest_socket(token), self._workshop)
        try:
            while not self._over:
                self._state = tab.join()["state"]
                concurrency.sleep(LOOK_EVERY_S)
        except (Refused, Dropped, Unwelcome):
            tab.close()

    def _take_part(self, sector: str, token: str) -> None:
        phone = Outbox(lambda: self._site.guest_socket(token), self._workshop)
        try:
            self._do_something_now_and_then(phone, sector)
        except (Refused, Dropped, Unwelcome):
            pass  # taken out of the room, or the room has closed: one simulated person fewer
        finally:
            phone.close()

    def _do_something_now_and_then(self, phone: Outbox, sector: str) -> None:
        said = said_before(phone.join()["mine"])
        while not self._over:
            concurrency.sleep(LEAST_PAUSE_S + secrets.randbelow(1000) / 1000 * (MOST_PAUSE_S - LEAST_PAUSE_S))
            move = next_move(self._state, sector, said, self._used, secrets.randbelow)
            if move:
                self._make(phone, move, said)

    def _make(self, phone: Outbox, move: Move, said: dict[tuple[int, int], int]) -> None:
        self._used.add(move.args.get("text", ""))
        try:
            phone.send(move.name, **move.args)
        except Refused:
            return  # the room went on meanwhile
        if "idea" in move.args:
            said[move.args["activity"], move.args["idea"]] = move.value
