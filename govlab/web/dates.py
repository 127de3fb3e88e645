"""Write and read dates as people do here: Buddhist era in Thai, Bangkok time, whatever the server's clock is set to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone

from flask import Flask

from govlab.web.language import language, t

# Thailand has had one offset and no summer time since 1920, so no time zone database is needed.
BANGKOK = timezone(timedelta(hours=7), "Asia/Bangkok")
BUDDHIST_ERA = 543

THAI_MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()
THAI_SHORT = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
MONTHS = "January February March April May June July August September October November December".split()
_MONTH_NUMBERS = {
    name.lower(): number
    for names in (THAI_MONTHS, THAI_SHORT, MONTHS, [month[:3] for month in MONTHS])
    for number, name in enumerate(names, start=1)
}

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_WORDED = re.compile(r"(\d{1,2})\s*([^\d\s]+)\s*(\d{4})")
_CLOCK = re.compile(r"(\d{1,2})[.:](\d{2})\s*(?:น\.?)?")


def long_date(at_ms: int) -> str:
    """9 ธันวาคม 2568, or 9 December 2025."""
    return long_day(_local(at_ms).date())


def short_date(at_ms: int) -> str:
    """9 ธ.ค. 2568, or 9 Dec 2025: for lists."""
    day = _local(at_ms).date()
    return _written(day, THAI_SHORT, [month[:3] for month in MONTHS])


def clock_time(at_ms: int) -> str:
    """09.00 น., or 09.00. The space does not break: น. alone on a line says nothing."""
    return t("{time}\u00a0น.", "{time}", time=_local(at_ms).strftime("%H.%M"))


def date_and_time(at_ms: int) -> str:
    """22 พฤศจิกายน 2569 เวลา 10.42 น., or 22 November 2026, 10.42."""
    return t("{date} เวลา {time}", "{date}, {time}", date=long_date(at_ms), time=clock_time(at_ms))


def iso(at_ms: int) -> str:
    """The moment in UTC for `<time datetime>`: 2025-12-09T02:00:00Z."""
    return datetime.fromtimestamp(at_ms // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def long_day(day: date) -> str:
    """A calendar day in full, in the reader's era."""
    return _written(day, THAI_MONTHS, MONTHS)


def read_day(typed: str) -> date | None:
    """The day that someone typed, or None: 5 ธ.ค. 2569, 5/12/2569, 5 December 2026 and 2026-12-05 are the same day.

    A year from 2400 on is of the Buddhist era.
    """
    typed = typed.strip()
    if match := _ISO.fullmatch(typed):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _SLASHED.fullmatch(typed):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _WORDED.fullmatch(typed):
        return _day(int(match[3]), _MONTH_NUMBERS.get(match[2].lower(), 0), int(match[1]))
    return None


def read_clock(typed: str) -> time | None:
    """The time of day that someone typed, or None: 9.30, 09:30 and 09.30 น. are the same."""
    match = _CLOCK.fullmatch(typed.strip())
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    return time(int(match[1]), int(match[2]))


def to_ms(day: date, clock: time) -> int:
    """The moment when it is `clock` on `day` in Bangkok, in milliseconds UTC."""
    return round(datetime.combine(day, clock, BANGKOK).timestamp() * 1000)


def install(flask_app: Flask) -> None:
    """Give the templates `|date`, `|date_short`, `|time`, `|date_time` and `|iso`, all on milliseconds UTC."""
    flask_app.jinja_env.filters.update(
        date=long_date, date_short=short_date, time=clock_time, date_time=date_and_time, iso=iso
    )


def _local(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, BANGKOK)


def _written(day: date, thai_months: Sequence[str], english_months: Sequence[str]) -> str:
    if language() == "th":
        return f"{day.day} {thai_months[day.month - 1]} {day.year + BUDDHIST_ERA}"
    return f"{day.day} {english_months[day.month - 1]} {day.year}"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year - BUDDHIST_ERA if year >= 2400 else year, month, day)
    except ValueError:
        return None
