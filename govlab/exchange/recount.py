"""Count what people said, from the commands that were accepted alone. Pure, and on purpose not by the server's rules.

`Said`: (activity, person, idea or answer) -> what they said last, as the command had it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Key = tuple[int, int, int]
Said = dict[Key, Any]
Rows = dict[int, list[int]]


def hear(said: Said, person: int, name: str, args: Mapping[str, Any], several: bool) -> None:
    """Take in an accepted command of `person`; commands that are no vote change nothing."""
    if name in _ON_ONE:
        said[args["activity"], person, args["idea"]] = _ON_ONE[name](args)
    elif name == "rank_ideas":
        _forget(said, args["activity"], person)
        for place, no in enumerate(args["ideas"]):
            said[args["activity"], person, no] = place
    elif name == "cast_ballot":
        said[args["activity"], person, args["answer"]] = True
    elif name == "choose":
        if args["chosen"] and not several:
            _forget(said, args["activity"], person)
        said[args["activity"], person, args["answer"]] = args["chosen"]


def rows(said: Said, activity: Mapping[str, Any]) -> Rows:
    """The totals of an activity as its state should have them, without empty ones."""
    made: Rows = {}
    for (no, _, on), value in said.items():
        if no == activity["no"]:
            row = made.setdefault(on, [0] * _WIDTH[activity["kind"]])
            for place, number in _ADDED[activity["kind"]](value, activity["settings"]):
                row[place] += number
    return {on: row for on, row in made.items() if any(row)}


def _forget(said: Said, activity: int, person: int) -> None:
    for key in [key for key in said if key[:2] == (activity, person)]:
        del said[key]


def _scores(scores: list[int], _settings: Any) -> Iterable[tuple[int, int]]:
    for place, score in enumerate(scores):
        if score:
            yield from ((2 * place, 1), (2 * place + 1, score))


_ON_ONE: dict[str, Any] = {
    "give_opinion": lambda args: args["opinion"],
    "place_dots": lambda args: args["dots"],
    "place_idea": lambda args: (args["across"], args["up"]),
    "score_idea": lambda args: args["scores"],
}
_WIDTH = {"opinion": 3, "dots": 2, "matrix": 10, "score": 10, "rank": 2, "poll": 1, "ballot": 1}
_ADDED: dict[str, Any] = {
    "opinion": lambda opinion, _: [(["agree", "disagree", "pass"].index(opinion), 1)],
    "dots": lambda dots, _: [(0, dots), (1, bool(dots))],
    "matrix": lambda place, _: [(place[0] - 1, 1), (4 + place[1], 1)],
    "score": _scores,
    "rank": lambda place, settings: [(0, settings["places"] - place), (1, 1)],
    "poll": lambda chosen, _: [(0, bool(chosen))],
    "ballot": lambda chosen, _: [(0, bool(chosen))],
}
