"""What GovLab is to reach in one run, what it reached, and what Node's best form did beside it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Found = Mapping[str, Any]
Value = float | None
ROOM = 5000


@dataclass(frozen=True)
class Target:
    """One line: GovLab's figure, another server's, and whether the first is good enough (None: not measured)."""

    figure: str
    to_reach: str
    govlab: Value
    other: Value
    reached: bool | None


def targets(found: Found) -> list[Target]:
    """Every target that this run can tell about."""
    return [
        _against("ack p99, 1,000 people, ms", found, 1000, "ack_p99_ms", 1),
        _against("last screen p99, 1,000 people, ms", found, 1000, "seen_p99_ms", 1),
        _against("ack p99, 5,000 people, ms", found, 5000, "ack_p99_ms", 1, most=200),
        _against("last screen p99, 5,000 people, ms", found, 5000, "seen_p99_ms", 1, most=500),
        _largest(found),
        _quiet(found, "p50_ms", 10),
        _quiet(found, "p99_ms", 30),
        _against("server CPU per vote, us", found, 1000, "cpu_us_per_vote", 0.75),
        _at_least("deliveries/s at saturation", found, "deliveries_per_s", "node-best", 1.5),
        _against("memory per participant, KB", found, 1000, "kb_per_participant", 0.5, most=12),
        _against("1,000 people join at once, s", found, 1000, "join_s", 0.6),
        _at_least("votes/s held, beside tutorial Flask-SocketIO", found, "votes_per_s", "flask-tutorial", 50, 5000),
        _growth(found),
        _stalled_ack(found),
        _stalled_memory(found),
        *_churn(found),
    ]


def _of(found: Found, server: str, people: int, name: str) -> Value:
    rows = (row for row in found["rows"] if row["server"] == server and row["n"] == people)
    return next((row[name] for row in rows), None)


def _against(figure: str, found: Found, people: int, name: str, times: float, most: float = float("inf")) -> Target:
    """At most `times` what Node's best form has, and under `most`."""
    ours, other = _of(found, "govlab", people, name), _of(found, "node-best", people, name)
    limit = f"< {most:g} and " if most < float("inf") else ""
    reached = None if ours is None else (other is None or ours <= times * other) and ours < most
    return Target(figure, f"{limit}<= {times:g} x Node's best form", ours, other, reached)


def _at_least(figure: str, found: Found, name: str, server: str, times: float, least: float = 0) -> Target:
    """At least `times` what `server` has, and `least`."""
    ours, other = _of(found, "govlab", 1000, name), _of(found, server, 1000, name)
    limit = f">= {least:,g} and " if least else ""
    reached = None if ours is None else ours >= least and ours >= times * (other or 0)
    return Target(figure, f"{limit}>= {times:g} x {server}", ours, other, reached)


def _largest(found: Found) -> Target:
    rooms = found["largest_room"]
    ours, tried = rooms.get("govlab"), any(row["n"] >= ROOM for row in found["rows"])
    reached = (ours or 0) >= ROOM if tried else None
    return Target("largest room, people", f"{ROOM:,}; aim at 10,000", ours, rooms.get("node-best"), reached)


def _quiet(found: Found, name: str, most: float) -> Target:
    ours, other = (found["quiet"].get(server, {}).get(name) for server in ("govlab", "node-best"))
    return Target(
        f"quiet room, vote to every screen, {name[:3]}, ms", f"<= {most:g}", ours, other, ours and ours <= most
    )


def _growth(found: Found) -> Target:
    growth = found.get("growth") or {}
    bend = growth.get("bend")
    reached = None if bend is None else growth["r2"] > 0.98 and bend < 0.1
    return Target("growth of CPU with people, quadratic part", "linear: r2 > 0.98, < 0.1", bend, None, reached)


def _stalled_ack(found: Found) -> Target:
    here = found.get("stalled", {}).get("govlab", {})
    reached = None
    if "ack_p99_ms" in here:
        before = here["ack_p99_ms_before"]
        reached = here["ack_p99_ms"] <= max(before) + max(10, max(before) - min(before))
    other = found.get("stalled", {}).get("node-best", {}).get("ack_p99_ms")
    return Target(
        "100 people asleep: others' ack p99, ms", "as before, within noise", here.get("ack_p99_ms"), other, reached
    )


def _stalled_memory(found: Found) -> Target:
    ours, other = (found.get("stalled", {}).get(one, {}).get("rss_growth_mb") for one in ("govlab", "node-best"))
    return Target("100 people asleep: server memory, MB", "< + 20", ours, other, None if ours is None else ours < 20)


_SAME: dict[str, Callable[[float, float], bool]] = {"rss_mb": lambda before, after: after < before + 10}


def _churn(found: Found) -> list[Target]:
    """After connections that broke: nothing is left over."""
    here = found.get("churn", {}).get("govlab", {})
    if "after" not in here:
        return [Target("10,000 connect / abort cycles", "back to the start", None, None, None)]
    return [
        Target(
            f"after another 10,000 connect / abort cycles: {name}",
            f"back to {before:g}" if name != "rss_mb" else f"< {before:g} + 10",
            here["after"][name],
            None,
            _SAME.get(name, lambda before, after: after <= before)(before, here["after"][name]),
        )
        for name, before in here["before"].items()
    ]
