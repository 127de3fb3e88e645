"""A simulated crowd in the example's live workshop, so that the first screen a newcomer sees is alive.

Never in production: `ExampleCrowd.start` does nothing outside the example.
"""

from __future__ import annotations

import json
import logging
from typing import Any

from govlab import concurrency
from govlab.exchange import queries
from govlab.exchange.crowd import Crowd
from govlab.exchange.crowd_moves import AT_THE_EXAMPLE
from govlab.exchange.example_words import PEOPLE
from govlab.exchange.outbox import Refused
from govlab.exchange.site import Site, Unreachable
from govlab.settings import Settings
from govlab.storage import Storage
from govlab.storage.tables import Fact

log = logging.getLogger(__name__)

SEATS = "example_crowd"


class ExampleCrowd:
    """The example's simulated participants in this process."""

    def __init__(self, settings: Settings, storage: Storage) -> None:
        self._settings, self._storage = settings, storage
        self._site = Site(settings.own_url)
        self._coming: Any = None
        self._crowd: Crowd | None = None

    def start(self) -> None:
        """Let them come in, one after another; returns at once. Call it when the port is open."""
        if self._settings.example and self._settings.crowd:
            self._coming = concurrency.spawn(self._come)

    def stop(self) -> None:
        """Everybody leaves, at once."""
        if self._coming is not None:
            concurrency.kill(self._coming)
        if self._crowd is not None:
            self._crowd.leave()

    @property
    def size(self) -> int:
        """How many green threads it keeps busy."""
        return self._crowd.size if self._crowd is not None else 0

    def _come(self) -> None:
        with self._storage.reading() as session:
            live = queries.live_example(session)
        if live is None or live.code is None:
            return
        self._crowd = Crowd(self._settings.own_url, live.id, AT_THE_EXAMPLE)
        for number, token in enumerate(self._seats(live.code)):
            self._crowd.enter(PEOPLE[number % len(PEOPLE)][0], token)

    def _seats(self, code: str) -> list[str]:
        """Everybody's secret. Kept, so that a restart brings the same people back instead of a second crowd."""
        with self._storage.reading() as session:
            kept = session.get(Fact, SEATS)
        seats: list[str] = json.loads(kept.value) if kept else []
        try:
            while len(seats) < self._settings.crowd:
                sector, name = PEOPLE[len(seats) % len(PEOPLE)]
                seats.append(self._site.join(code, sector, name))
        except (Refused, Unreachable) as fault:
            log.warning("the example's crowd cannot join: %s", fault)
        with self._storage.transaction() as tx:
            tx.session.merge(Fact(name=SEATS, value=json.dumps(seats)))
        return seats[: self._settings.crowd]
