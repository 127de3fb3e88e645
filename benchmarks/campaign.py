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
        self.found["quiet"] = {one.name: self._quiet(one) for one in self._closely()}
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
            "largest_room": largest_room([row for row in self.rows.values() if not CONTENDERS[row.server].extra]),
        }

    def _steady(self, people: int) -> None:
        for turn in range(self._plan.turns(people)):
            # Another server begins each time, so that none always follows the same one.
            begin = turn % len(self._contenders)
            for contender in (*self._contenders[begin:], *self._contenders[:begin]):
                self._steady_once(contender, people)

    def _steady_once(self, contender: Contender, people: int) -> None:
        row = self.rows.setdefault((contender.name, people), Row(contender.name, people))
        if contender.extra and self._is_enough(row):
            return
        smaller = [one for one in self.rows.values() if one.server == row.server and one.n < people]
        too_many = [one.n for one in smaller if "all" in one.why or self._is_hopeless(one)]
        if people in self._plan.larger:
            too_many += [one.n for one in smaller if not one.held]
        if too_many:
            row.why["all"] = f"not tried: {min(too_many)} people were too many"
        if row.why or self._is_hopeless(row):
            return
        times = (self._plan.warm_s, self._plan.measure_s)
        figures = self._try(row, "all", lambda: measures.steady(contender, self._seed(people), people, *times))
        if figures:
            row.runs.append(figures)
            self._say(f"{contender.name:15}{people:6} people: {_told(figures)}")

    def _is_enough(self, row: Row) -> bool:
        """Whether no more is wanted of a server that is no measure for GovLab; the row says where that is nothing."""
        sizes = self._plan.extra_sizes
        if row.n not in sizes:
            row.leave_out(f"measured at N = {', '.join(format(size, ',') for size in sizes)} only")
        return row.n not in sizes or len(row.runs) == self._plan.extra_repeats

    def _closely(self) -> list[Contender]:
        """Those of whom more is measured than the rows: in a quick run, the tutorials' servers are left out."""
        return [one for one in self._contenders if self._plan.thorough or (one.pauses and not one.extra)]

    def _deliveries(self) -> None:
        name, seconds = "deliveries_per_s", self._plan.saturate_s
        for row, contender in self._main_rows(name):
            figures = self._try(
                row, name, lambda one=contender: measures.saturation(one, self._seed(MAIN), MAIN, seconds)
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

            row.votes_per_s = rates.highest_rate(contender, self._seed(MAIN), MAIN, begin, says)
            if row.votes_per_s == MAIN * rates.PER_PERSON:
                row.why["votes_per_s"] = f"no more was tried: {MAIN} people may not give more than 10 a second each"

    def _main_rows(self, figure: str) -> list[tuple[Row, Contender]]:
        """The rows in which `figure` is measured; the others say why it is not."""
        for row in self.rows.values():
            if CONTENDERS[row.server].extra:
                row.why.setdefault(figure, "not measured of this server")
            elif row.n != MAIN:
                row.why.setdefault(figure, f"measured with {MAIN} people only")
        measured = [one for one in self._closely() if not one.extra and (one.name, MAIN) in self.rows]
        return [(self.rows[one.name, MAIN], one) for one in measured]

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
            if contender.extra or self._is_hopeless(self.rows[contender.name, MAIN]):
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

    def _try(self, row: Row, figure: str, measure: Callable[[], Figures]) -> Figures | None:
        """What was measured; after a second failure, None and the reason in the row."""
        for _ in range(2):
            try:
                figures = measure()
            except (NotReady, NotEverybodyIn, LoadFailed) as fault:
                row.why[figure] = str(fault)
                self._say(f"{row.server:15}{row.n:6} people: {fault}")
            else:
                row.why.pop(figure, None)
                return figures
        return None

    def _is_hopeless(self, row: Row) -> bool:
        return row.is_hopeless(self._plan.turns(row.n))

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
