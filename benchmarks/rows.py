"""One row of the table: a server at a number of people, from one or several runs. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

Figures = Mapping[str, Any]

ACK_MS, SEEN_MS = 200, 500
"""What a room must stay under to count as held: acknowledgements and the last screen, 99 in 100."""

OF_VOTES = ("ack_p50_ms", "ack_p99_ms", "seen_p50_ms", "seen_p99_ms", "cpu_us_per_vote")
MEASURED = (*OF_VOTES, "kb_per_participant", "join_s")
KEPT = ("cpu_share", "frames_per_s", "frame_bytes", "load_cpu_share", "load_late_p99_ms", "resyncs")
LOAD_BOUND = 0.85
HOPELESS_MS = 2000
LEAST_FOR_MEMORY = 1000


@dataclass
class Row:
    """What was measured of `server` with `n` people, and why what is missing is missing."""

    server: str
    n: int
    runs: list[Figures] = field(default_factory=list[Figures])
    votes_per_s: float | None = None
    deliveries_per_s: float | None = None
    why: dict[str, str] = field(default_factory=dict[str, str])

    def median(self, name: str) -> float | None:
        """The median of a figure over the runs; None where it means nothing."""
        if not self.runs or (name in OF_VOTES and self.unfinished):
            return None
        if name == "kb_per_participant" and self.n < LEAST_FOR_MEMORY:
            return None
        return round(median(run[name] for run in self.runs), 3)

    @property
    def unfinished(self) -> int:
        """How many votes had no answer, or had not reached every screen, by the end of the middle run."""
        return int(median(max(run["unanswered"], run["unseen"]) for run in self.runs)) if self.runs else 0

    def is_hopeless(self, runs: int) -> bool:
        """Whether as many runs as that, or two, went so badly that more of them, or more people, need not be tried."""
        bad = [run for run in self.runs if run["unanswered"] + run["unseen"] or run["ack_p99_ms"] > HOPELESS_MS]
        return len(bad) >= min(2, runs)

    def leave_out(self, reason: str) -> None:
        """Nothing is measured here, for this reason."""
        self.why |= dict.fromkeys((*MEASURED, "votes_per_s", "deliveries_per_s"), reason)

    @property
    def held(self) -> bool:
        """Whether a room of this size works: quick answers, fresh screens, nobody refused or lost."""
        ack, seen = self.median("ack_p99_ms"), self.median("seen_p99_ms")
        turned_away = any(run["refused"] or run["lost"] for run in self.runs)
        return ack is not None and seen is not None and ack < ACK_MS and seen < SEEN_MS and not turned_away

    def as_json(self) -> dict[str, Any]:
        """The row as latest.json has it."""
        if self.unfinished:
            votes = self.runs[-1]["votes"]
            reason = f"{self.unfinished} of {votes} votes had not come to an end 5 s after the last"
            self.why |= dict.fromkeys(OF_VOTES, reason)
        if self.n < LEAST_FOR_MEMORY:
            self.why["kb_per_participant"] = "so few people are lost in what a process takes and returns anyway"
        if any(run["load_cpu_share"] > LOAD_BOUND for run in self.runs):
            self.why["load"] = "the load generator used more than 85% of its core: it is part of what was measured"
        figures = {"votes_per_s": self.votes_per_s, "deliveries_per_s": self.deliveries_per_s}
        figures |= {name: self.median(name) for name in MEASURED}
        for name, figure in figures.items():
            if figure is None:
                self.why.setdefault(name, self.why.get("all", "not measured in this run"))
        return {
            "server": self.server,
            "n": self.n,
            **figures,
            **{name: self.median(name) for name in KEPT},
            "runs": len(self.runs),
            "spread": {name: _spread(self.runs, name) for name in MEASURED if figures[name] is not None},
            "why": self.why,
        }


def _spread(runs: Sequence[Figures], name: str) -> list[float]:
    """The lowest and the highest."""
    values = [run[name] for run in runs]
    return [round(min(values), 3), round(max(values), 3)]


def largest_room(rows: Sequence[Row]) -> dict[str, int | None]:
    """By server, the most people with every smaller room held too; None where not even the smallest was."""
    largest: dict[str, int | None] = {}
    for server in dict.fromkeys(row.server for row in rows):
        largest[server] = None
        for row in sorted((row for row in rows if row.server == server), key=lambda row: row.n):
            if not row.held:
                break
            largest[server] = row.n
    return largest
