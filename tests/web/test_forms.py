"""Forms: refusals in the reader's language beside the field, nothing typed is lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from flask import render_template_string
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, EmailField, RadioField, StringField, TextAreaField, validators

from govlab.web.fields import ClockField, DayField
from govlab.web.forms import Form, Graphemes, graphemes, tidy
from govlab.web.language import both
from govlab.web.names import SECTORS, choices

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp

PAGE = """{% from "web/macros.html" import error_summary, field, textarea, radios, checkbox %}
{{ error_summary(form) }}{{ field(form.title) }}{{ field(form.email) }}{{ field(form.day) }}{{ textarea(form.text) }}
{{ radios(form.sector) }}{{ checkbox(form.consent) }}"""


class Letter(Form):
    """A form with a field of each kind that people fill in."""

    title = StringField(both("ชื่อเรื่อง", "Title"), [validators.InputRequired(), Graphemes(2, 5)], filters=[tidy])
    email = EmailField(both("อีเมล", "E-mail"), [validators.Optional(), validators.Email()])
    day = DayField(both("วันที่", "Day"), [validators.Optional()])
    clock = ClockField(both("เวลา", "Time"), [validators.Optional()])
    text = TextAreaField(both("ข้อความ", "Text"), filters=[tidy])
    sector = RadioField(both("ภาคส่วน", "Sector"), choices=choices(SECTORS))
    consent = BooleanField(both("ยินยอม", "I agree"))


def posted(**typed: str) -> Letter:
    form = Letter(formdata=MultiDict({"sector": "citizen", **typed}), meta={"csrf": False})
    form.validate()
    return form


@pytest.mark.parametrize(("language", "expected"), [("th", "โปรดกรอกช่องนี้"), ("en", "Please fill this in")])
def test_an_empty_field_is_said_in_the_readers_language(app: SmallApp, language: str, expected: str):
    with app.flask.test_request_context(f"/?lang={language}"):
        assert posted(title="").title.errors == [expected]


def test_an_incomplete_address_is_told_what_it_needs(app: SmallApp):
    with app.flask.test_request_context("/?lang=en"):
        assert "needs an @" in posted(title="abc", email="somsri").email.errors[0]


def test_a_choice_that_is_not_on_the_list_is_refused_politely(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert posted(title="abc", sector="king").sector.errors == ["โปรดเลือกจากรายการ"]


def test_no_standard_refusal_is_left_in_the_librarys_own_words(app: SmallApp):
    with app.flask.test_request_context("/"):
        form = posted(title="", email="x", day="soon", clock="soon", sector="king")
        assert form.errors.keys() == {"title", "email", "day", "clock", "sector"}
        said = [text for texts in form.errors.values() for text in texts]
        assert not [text for text in said if text.isascii()]


@pytest.mark.parametrize(("text", "count"), [("ที่", 1), ("น้ำ", 1), ("ปี่", 1), ("กขค", 3), ("👩‍👩‍👧", 1), ("", 0)])
def test_T6_letters_are_counted_as_readers_see_them(text: str, count: int):
    assert graphemes(text) == count


@pytest.mark.parametrize(("title", "fits"), [("ก", False), ("ที่ปี่", True), ("ที่ที่ที่ที่ที่", True), ("ที่ที่ที่ที่ที่ที่", False)])
def test_T6_a_limit_counts_letters_not_code_points(app: SmallApp, title: str, fits: bool):
    with app.flask.test_request_context("/"):
        assert (posted(title=title).title.errors == []) is fits


def test_how_much_is_too_long_is_said(app: SmallApp):
    with app.flask.test_request_context("/?lang=en"):
        assert posted(title="abcdefg").title.errors == ["This is 2 characters too long: the limit is 5"]
        assert posted(title="abcdef").title.errors == ["This is 1 character too long: the limit is 5"]


def test_blanks_alone_are_not_a_title(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert posted(title="   ").title.errors


def test_quotes_of_any_language_are_kept():
    assert tidy(" “ไทย” \"straight\" 'single' „low‟ ") == "“ไทย” \"straight\" 'single' „low‟"


def test_typed_text_is_tidied_without_changing_its_words():
    assert tidy("one\r\ntwo\x00\x07") == "one\ntwo"
    assert tidy("e\u0301") == "\u00e9"


def test_what_was_typed_is_shown_again_with_its_errors(app: SmallApp):
    with app.flask.test_request_context("/"):
        form = posted(
            title="<b>ยาวเกินไปมาก</b>", email="somsri", day="วันไหนดี", text="</textarea><script>", sector="academic"
        )
        page = render_template_string(PAGE, form=form)
    assert 'value="&lt;b&gt;ยาวเกินไปมาก&lt;/b&gt;"' in page
    assert 'value="somsri"' in page
    assert 'value="วันไหนดี"' in page
    assert "&lt;/textarea&gt;&lt;script&gt;" in page
    assert 'value="academic" checked' in page
    assert 'role="alert"' in page
    assert all(f'href="#{name}"' in page for name in ("title", "email", "day"))


def test_a_field_ties_its_error_and_hint_to_the_control(app: SmallApp):
    with app.flask.test_request_context("/"):
        page = render_template_string(PAGE, form=posted(title=""))
    assert (
        'id="title" name="title" type="text" value="" aria-invalid="true" aria-describedby="title-error" required>'
        in page
    )
    assert 'id="title-error"' in page


def test_a_form_without_errors_has_no_summary(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert 'role="alert"' not in render_template_string(PAGE, form=posted(title="ดีมาก"))


def test_consent_is_never_ticked_in_advance(app: SmallApp):
    with app.flask.test_request_context("/"):
        form = Letter(formdata=None, meta={"csrf": False})
        assert "checked" not in render_template_string(PAGE, form=form)


def test_T5_a_day_typed_in_either_era_is_understood_and_said_back(app: SmallApp):
    with app.flask.test_request_context("/"):
        form = posted(title="ดีมาก", day="5/12/2569", clock="9.30")
        assert form.day.data == date(2026, 12, 5)
        assert form.day.echo == "5 ธันวาคม 2569"
        assert form.clock.data.strftime("%H:%M") == "09:30"


def test_a_stored_day_and_time_are_written_as_people_write_them(app: SmallApp):
    with app.flask.test_request_context("/"):
        form = Letter(formdata=None, data={"day": date(2026, 12, 5)}, meta={"csrf": False})
        assert 'value="5 ธันวาคม 2569"' in render_template_string(PAGE, form=form)
