"""The search for the highest rate finds it, and believes only long trials."""

from __future__ import annotations

import pytest

from benchmarks.bracket import LOWEST, bracketed, confirmed


@pytest.mark.parametrize("limit", [20, 90, 250, 1_000, 4_321, 9_000])
def test_the_highest_rate_is_found_from_above_and_from_below(limit: float) -> None:
    found = bracketed(250, 9_500, lambda rate: rate <= limit)
    assert limit * 0.85 < found <= limit


def test_no_rate_above_the_most_is_tried() -> None:
    tried: list[float] = []
    assert bracketed(500, 9_500, lambda rate: not tried.append(rate)) == 9_500
    assert max(tried) == 9_500


def test_what_held_only_for_a_short_time_is_lowered_until_it_holds() -> None:
    found = confirmed(1_000, lambda rate: rate <= 700)
    assert found is not None
    assert 580 < found <= 700


def test_a_server_that_holds_nothing_has_no_rate() -> None:
    assert confirmed(bracketed(250, 9_500, lambda _: False), lambda _: False) is None
    assert LOWEST > 1
