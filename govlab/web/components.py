"""The form that the page of components shows: one field of each kind, with an error on request."""

from __future__ import annotations

from wtforms import (
    BooleanField,
    EmailField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    validators,
)

from govlab.web.fields import DayField
from govlab.web.forms import Form, Graphemes, tidy
from govlab.web.language import both
from govlab.web.names import SECTORS, STAGES, TYPES, choices


class ExampleForm(Form):
    """Every kind of field that our macros draw."""

    name = StringField(
        both("ชื่อเรื่อง", "Title"),
        [validators.InputRequired(), Graphemes(1, 120)],
        filters=[tidy],
        description=both("ไม่เกิน 120 ตัวอักษร", "Up to 120 characters"),
    )
    email = EmailField(both("อีเมล", "E-mail"), [validators.InputRequired(), validators.Email()])
    day = DayField(both("วันที่จัด", "Day"), description=both("เช่น 5 ธ.ค. 2569", "Like 5 Dec 2026"))
    type = SelectField(both("ชนิดนวัตกรรม", "Type"), choices=choices(TYPES))
    text = TextAreaField(both("ความคิดเห็น", "Comment"), [validators.InputRequired(), Graphemes(1, 2000)])
    sector = RadioField(both("คุณพูดในนามของใคร", "Whom do you speak for?"), choices=choices(SECTORS))
    stages = SelectMultipleField(both("ขั้น", "Stage"), choices=choices(STAGES))
    agree = BooleanField(
        both("ยินยอมให้แสดงชื่อ", "Show my name"), description=both("เปลี่ยนได้ภายหลัง", "You can change this later")
    )


def example_form() -> ExampleForm:
    """The form as it looks after a post that could not be saved."""
    typed = {"sector": "citizen", "stages": ["pilot"], "type": "service", "email": "somsri.example"}
    form = ExampleForm(formdata=None, data=typed, meta={"csrf": False})
    form.email.errors = [str(form.email.gettext("Invalid email address."))]
    form.text.errors = [str(form.text.gettext("This field is required."))]
    return form
