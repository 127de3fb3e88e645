"""The forms for preparing a workshop. They check what was typed; whether it may happen is the service's to say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from wtforms import EmailField, IntegerField, SelectField, StringField, TextAreaField, ValidationError
from wtforms.validators import DataRequired, Optional

from govlab.accounts.forms import is_email
from govlab.web.dates import BANGKOK, to_ms
from govlab.web.fields import ClockField, DayField
from govlab.web.forms import Form, Graphemes, fits_its_column, tidy
from govlab.web.language import both, t
from govlab.workshops.rules import DURATION_MOST_S
from govlab.workshops.tables import Activity

MINUTES_MOST = DURATION_MOST_S // 60
TITLE_MOST = 120
PROMPT_MOST = 300
DESCRIPTION_MOST = 2000
EMAIL_MOST = 254

_END_OF_DAY = time(23, 59)


class ChallengeForm(Form):
    """State a challenge of an agency."""

    agency = SelectField(both("หน่วยงานเจ้าของโจทย์", "Agency that owns the challenge"), validators=[DataRequired()])
    title = StringField(
        both("โจทย์", "Challenge"),
        description=both("เขียนเป็นปัญหาที่คนใช้บริการพบ", "Say it as the problem that people meet"),
        validators=[DataRequired(), Graphemes(1, TITLE_MOST), fits_its_column],
        filters=[tidy],
    )
    description = TextAreaField(
        both("รายละเอียด (ไม่บังคับ)", "More about it (optional)"),
        description=both("ใครพบปัญหานี้ ที่ใด และรู้ได้อย่างไร", "Who meets it, where, and how we know"),
        validators=[Graphemes(0, DESCRIPTION_MOST)],
        filters=[tidy],
    )


class WorkshopForm(Form):
    """What a workshop is called, works on, and when it starts. `starts_ms` is None where no day was given."""

    challenge = SelectField(both("โจทย์ของหน่วยงาน", "Challenge"), validators=[DataRequired()])
    title = StringField(
        both("ชื่อเวิร์กช็อป", "Name of the workshop"),
        description=both("เขียนเป็นคำถามที่ชาวบ้านอ่านแล้วอยากตอบ", "A question that people would like to answer"),
        validators=[DataRequired(), Graphemes(1, TITLE_MOST), fits_its_column],
        filters=[tidy],
    )
    day = DayField(
        both("วันที่", "Date"), description=both("วัน เดือน ปี พ.ศ. เช่น 5 ธ.ค. 2569", "Such as 5 Dec 2026 or 2026-12-05")
    )
    clock = ClockField(both("เริ่ม", "Starts"), description=both("เช่น 09.00", "Such as 09.00"))

    def __init__(self, now_ms: int, kept_ms: int | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._now_ms, self._kept_ms = now_ms, kept_ms

    @property
    def starts_ms(self) -> int | None:
        """When it starts, in milliseconds UTC."""
        return to_ms(self.day.data, self.clock.data) if self.day.data and self.clock.data else None

    def show(self, challenge_id: str, title: str, starts_ms: int | None) -> None:
        """Fill in what is saved."""
        self.challenge.data, self.title.data = challenge_id, title
        if starts_ms is not None:
            starts = datetime.fromtimestamp(starts_ms / 1000, BANGKOK)
            self.day.data, self.clock.data = starts.date(), starts.time()

    def validate_day(self, field: DayField) -> None:
        if field.data is None and self.clock.data:
            raise ValidationError(t("ใส่วันที่ของเวลานี้ด้วย", "Write the date of this time too"))
        # A day that was right when it was saved stays: the workshop may start late.
        kept = self.starts_ms is not None and self.starts_ms == self._kept_ms
        if field.data and not kept and to_ms(field.data, _END_OF_DAY) < self._now_ms:
            raise ValidationError(t("วันที่นี้ผ่านไปแล้ว ใช้ตั้งแต่วันนี้เป็นต้นไป", "That date has passed. Use today or a later day"))

    def validate_clock(self, field: ClockField) -> None:
        if field.data is None and self.day.data:
            raise ValidationError(t("ใส่เวลาเริ่มด้วย เช่น 09.00", "Write when it starts, such as 09.00"))


class FacilitatorForm(Form):
    """Add a colleague by e-mail."""

    email = EmailField(
        both("อีเมลของวิทยากร", "The facilitator's e-mail"),
        validators=[DataRequired(), Graphemes(1, EMAIL_MOST)],
        filters=[tidy],
    )

    def validate_email(self, field: EmailField) -> None:
        if not is_email(field.data or ""):
            raise ValidationError(
                t(
                    "อีเมลยังไม่ครบ ต้องมี @ เช่น somsri@example.go.th",
                    "The e-mail is incomplete: it needs an @, like somsri@example.go.th",
                )
            )


class NothingForm(Form):
    """A button that only needs the CSRF check."""


def minutes_field(label: Any, **kwargs: Any) -> IntegerField:
    """How long an activity takes, in minutes; empty for no limit."""
    return IntegerField(label, validators=[Optional(), _a_sensible_length], **kwargs)


def set_up_form(activities: Sequence[Activity], **kwargs: Any) -> WorkshopForm:
    """The set-up form of a workshop with these activities: `minutes_<no>` for each of them."""
    fields = {
        f"minutes_{activity.no}": minutes_field(
            both(f"เวลาของกิจกรรมที่ {place}", f"Minutes of activity {place}"),
            default=activity.duration_s // 60 if activity.duration_s else None,
        )
        for place, activity in enumerate(activities, start=1)
    }
    return type("SetUpForm", (WorkshopForm,), fields)(**kwargs)


def durations_s(form: Form, activities: Sequence[Activity]) -> dict[int, int | None]:
    """The typed lengths in seconds by activity number; None for no limit."""
    minutes = {activity.no: form[f"minutes_{activity.no}"].data for activity in activities}
    return {no: typed and typed * 60 for no, typed in minutes.items()}


def _a_sensible_length(form: Form, field: IntegerField) -> None:
    if field.data is not None and not 1 <= field.data <= MINUTES_MOST:
        raise ValidationError(
            t(
                "ใส่เวลา 1 ถึง {most} นาที หรือเว้นว่าง",
                "Write 1 to {most} minutes, or leave it empty",
                most=MINUTES_MOST,
            )
        )
