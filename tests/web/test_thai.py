"""Thai setting: compounds stay together, and nothing typed becomes markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from govlab.web.thai import keep_together, lang_of

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp


def test_T6_a_compound_is_held_together(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert keep_together("ส่งไอเดีย") == 'ส่ง<span class="nb">ไอเดีย</span>'


def test_a_compound_within_a_compound_is_held_once(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert keep_together("เส้นทางไอเดีย") == '<span class="nb">เส้นทางไอเดีย</span>'


def test_what_was_typed_is_escaped(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert keep_together("<i>ไอเดีย</i>") == '&lt;i&gt;<span class="nb">ไอเดีย</span>&lt;/i&gt;'


def test_markup_keeps_its_tags_and_attributes(app: SmallApp):
    link = Markup('<a title="ไอเดีย">ไอเดีย</a>')
    with app.flask.test_request_context("/"):
        assert keep_together(link) == '<a title="ไอเดีย"><span class="nb">ไอเดีย</span></a>'


def test_a_repeat_mark_stays_with_its_word(app: SmallApp):
    with app.flask.test_request_context("/"):
        assert keep_together("เร็ว ๆ นี้") == "เร็ว&nbsp;ๆ นี้"


def test_english_readers_get_the_text_escaped_and_otherwise_untouched(app: SmallApp):
    with app.flask.test_request_context("/?lang=en"):
        assert keep_together("ไอเดีย & more") == "ไอเดีย &amp; more"


@pytest.mark.parametrize(
    ("language", "text", "attribute"),
    [
        ("en", "คิวโรงพยาบาล", ' lang="th"'),
        ("en", "Smart SOC", ""),
        ("th", "คิวโรงพยาบาล", ""),
        ("th", "ระบบ Smart SOC", ""),
        ("th", "Smart SOC", ' lang="en"'),
        ("th", "4.0", ""),
    ],
)
def test_a_text_in_another_language_than_its_page_says_so(app: SmallApp, language: str, text: str, attribute: str):
    with app.flask.test_request_context(f"/?lang={language}"):
        assert lang_of(text) == attribute
