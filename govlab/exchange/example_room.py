"""A room of the example: commands given in the names of its people, at times in the past, each with a fixed id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zlib import crc32

from govlab.access import Actor
from govlab.activities.load import load_board
from govlab.activities.service import Accepted, Given, run_batch
from govlab.storage import Storage

BUDGET = 5


class ExampleRoom:
    """One workshop, its facilitator and its participants."""

    def __init__(self, storage: Storage, workshop: str, facilitator: Actor, people: Sequence[Actor]) -> None:
        self._storage = storage
        self._facilitator, self._people = facilitator, people
        with storage.reading() as session:
            self._board = load_board(session, workshop)
        self._commands = 0
        self._posts = 0

    def run(self, name: str, *, at_ms: int, **args: Any) -> None:
        """A command of the facilitator."""
        self._give([(self._facilitator, name, args)], at_ms)

    def post(self, sector: str, text: str, *, at_ms: int) -> None:
        """A note in the first activity, by the next person who speaks for `sector`."""
        authors = [person for person in self._people if person.sector == sector]
        self._posts += 1
        self._give([(authors[self._posts % len(authors)], "post_idea", {"activity": 1, "text": text})], at_ms)

    def give_opinions(self, activity: int, liked: Sequence[int], *, at_ms: int) -> None:
        """Everybody's opinion of ideas 1, 2, ...; about `liked` in ten agree, and some skip some."""
        votes = [
            (person, "give_opinion", {"activity": activity, "idea": no, "opinion": _opinion(person_no, no, likes)})
            for person_no, person in enumerate(self._people)
            for no, likes in enumerate(liked, start=1)
            if _dice(person_no, no, no)
        ]
        self._give(votes, at_ms)

    def place_dots(self, activity: int, liked: Sequence[int], *, at_ms: int) -> None:
        """Everybody's dots: three on one of the ideas that are liked best, two on another."""
        best = sorted(range(1, len(liked) + 1), key=lambda no: (-liked[no - 1], no))
        dots = [
            (person, "place_dots", {"activity": activity, "idea": idea, "dots": number})
            for person_no, person in enumerate(self._people)
            for idea, number in (
                (best[_dice(person_no) % 4], 3),
                (best[4 + _dice(0, person_no) % 5], BUDGET - 3),
            )
        ]
        self._give(dots, at_ms)

    def _give(self, commands: Sequence[tuple[Actor, str, dict[str, Any]]], at_ms: int) -> None:
        batch: list[Given] = []
        for actor, name, args in commands:
            self._commands += 1
            batch.append(Given(actor, f"example-{self._commands}", name, args))
        self._board, answers = run_batch(self._storage, self._board, batch, at_ms)
        for answer in answers:
            if not isinstance(answer, Accepted):
                raise answer


def _opinion(person: int, idea: int, liked: int) -> str:
    """What somebody thinks of an idea that `liked` in ten agree with."""
    leaning = _dice(person, idea)
    if leaning < liked:
        return "agree"
    return "pass" if leaning == liked else "disagree"


def _dice(*numbers: int) -> int:
    """0 to 9, without a pattern and the same at every start."""
    return crc32(repr(numbers).encode()) % 10
