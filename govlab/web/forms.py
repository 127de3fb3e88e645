"""Forms in the reader's language: a base with our words for every standard refusal, and limits counted as people count.

A form is shown again with what was typed, an error summary on top and the error beside each field
(`{{ error_summary(form) }}` and `{{ field(form.name) }}` of templates/web/macros.html).
"""

from __future__ import annotations

import unicodedata
from typing import Any

import regex
from flask import Flask
from flask_wtf import CSRFProtect, FlaskForm
from wtforms import Field, ValidationError

from govlab.web.form_words import FormWords
from govlab.web.language import t

# Every POST is checked (S6). A view that other programs call may be exempt: `csrf.exempt(view)`.
csrf = CSRFProtect()

# No writing system needs as many; Thai takes three (ที่), some emoji ten.
CODE_POINTS_PER_GRAPHEME = 20
# What a column of names and titles holds.
SHORT_TEXT_CODE_POINTS = 255


class Form(FlaskForm):
    """The base of all our forms: `form = NameForm()`, then `if form.validate_on_submit(): ...`."""

    class Meta(FlaskForm.Meta):
        def get_translations(self, form: Any) -> FormWords:
            return FormWords()

    def problems(self) -> list[tuple[Field, str]]:
        """Each field with its first error, in the order of the page."""
        return [(field, str(field.errors[0])) for field in self if field.errors]


class Graphemes:
    """Accept `least` to `most` characters as a reader counts them: น้ำ is one, whatever its code points."""

    def __init__(self, least: int, most: int):
        self.least, self.most = least, most
        # Not `maxlength`: browsers count code units there, and cut Thai short of the limit that we promise.
        self.field_flags = {"graphemes": most}

    def __call__(self, form: Any, field: Field) -> None:
        self.check(field.data or "")

    def check(self, text: str) -> None:
        """Raise ValidationError where `text` is too short or too long."""
        count = graphemes(text)
        # Marks without end on one letter: one character to a reader, and a megabyte to everybody in a room.
        over = max(count - self.most, len(text) - self.most * CODE_POINTS_PER_GRAPHEME)
        if over > 0:
            raise ValidationError(_too_long(over, self.most))
        if count < self.least:
            raise ValidationError(_too_short(self.least))


def fits_its_column(form: Any, field: Field) -> None:
    """A character can be written with many marks: refuse what the column of a short text could not hold."""
    if len(field.data or "") > SHORT_TEXT_CODE_POINTS:
        raise ValidationError(t("ยาวเกินไป โปรดเขียนให้สั้นลง", "This is too long. Please make it shorter"))


def graphemes(text: str) -> int:
    """How many characters a reader sees in `text` (T6)."""
    return len(regex.findall(r"\X", text))


def tidy(text: str | None) -> str:
    """A WTForms filter for typed text: each letter in one form, plain line ends, no blanks around, no controls."""
    composed = unicodedata.normalize("NFC", (text or "").replace("\r\n", "\n"))
    return "".join(c for c in composed if c in "\n\t" or unicodedata.category(c) != "Cc").strip()


def install(flask_app: Flask) -> None:
    """Check the CSRF token of every POST. It lives as long as the session: a hall may stay on one page for hours."""
    flask_app.config["WTF_CSRF_TIME_LIMIT"] = None
    csrf.init_app(flask_app)


def _too_long(over: int, most: int) -> str:
    return t(
        "ยาวเกินไป {n} ตัวอักษร เขียนได้ไม่เกิน {most} ตัวอักษร",
        "This is 1 character too long: the limit is {most}|This is {n} characters too long: the limit is {most}",
        n=over,
        most=most,
    )


def _too_short(least: int) -> str:
    return t(
        "ยังสั้นเกินไป ต้องมีอย่างน้อย {n} ตัวอักษร",
        "This needs at least 1 character|This needs at least {n} characters",
        n=least,
    )
