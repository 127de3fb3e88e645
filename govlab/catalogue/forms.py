"""The catalogue's forms: an entry's text, a reviewer's verdict, a reader's stars and comment."""

from __future__ import annotations

from typing import Any

from wtforms import (
    EmailField,
    HiddenField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
    validators,
)

from govlab.catalogue.entry_text import (
    BODY_GRAPHEMES,
    SUMMARY_GRAPHEMES,
    TITLE_GRAPHEMES,
    EntryText,
)
from govlab.web.forms import Form, Graphemes, fits_its_column, tidy
from govlab.web.language import both
from govlab.web.names import STAGES, TYPES, choice, choices

COMMENT_GRAPHEMES = 2_000
NAME_GRAPHEMES = 80
REASON_GRAPHEMES = 2_000


def _title(words: str, least: int) -> StringField:
    needed = [validators.InputRequired()] if least else []
    return StringField(words, [*needed, Graphemes(least, TITLE_GRAPHEMES), fits_its_column], filters=[tidy])


def _long(words: str, most: int) -> TextAreaField:
    return TextAreaField(words, [Graphemes(0, most)], filters=[tidy])


_NOT_CHOSEN = choice("", both("ยังไม่เลือก", "Not chosen yet"))


class EntryForm(Form):
    """An entry in both languages. `based_on` is the revision that the page was opened with."""

    based_on = HiddenField(validators=[validators.Regexp(r"^[1-9]\d{0,8}$")])
    title_th = _title(both("ชื่อเรื่อง ภาษาไทย", "Title in Thai"), 1)
    title_en = _title(both("ชื่อเรื่อง ภาษาอังกฤษ", "Title in English"), 0)
    summary_th = _long(both("สรุป ภาษาไทย", "Summary in Thai"), SUMMARY_GRAPHEMES)
    summary_en = _long(both("สรุป ภาษาอังกฤษ", "Summary in English"), SUMMARY_GRAPHEMES)
    body_th = _long(both("เนื้อหา ภาษาไทย", "Text in Thai"), BODY_GRAPHEMES)
    body_en = _long(both("เนื้อหา ภาษาอังกฤษ", "Text in English"), BODY_GRAPHEMES)
    type = SelectField(both("ชนิดนวัตกรรม", "Type"), choices=[_NOT_CHOSEN, *choices(TYPES)])
    stage = SelectField(both("ขั้น", "Stage"), choices=choices(STAGES))

    def text(self) -> EntryText:
        """What was typed."""
        values: dict[str, Any] = {name: getattr(self, name).data or "" for name in EntryText.__dataclass_fields__}
        values["type"] = self.type.data or None
        return EntryText(**values)

    def point_out(self, missing: list[str]) -> None:
        """Say beside each of these fields that a reviewer needs it."""
        for name in missing:
            field = getattr(self, name)
            field.errors = [str(both("ต้องมีก่อนส่งตรวจ", "Needed before a review"))]


class DecisionForm(Form):
    """A reviewer's verdict on the revision that they read."""

    revision_no = HiddenField(validators=[validators.Regexp(r"^[1-9]\d{0,8}$")])
    verdict = RadioField(
        both("ตัดสินใจ", "Decide"),
        [validators.InputRequired()],
        choices=[
            choice("accepted", both("รับและเผยแพร่", "Accept and publish")),
            choice("returned", both("ส่งกลับให้แก้ไข", "Return")),
        ],
    )
    reason = TextAreaField(
        both("เหตุผลและสิ่งที่ขอให้แก้", "Reason and changes asked"),
        [Graphemes(0, REASON_GRAPHEMES)],
        filters=[tidy],
        description=both("ต้องมีเมื่อส่งกลับ", "Needed when you return it"),
    )


class RatingForm(Form):
    """Stars from a reader."""

    stars = IntegerField(both("ให้คะแนนเรื่องนี้", "Rate this"), [validators.InputRequired(), validators.NumberRange(1, 5)])


class CommentForm(Form):
    """A comment by someone with an account."""

    text = TextAreaField(
        both("ความคิดเห็น", "Comment"),
        [validators.InputRequired(), Graphemes(1, COMMENT_GRAPHEMES)],
        filters=[tidy],
        description=both(
            "ไม่เกิน 2,000 ตัวอักษร โปรดอย่าใส่ข้อมูลส่วนตัวของผู้อื่น",
            "Up to 2,000 characters. Please leave out personal data of others",
        ),
    )
    # People do not see this field; programs that fill in every field give themselves away by it.
    website = StringField(both("เว็บไซต์ (เว้นว่างไว้)", "Website (leave this empty)"))


class GuestCommentForm(CommentForm):
    """A comment by a guest."""

    name = StringField(
        both("ชื่อที่ใช้แสดง", "Name to show"),
        [validators.InputRequired(), Graphemes(1, NAME_GRAPHEMES), fits_its_column],
        filters=[tidy],
        description=both("ใช้ชื่อเล่นได้", "A nickname will do"),
    )
    email = EmailField(
        both("อีเมล", "E-mail"),
        [validators.InputRequired(), validators.Email(), fits_its_column],
        filters=[tidy],
        description=both("ไม่แสดงต่อผู้อื่น", "Never shown"),
    )
