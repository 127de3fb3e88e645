"""One run of the benchmark: every server, every size, in turn; what fails is noted with its reason and passed over."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import endurance
import machine
import measures
import rates
from contenders import CONTENDERS, Contender, NotReady
from generator import Figures, LoadFailed
from plan import Plan
from rooms import NotEverybodyIn
from rows import Row, largest_room
from seed import make_seed

MAIN = 1000
"""The number of people for rates, deliveries and endurance."""

IDEAS = 200
FRAME_BYTES = 800
HOPELESS_MS = 2000


class Campaign:
    """Measures by a plan, in `folder`, and keeps what was found."""

    def __init__(self, plan: Plan, folder: Path, servers: Sequence[str]) -> None:
        self._plan, self._folder = plan, folder
        self._contenders = [CONTENDERS[name] for name in servers]
        self._began = time.monotonic()
        self.rows: dict[tuple[str, int], Row] = {}
        self.found: dict[str, Any] = {"machine": machine.describe(), "noise": machine.noise(folder)}

    def run(self) -> None:
        """All of the plan, in the order that spreads each server over the whole time."""
        self.found["floor"] = measures.floor(self._seed(MAIN), MAIN, FRAME_BYTES, self._plan.saturate_s)
        self._say(f"floor: {self.found['floor']['deliveries_per_s']:,.0f} deliveries/s")
        for people in (*self._plan.sizes, *self._plan.larger):
            self._steady(people)
        self._deliveries()
        self.found["quiet"] = {one.name: self._quiet(one) for one in self._contenders}
        if self._plan.thorough:
            self._rates()
            self._endurance()
        self.found["noise_after"] = machine.noise(self._folder)
        self.found["minutes"] = round((time.monotonic() - self._began) / 60, 1)

    def as_json(self) -> dict[str, Any]:
        """What was found, as latest.json has it."""
        sized = [row for row in self.rows.values() if row.n in self._plan.sizes]
        return {
            **self.found,
            "rows": [row.as_json() for row in sized],
            "larger_rows": [row.as_json() for row in self.rows.values() if row.n in self._plan.larger],
            "largest_room": largest_room(list(self.rows.values())),
        }

    def _steady(self, people: int) -> None:
        repeats = self._plan.repeats if people in self._plan.sizes else 1
        for turn in range(repeats):
            # Another server begins each time, so that none always follows the same one.
            begin = turn % len(self._contenders)
            for contender in (*self._contenders[begin:], *self._contenders[:begin]):
                self._steady_once(contender, people)

    def _steady_once(self, contender: Contender, people: int) -> None:
        row = self.rows.setdefault((contender.name, people), Row(contender.name, people))
        if row.why or self._is_hopeless(row):
            return
        smaller = [one for one in self.rows.values() if one.server == row.server and one.n < people]
        failed = next((one for one in smaller if one.why.get("all") or self._is_hopeless(one)), None)
        if failed or (people in self._plan.larger and not all(one.held for one in smaller)):
            row.why["all"] = f"not tried: fewer people were too many ({failed.n if failed else 'see smaller rooms'})"
            return
        figures = self._try(
            row, lambda: measures.steady(contender, self._seed(people), people, self._plan.warm_s, self._plan.measure_s)
        )
        if figures:
            row.runs.append(figures)
            self._say(f"{contender.name:15}{people:6} people: {_told(figures)}")

    def _deliveries(self) -> None:
        for row, contender in self._main_rows("deliveries_per_s"):
            figures = self._try(
                row, lambda c=contender: measures.saturation(c, self._seed(MAIN), MAIN, self._plan.saturate_s)
            )
            if figures:
                row.deliveries_per_s = round(figures["deliveries_per_s"])
                self._say(f"{contender.name:15} {row.deliveries_per_s:,} deliveries/s")
                self.found.setdefault("saturation", {})[contender.name] = figures

    def _rates(self) -> None:
        for row, contender in self._main_rows("votes_per_s"):
            begin = MAIN / measures.VOTE_EVERY_S * (2 if row.held else 0.25)

            def says(text: str, name: str = contender.name) -> None:
                self._say(f"{name:15} {text}")

            try:
                row.votes_per_s = rates.highest_rate(contender, self._seed(MAIN), MAIN, begin, says)
            except (NotReady, LoadFailed) as fault:
                row.why["votes_per_s"] = str(fault)
            if row.votes_per_s == MAIN * rates.PER_PERSON:
                row.why["votes_per_s"] = f"no more was tried: {MAIN} people may not give more than 10 a second each"

    def _main_rows(self, figure: str) -> list[tuple[Row, Contender]]:
        """The rows in which `figure` is measured; the others say why it is not."""
        for row in self.rows.values():
            if row.n != MAIN:
                row.why.setdefault(figure, f"measured with {MAIN} people only")
        return [(self.rows[one.name, MAIN], one) for one in self._contenders if (one.name, MAIN) in self.rows]

    def _quiet(self, contender: Contender) -> Figures:
        try:
            figures = measures.quiet(contender, self._seed(measures.QUIET_PEOPLE), self._plan.quiet_s)
        except (NotReady, NotEverybodyIn, LoadFailed) as fault:
            return {"p50_ms": None, "p99_ms": None, "why": str(fault)}
        self._say(
            f"{contender.name:15} quiet room: {figures['p50_ms']:.1f} / {figures['p99_ms']:.1f} ms to every screen"
        )
        return figures

    def _endurance(self) -> None:
        for contender in self._contenders:
            if not self.rows[contender.name, MAIN].held:
                continue
            self._note("stalled", contender, lambda c=contender: endurance.stalled(c, self._seed(MAIN), MAIN))
            if contender.counts:
                self._note("churn", contender, lambda c=contender: endurance.churn(c, self._seed(MAIN)))

    def _note(self, name: str, contender: Contender, measure: Callable[[], Figures]) -> None:
        try:
            figures = measure()
        except (NotReady, NotEverybodyIn, LoadFailed) as fault:
            figures = {"why": str(fault)}
        self.found.setdefault(name, {})[contender.name] = figures
        self._say(f"{contender.name:15} {name}: {figures}")

    def _try(self, row: Row, measure: Callable[[], Figures]) -> Figures | None:
        try:
            return measure()
        except (NotReady, NotEverybodyIn, LoadFailed) as fault:
            row.why["all"] = str(fault)
            self._say(f"{row.server:15}{row.n:6} people: {fault}")
            return None

    def _is_hopeless(self, row: Row) -> bool:
        return bool(row.runs) and (row.unfinished > 0 or row.runs[-1]["ack_p99_ms"] > HOPELESS_MS)

    def _seed(self, people: int) -> Path:
        seed = self._folder / f"seed-{people}"
        if not (seed / "made.json").exists():
            seed.mkdir(parents=True, exist_ok=True)
            make_seed(seed, people, IDEAS)
        return seed

    def _say(self, text: str) -> None:
        minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
        print(f"{minutes:3}:{seconds:02}  {text}", flush=True)


def _told(figures: Figures) -> str:
    return (
        "ack {ack_p50_ms:.0f} / {ack_p99_ms:.0f} ms, last screen {seen_p50_ms:.0f} / {seen_p99_ms:.0f} ms, "
        "{cpu_us_per_vote:.0f} us a vote, {kb_per_participant:.1f} KB a person, joined in {join_s:.2f} s"
    ).format(**figures)
