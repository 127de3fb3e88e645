"""The form of one activity: what every kind has, and the settings of its own kind."""

from __future__ import annotations

from typing import Any

import msgspec
from wtforms import BooleanField, Field, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, NumberRange

from govlab.web.fields import Lines, LinesField
from govlab.web.forms import Form, Graphemes, fits_its_column, tidy
from govlab.web.language import both
from govlab.web.names import PHASES, choices
from govlab.workshops import kinds
from govlab.workshops.agenda import Plan
from govlab.workshops.forms import PROMPT_MOST, TITLE_MOST, minutes_field
from govlab.workshops.tables import Activity


class ActivityForm(Form):
    """What an activity asks, in which phase, for how long."""

    title = StringField(
        both("ชื่อกิจกรรม", "Name of the activity"),
        validators=[DataRequired(), Graphemes(1, TITLE_MOST), fits_its_column],
        filters=[tidy],
    )
    prompt = TextAreaField(
        both("คำถาม", "Prompt"),
        description=both("ข้อความนี้ขึ้นบนจอและมือถือของทุกคน", "Everyone sees this on the screen and on their phones"),
        validators=[DataRequired(), Graphemes(1, PROMPT_MOST)],
        filters=[tidy],
    )
    phase = SelectField(both("ระยะ", "Phase"), choices=choices(PHASES))
    minutes = minutes_field(
        both("เวลา (นาที)", "Minutes"), description=both("เว้นว่างถ้าไม่จำกัดเวลา", "Leave empty for no time limit")
    )


def activity_form(activity: Activity) -> ActivityForm:
    """The form of an activity, with a field for each setting of its kind."""
    face = kinds.face(activity.kind)
    fields = {_field_name(s.name): _setting_field(s, face.label(s.name)) for s in _settings(activity.kind)}
    now = {_field_name(name): value for name, value in activity.settings.items()}
    return type("KindForm", (ActivityForm,), fields)(
        data={
            "title": activity.title,
            "prompt": activity.prompt,
            "phase": activity.phase,
            "minutes": activity.duration_s and activity.duration_s // 60,
            **now,
        }
    )


def setting_fields(form: Form) -> list[Field]:
    """The fields of the kind's settings, what all votes have in common last."""
    own = [field for field in form if field.name.startswith("setting_")]
    return sorted(own, key=lambda field: field.name == _field_name("per_seat"))


def plan_of(form: ActivityForm, kind: str) -> Plan:
    """What was typed, as the agenda wants it."""
    return Plan(
        kind=kind,
        title=form.title.data or "",
        prompt=form.prompt.data or "",
        phase=form.phase.data,
        duration_s=form.minutes.data and form.minutes.data * 60,
        settings={s.name: form[_field_name(s.name)].data for s in _settings(kind)},
    )


def _settings(kind: str) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(kinds.face(kind).settings)


def _field_name(setting: str) -> str:
    return f"setting_{setting}"


def _setting_field(setting: msgspec.structs.FieldInfo, words: tuple[str, str]) -> Any:
    label = both(*words)
    kind_of = msgspec.inspect.type_info(setting.type)
    if isinstance(kind_of, msgspec.inspect.BoolType):
        return BooleanField(label, default=setting.default)
    if isinstance(kind_of, msgspec.inspect.StrType):
        validators = [DataRequired(), Graphemes(1, kinds.LINE_MOST)]
        return StringField(label, default=setting.default, validators=validators, filters=[tidy])
    if isinstance(kind_of, msgspec.inspect.ListType):
        lines = Lines(kind_of.min_length or 0, kind_of.max_length or 100, kinds.LINE_MOST)
        return LinesField(label, validators=[lines])
    limits = _limits(kind_of)
    return IntegerField(label, default=setting.default, validators=[InputRequired(), NumberRange(*limits)])


def _limits(number: Any) -> tuple[int | None, int | None]:
    return getattr(number, "ge", None), getattr(number, "le", None)
