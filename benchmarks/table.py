"""The tables at the end of a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from targets import Target, targets

COLUMNS = {
    "server": "server",
    "n": "people",
    "votes_per_s": "votes/s",
    "deliveries_per_s": "deliveries/s",
    "ack_p50_ms": "ack p50",
    "ack_p99_ms": "ack p99",
    "seen_p50_ms": "seen p50",
    "seen_p99_ms": "seen p99",
    "cpu_us_per_vote": "us/vote",
    "kb_per_participant": "KB/person",
    "join_s": "join s",
}
REACHED = {True: "yes", False: "NO", None: "not measured"}


def show(found: Mapping[str, Any]) -> str:
    """What was found, as text: a row for each server and size, then the targets, then what is missing and why."""
    rows = [[_text(row[name]) for name in COLUMNS] for row in found["rows"]]
    aims = [_aim(target) for target in targets(found)]
    parts = [
        _aligned([list(COLUMNS.values()), *rows]),
        _aligned([["figure", "to reach", "GovLab", "beside", "reached"], *aims]),
        *sorted(
            {f"{row['server']}, {row['n']} people: {row['why']['all']}" for row in found["rows"] if "all" in row["why"]}
        ),
    ]
    return "\n\n".join(parts)


def _aim(target: Target) -> list[str]:
    return [
        target.figure,
        target.to_reach,
        _text(target.govlab),
        _text(target.other),
        REACHED[target.reached],
    ]


def _text(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
