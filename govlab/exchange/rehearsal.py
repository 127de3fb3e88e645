"""Run a whole agenda with a simulated crowd on a running GovLab, and hold every tally against a recount.

Every person is a real participant on a socket of their own; the facilitator opens, groups, reveals and goes on.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from govlab.exchange import recount, score
from govlab.exchange.outbox import Outbox, Refused
from govlab.exchange.rehearsal_moves import Move, moves
from govlab.exchange.replay import JOINING_AT_ONCE, all_of
from govlab.exchange.site import Site

SECTORS = ("citizen", "citizen", "citizen", "government", "private", "civil_society", "academic")
THEMES = ("ลดขั้นตอน", "รู้เวลาล่วงหน้า", "ใกล้บ้าน")
# Ideas that the facilitator puts into each theme, and makes one of.
GROUPED, MERGED = 8, 2
State = dict[str, Any]


@dataclass
class Outcome:
    """What came of a rehearsal, `seconds` from the first activity to the last reveal."""

    people: int
    activities: int = 0
    ideas: int = 0
    votes: int = 0
    refused: Counter[str] = field(default_factory=Counter[str])
    mismatches: list[str] = field(default_factory=list[str])
    took_ms: list[float] = field(default_factory=list[float])
    seconds: float = 0.0
    console: str = ""

    def as_json(self) -> dict[str, Any]:
        """The figures, as `--json` writes them."""
        taken = score.percentiles(self.took_ms)
        return {
            "people": self.people,
            "activities": self.activities,
            "ideas": self.ideas,
            "votes": self.votes,
            "refused": self.refused.total(),
            "mismatches": len(self.mismatches),
            "ack_ms": {"p50": taken["p50"], "p99": taken["p99"]},
            "seconds": round(self.seconds, 1),
        }


class Rehearsal:
    """One agenda with `people` simulated participants. `on_step` is called once for each person and activity."""

    def __init__(
        self,
        site: Site,
        workshop: dict[str, Any],
        people: int,
        seed: int = 0,
        on_joined: Callable[[], None] = lambda: None,
        on_step: Callable[[], None] = lambda: None,
    ) -> None:
        self._site, self._on_joined, self._on_step = site, on_joined, on_step
        self._dice = Random(seed)  # noqa: S311 - the same moves in every rehearsal, not a secret
        self._made = site.create_workshop(workshop)
        self._facilitator = Outbox(site.facilitator_socket, self._made["workshop"], "facilitator")
        self._people: dict[int, Outbox] = {}
        self._seat_codes: list[str] = []
        self._said: recount.Said = {}
        self.outcome = Outcome(people, console=site.url + self._made["console"])

    def join(self) -> None:
        """Start the workshop and let everybody in, a few at a time."""
        self._facilitator.send("start")
        if any(one["settings"].get("per_seat") for one in self._state()["activities"]):
            self._seat_codes = self._site.seat_codes(self._made["workshop"], self.outcome.people)
        waiting = list(range(self.outcome.people))

        def usher() -> None:
            while waiting:
                self._enter(waiting.pop())

        all_of([usher] * JOINING_AT_ONCE)

    def run(self) -> None:
        """Walk the agenda; everybody takes part in every activity."""
        began = time.monotonic()
        for activity in self._state()["activities"]:
            self._hold(activity)
        self.outcome.seconds = time.monotonic() - began
        state = self._state()
        self.outcome.activities, self.outcome.ideas = len(state["activities"]), len(state["ideas"])
        self.outcome.votes = self._site.counts(self._made["workshop"])["ballots"]

    def leave(self) -> None:
        """Close the workshop, and every socket."""
        self._facilitator.send("close")
        for person in (*self._people.values(), self._facilitator):
            person.close()

    def _state(self) -> State:
        return self._facilitator.join()["state"]

    def _enter(self, person: int) -> None:
        token = self._site.join(self._made["code"], SECTORS[person % len(SECTORS)])
        entered = Outbox(
            lambda: self._site.guest_socket(token), self._made["workshop"], on_answer=self.outcome.took_ms.append
        )
        entered.join()
        if self._seat_codes:
            entered.send("use_seat_code", code=self._seat_codes.pop())
        self._people[person] = entered
        self._on_joined()

    def _hold(self, activity: State) -> None:
        self._facilitator.send("go_to", activity=activity["no"])
        state = self._state()
        activity = next(one for one in state["activities"] if one["no"] == activity["no"])
        ideas = [idea["no"] for idea in state["ideas"] if idea["activity"] in activity["sources"]]
        if activity["kind"] == "group":
            self._group(ideas)
        planned = {person: moves(activity, ideas, self._dice) for person in self._people}
        all_of([lambda person=person: self._act(person, activity, planned[person]) for person in planned])
        if activity["accepts_votes"]:
            self._check(activity)

    def _act(self, person: int, activity: State, planned: list[Move]) -> None:
        for name, args in planned:
            try:
                self._people[person].send(name, **args)
            except Refused as no:
                self.outcome.refused[str(no.error.get("code"))] += 1
            else:
                recount.hear(self._said, person, name, args, bool(activity["settings"].get("several")))
        self._on_step()

    def _group(self, ideas: list[int]) -> None:
        """Themes of a few ideas each, and one idea made of two: as a facilitator groups."""
        for at, name in enumerate(THEMES):
            here = ideas[at * GROUPED : (at + 1) * GROUPED]
            if here:
                self._facilitator.send("make_theme", name=name, ideas=here)
        if len(ideas) >= MERGED:
            merged = self._facilitator.send("merge_ideas", title=THEMES[0], ideas=ideas[:MERGED])
            self._facilitator.send("unmerge", theme=merged["theme"])

    def _check(self, activity: State) -> None:
        """Reveal, and compare each row of the room with what was said."""
        self._facilitator.send("close_round", activity=activity["no"])
        self._facilitator.send("reveal", activity=activity["no"], revealed=True)
        tallies = {tally["activity"]: tally["rows"] for tally in self._state()["tallies"]}
        counted = {row[0]: row[1:] for row in tallies.get(activity["no"], [])}
        wanted = recount.rows(self._said, activity)
        for on in sorted(counted.keys() | wanted.keys()):
            if counted.get(on) != wanted.get(on):
                self.outcome.mismatches.append(
                    f"{activity['title']}, {on}: should be {wanted.get(on)}, the server has {counted.get(on)}"
                )
