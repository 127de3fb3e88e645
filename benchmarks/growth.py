"""How a figure grows with the number of people: a straight line through it, and what a bend would add. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import correlation, linear_regression
from typing import Any

CPU_SIZES = (300, 1000, 2000, 3000)


@dataclass(frozen=True)
class Line:
    """Least squares of `y` against `x`.

    `bend` is the part of the highest value that a quadratic term would take if it were added (negative: it grows
    less than straight); with votes in step with people, a cost of people x votes shows here.
    """

    slope: float
    intercept: float
    r2: float
    bend: float


def line(x: Sequence[float], y: Sequence[float]) -> Line:
    """The straight line through at least three points."""
    slope, intercept = linear_regression(x, y)
    return Line(slope, intercept, correlation(x, y) ** 2, _quadratic(x, y) * max(x) ** 2 / max(y))


def _quadratic(x: Sequence[float], y: Sequence[float]) -> float:
    """The coefficient of x squared: what the line leaves of y, against what it leaves of x squared."""
    left_of_y, left_of_square = _left(x, y), _left(x, [one * one for one in x])
    return sum(a * b for a, b in zip(left_of_y, left_of_square, strict=True)) / sum(b * b for b in left_of_square)


def _left(x: Sequence[float], y: Sequence[float]) -> list[float]:
    slope, intercept = linear_regression(x, y)
    return [b - (slope * a + intercept) for a, b in zip(x, y, strict=True)]


def of_cpu(rows: Sequence[Mapping[str, Any]], server: str) -> dict[str, Any] | None:
    """Processor seconds a second against people; None where fewer than three sizes were measured."""
    return _through(
        {
            row["n"]: row["cpu_share"]
            for row in rows
            if row["server"] == server and row["n"] in CPU_SIZES and row["cpu_us_per_vote"] is not None
        }
    )


def of_memory(rows: Sequence[Mapping[str, Any]], server: str) -> dict[str, Any] | None:
    """Kilobytes against people: the slope is what one more costs, without what the first ones brought along."""
    return _through(
        {
            row["n"]: row["kb_per_participant"] * row["n"]
            for row in rows
            if row["server"] == server and row["kb_per_participant"] is not None
        }
    )


def _through(points: Mapping[int, float]) -> dict[str, Any] | None:
    if len(points) < 3:
        return None
    return asdict(line(list(points), list(points.values()))) | {"points": list(points.items())}
