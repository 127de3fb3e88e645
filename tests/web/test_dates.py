"""Dates: Buddhist era in Thai, Bangkok time, stored in UTC (T5)."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from govlab.web import dates

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp


NOW_MS = 1_795_318_920_000  # 22 November 2026, 10.42 in Bangkok
NEW_YEAR_IN_BANGKOK_MS = 1_798_736_400_000  # 2026-12-31T17:00Z
SECOND_BEFORE_MS = NEW_YEAR_IN_BANGKOK_MS - 1000
LEAP_DAY_MS = 1_709_164_800_000  # 2024-02-29T00:00Z


@pytest.mark.parametrize(
    ("address", "long", "short", "clock"),
    [
        ("/", "22 พฤศจิกายน 2569", "22 พ.ย. 2569", "10.42\u00a0น."),
        ("/?lang=en", "22 November 2026", "22 Nov 2026", "10.42"),
    ],
)
def test_a_moment_is_written_in_the_readers_way(app: SmallApp, address: str, long: str, short: str, clock: str):
    with app.flask.test_request_context(address):
        assert dates.long_date(NOW_MS) == long
        assert dates.short_date(NOW_MS) == short
        assert dates.clock_time(NOW_MS) == clock


def test_T5_the_year_turns_at_midnight_in_bangkok(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert dates.long_date(SECOND_BEFORE_MS) == "31 ธันวาคม 2569"
        assert dates.long_date(NEW_YEAR_IN_BANGKOK_MS) == "1 มกราคม 2570"
        assert dates.date_and_time(NEW_YEAR_IN_BANGKOK_MS) == "1 มกราคม 2570 เวลา 00.00\u00a0น."


def test_T5_the_leap_day_has_its_buddhist_year(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert dates.long_date(LEAP_DAY_MS) == "29 กุมภาพันธ์ 2567"


def test_machines_read_utc():
    assert dates.iso(NEW_YEAR_IN_BANGKOK_MS) == "2026-12-31T17:00:00Z"


@pytest.mark.parametrize(
    "typed",
    [
        "5 ธ.ค. 2569",
        "5 ธันวาคม 2569",
        "5ธันวาคม2569",
        "5/12/2569",
        "05-12-2569",
        "5.12.2569",
        "2569-12-05",
        "2026-12-05",
        "5/12/2026",
        "5 December 2026",
        " 5 dec 2026 ",
    ],
)
def test_T5_a_day_is_read_in_either_era(typed: str):
    assert dates.read_day(typed) == date(2026, 12, 5)


def test_T5_the_leap_day_is_read_by_its_western_year():
    assert dates.read_day("29/2/2567") == date(2024, 2, 29)
    assert dates.read_day("29/2/2569") is None


@pytest.mark.parametrize("typed", ["", "พรุ่งนี้", "32/1/2569", "5/13/2569", "5 foo 2026", "5/12", "0-0-0", "5/12/69"])
def test_what_is_no_day_is_not_guessed(typed: str):
    assert dates.read_day(typed) is None


@pytest.mark.parametrize("typed", ["9.30", "09:30", "09.30 น.", "9.30น."])
def test_a_time_of_day_is_read(typed: str):
    assert dates.read_clock(typed) == time(9, 30)


@pytest.mark.parametrize("typed", ["", "9", "24.00", "9.60", "เช้า"])
def test_what_is_no_time_is_not_guessed(typed: str):
    assert dates.read_clock(typed) is None


def test_a_day_and_a_time_make_a_moment_in_bangkok():
    assert dates.to_ms(date(2027, 1, 1), time(0, 0)) == NEW_YEAR_IN_BANGKOK_MS
