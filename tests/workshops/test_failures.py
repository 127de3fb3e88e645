"""Who guesses codes is held up; a hall behind one address is not."""

from __future__ import annotations

from govlab.workshops.codes import ALPHABET, LENGTH
from govlab.workshops.failures import ADDRESSES_KEPT, PER_ADDRESS, TOGETHER, Failures

HALL, OTHER = "192.0.2.1", "192.0.2.2"


def failed_times(failures: Failures, address: str, times: int, now_ms: int = 0) -> None:
    for _ in range(times):
        failures.failed(address, now_ms)


def test_P13_a_hall_of_2000_may_mistype_400_codes_at_once() -> None:
    failures = Failures()
    failed_times(failures, HALL, 399)
    assert failures.wait_ms(HALL, 0) == 0


def test_P13_a_guesser_waits_and_others_do_not() -> None:
    failures = Failures()
    failed_times(failures, HALL, PER_ADDRESS[0])
    wait_ms = failures.wait_ms(HALL, 0)
    assert 0 < wait_ms <= 501
    assert failures.wait_ms(OTHER, 0) == 0
    assert failures.wait_ms(HALL, wait_ms) == 0


def test_V4_all_addresses_together_are_limited_too() -> None:
    failures = Failures()
    for no in range(TOGETHER[0]):
        failures.failed(f"address {no}", 0)
    assert failures.wait_ms("never seen", 0) > 0
    assert failures.wait_ms("never seen", 1000) == 0


def test_V4_hitting_one_of_100_workshops_takes_years() -> None:
    codes, workshops, seconds_a_year = len(ALPHABET) ** LENGTH, 100, 31_557_600
    assert codes / workshops / TOGETHER[1] / 2 > 2 * seconds_a_year
    assert codes / workshops / PER_ADDRESS[1] / 2 > 60 * seconds_a_year


def test_memory_is_bounded() -> None:
    failures = Failures(together=(10**9, 1.0))
    for no in range(ADDRESSES_KEPT * 2):
        failures.failed(f"address {no}", now_ms=no)
    assert len(failures._buckets) <= ADDRESSES_KEPT


def test_a_clock_that_jumps_back_gives_nothing_away() -> None:
    failures = Failures()
    failed_times(failures, HALL, PER_ADDRESS[0], now_ms=10_000)
    assert failures.wait_ms(HALL, 0) > 0
