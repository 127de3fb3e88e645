"""A straight line is told from one that bends."""

from __future__ import annotations

import pytest

from benchmarks.growth import line

PEOPLE = [300, 1000, 2000, 3000]


def test_a_straight_line_has_its_slope_and_no_bend() -> None:
    found = line(PEOPLE, [0.02 + 0.0001 * n for n in PEOPLE])
    assert found.slope == pytest.approx(0.0001)
    assert found.intercept == pytest.approx(0.02)
    assert found.r2 == pytest.approx(1)
    assert found.bend == pytest.approx(0, abs=1e-9)


def test_a_cost_of_people_times_votes_is_seen_as_a_bend() -> None:
    half_of_it = [n / 3000 + (n / 3000) ** 2 for n in PEOPLE]
    assert line(PEOPLE, half_of_it).bend == pytest.approx(0.5)


def test_what_grows_less_than_straight_bends_down() -> None:
    assert line(PEOPLE, [n**0.7 for n in PEOPLE]).bend < 0
