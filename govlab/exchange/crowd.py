"""A simulated crowd in one workshop: each a real participant, on a socket of their own, giving the commands of a phone.

They live in green threads of this process, and leave at once when told to.
"""

from __future__ import annotations

from random import SystemRandom
from typing import Any

from govlab import concurrency
from govlab.exchange.client import Dropped, LiveSocket, Unwelcome
from govlab.exchange.crowd_moves import Manner, Person, Used, next_move, said_before
from govlab.exchange.outbox import Outbox, Refused

LOOK_EVERY_S = 4.0
LEAST_PAUSE_S, MOST_PAUSE_S = 2.0, 30.0


class Crowd:
    """Those who came into `workshop` on the GovLab at `url`."""

    def __init__(self, url: str, workshop: str, manner: Manner) -> None:
        self._url, self._workshop, self._manner = url, workshop, manner
        self._threads: list[Any] = []
        self._seats: list[str] = []
        self._state: dict[str, Any] = {}
        self._used: set[Used] = set()
        # Not a secret; it needs no seed, and several processes must not say the same.
        self._dice = SystemRandom()

    @property
    def size(self) -> int:
        """How many green threads it keeps busy."""
        return len(self._threads)

    def enter(self, sector: str, token: str) -> None:
        """One more comes in, by the secret of their seat; returns at once."""
        self._seats.append(token)
        if not self._threads:
            self._threads.append(concurrency.spawn(self._look))
        self._threads.append(concurrency.spawn(self._take_part, Person(sector), token))

    def leave(self) -> None:
        """Everybody leaves, at once."""
        for thread in self._threads:
            concurrency.kill(thread)
        self._threads.clear()

    @property
    def _over(self) -> bool:
        return self._state.get("workshop", {}).get("state") == "closed"

    def _phone(self, token: str) -> Outbox:
        return Outbox(lambda: LiveSocket(self._url, {"token": token}), self._workshop)

    def _look(self) -> None:
        """Keep what all of them see up to date, in a second tab of the first who is still let in."""
        while self._seats and not self._over:
            tab = self._phone(self._seats[0])
            try:
                while not self._over:
                    self._state = tab.join()["state"]
                    concurrency.sleep(LOOK_EVERY_S)
            except (Refused, Dropped, Unwelcome):
                self._seats.pop(0)
            finally:
                tab.close()

    def _take_part(self, person: Person, token: str) -> None:
        phone = self._phone(token)
        try:
            person.said = said_before(phone.join()["mine"])
            while not self._over:
                concurrency.sleep(self._dice.uniform(LEAST_PAUSE_S, MOST_PAUSE_S))
                self._act(phone, person)
        except (Refused, Dropped, Unwelcome):
            pass  # taken out of the room, or the room has closed: one simulated person fewer
        finally:
            phone.close()

    def _act(self, phone: Outbox, person: Person) -> None:
        move = next_move(self._state, person, self._used, self._manner, self._dice)
        if move is None:
            return
        if "text" in move.args:
            self._used.add((move.args["activity"], move.args["text"]))
        try:
            phone.send(move.name, **move.args)
        except Refused:
            return  # the room went on meanwhile
        person.made(move, self._state)
