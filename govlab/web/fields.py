"""Form fields for what people write by hand: a day in either era, a time of day, a list with an item a line."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from wtforms import StringField, TextAreaField, ValidationError

from govlab.web.dates import long_day, read_clock, read_day
from govlab.web.forms import Graphemes, tidy
from govlab.web.language import t


class DayField(StringField):
    """A calendar day: `data` is a `date` or None. 5 ธ.ค. 2569, 5/12/2569 and 2026-12-05 all do.

    `echo` says the day back in full, so that a reader sees which era was understood.
    """

    data: Any
    typed: str | None = None

    def process_formdata(self, valuelist: list[str]) -> None:
        self.typed = valuelist[0] if valuelist else ""
        self.data = read_day(self.typed)
        if self.typed.strip() and self.data is None:
            raise ValidationError(
                t("ยังอ่านวันที่นี้ไม่ได้ เขียนได้ เช่น 5 ธ.ค. 2569 หรือ 5/12/2569", "Write the date like 5 Dec 2026 or 2026-12-05")
            )

    def _value(self) -> str:
        return self.typed if self.typed is not None else self.echo

    @property
    def echo(self) -> str:
        return long_day(self.data) if isinstance(self.data, date) else ""


class ClockField(StringField):
    """A time of day in Bangkok: `data` is a `time` or None. 9.30, 09:30 and 09.30 น. all do."""

    data: Any
    typed: str | None = None

    def process_formdata(self, valuelist: list[str]) -> None:
        self.typed = valuelist[0] if valuelist else ""
        self.data = read_clock(self.typed)
        if self.typed.strip() and self.data is None:
            raise ValidationError(t("ยังอ่านเวลานี้ไม่ได้ เขียนได้ เช่น 09.30", "Write the time like 09.30"))

    def _value(self) -> str:
        if self.typed is not None:
            return self.typed
        return self.data.strftime("%H.%M") if isinstance(self.data, time) else ""


class LinesField(TextAreaField):
    """A list of short texts, one a line: `data` is a list without empty lines."""

    data: Any

    def process_formdata(self, valuelist: list[str]) -> None:
        lines = tidy(valuelist[0] if valuelist else "").split("\n")
        self.data = [line.strip() for line in lines if line.strip()]

    def _value(self) -> str:
        return "\n".join(self.data or [])


class Lines:
    """Accept `least` to `most` lines of at most `length` characters each, as a reader counts them."""

    def __init__(self, least: int, most: int, length: int):
        self.least, self.most = least, most
        self.line = Graphemes(1, length)

    def __call__(self, form: Any, field: LinesField) -> None:
        count = len(field.data)
        if not self.least <= count <= self.most:
            raise ValidationError(
                t(
                    "ต้องมี {least} ถึง {most} บรรทัด ตอนนี้มี {count}",
                    "This needs {least} to {most} lines and has {count}",
                    least=self.least,
                    most=self.most,
                    count=count,
                )
            )
        for line in field.data:
            self.line.check(line)
