"""The pure rules of sign-in: waits, counters, where a sign-in may lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab.accounts import rules

NOW_MS = 1_795_318_920_000
times = st.lists(st.integers(NOW_MS - 2 * rules.WINDOW_MS, NOW_MS), max_size=60)
free = st.integers(1, 30)


@given(times, free)
def test_S10_nobody_waits_longer_than_the_window(failures: list[int], most: int) -> None:
    assert 0 <= rules.wait_ms(failures, most, NOW_MS) <= rules.WINDOW_MS


@given(times, free)
def test_S10_fewer_failures_than_are_free_cost_no_wait(failures: list[int], most: int) -> None:
    recent = [at_ms for at_ms in failures if NOW_MS - at_ms < rules.WINDOW_MS]
    assert (rules.wait_ms(failures, most, NOW_MS) == 0) == (len(recent) < most)


@given(times, free)
def test_S10_whoever_waits_as_told_may_try_again(failures: list[int], most: int) -> None:
    wait_ms = rules.wait_ms(failures, most, NOW_MS)
    assert rules.wait_ms(failures, most, NOW_MS + wait_ms) == 0
    if wait_ms:
        assert rules.wait_ms(failures, most, NOW_MS + wait_ms - 1) > 0


@given(times, free, st.integers(NOW_MS - rules.WINDOW_MS, NOW_MS))
def test_S10_one_more_failure_never_shortens_a_wait(failures: list[int], most: int, another: int) -> None:
    assert rules.wait_ms([*failures, another], most, NOW_MS) >= rules.wait_ms(failures, most, NOW_MS)


def test_S10_a_known_device_shares_no_counter_with_anyone_else() -> None:
    stranger = rules.counters("nok@example.test", "10.0.0.1", None)
    owner = rules.counters("nok@example.test", "10.0.0.1", "a-device")
    assert not set(stranger) & set(owner)


def test_a_counters_key_fits_its_column_for_the_longest_email_and_address() -> None:
    keys = rules.counters("e" * 190, "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255", None)
    assert max(len(key) for key in keys) <= 255


@pytest.mark.parametrize(("wait_ms", "minutes"), [(1, 1), (60_000, 1), (60_001, 2), (900_000, 15)])
def test_a_wait_is_told_in_whole_minutes_rounded_up(wait_ms: int, minutes: int) -> None:
    assert rules.minutes(wait_ms) == minutes


@pytest.mark.parametrize("path", ["/", "/desk", "/innovations?type=service&page=2", "/innovations/ถุงวัดเลือด"])
def test_S13_a_path_of_this_site_is_followed(path: str) -> None:
    assert rules.own_path(path) == path


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example",
        "/\\evil.example",
        "\\\\/evil.example",
        "https:evil.example",
        "https://evil.example/desk",
        "javascript:alert(1)",
        "desk",
        "/\t/evil.example",
        "/\n/evil.example",
        "/desk\\..\\evil",
        " /desk",
        "",
        None,
    ],
)
def test_S13_anything_else_is_not(target: str | None) -> None:
    assert rules.own_path(target) is None


@given(st.text())
def test_S13_whatever_is_followed_stays_on_this_site(target: str) -> None:
    if rules.own_path(target):
        assert target[0] == "/"
        assert target[1:2] not in ("/", "\\")
        assert not set(target) & set("\\\t\r\n ")
