"""Addresses, comparisons and prose: what is made of people's words."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab.catalogue.comparison import Piece, compare
from govlab.catalogue.prose import to_markup
from govlab.catalogue.slugs import LONGEST, candidates, slug

mixed = st.text(alphabet=st.sampled_from(list("กขคนำ้ีาแ่ abc 12\n.,<“”")) | st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("นัดตรวจเป็นรอบเวลา แจ้งคิวทางข้อความ", "นัดตรวจเป็นรอบเวลา-แจ้งคิวทางข้อความ"),
        ("Smart SOC IT Monitoring", "smart-soc-it-monitoring"),
        ("“น้ำ” & ไฟ: ใบเดียว?", "น้ำ-ไฟ-ใบเดียว"),
        ("../../etc/passwd", "etc-passwd"),
        ("?!", "innovation"),
        ("คิว " * 60, "-".join(["คิว"] * 25)),
        ("น้ำ" * 60, "น้ำ" * 33),
    ],
)
def test_an_address_reads_as_its_title(title: str, expected: str) -> None:
    assert slug(title) == expected


@given(mixed)
def test_an_address_is_short_and_needs_no_escape_but_letters(title: str) -> None:
    made = slug(title)
    assert 0 < len(made) <= LONGEST
    assert not set(made) & set("/?#%\"'<> \\\x00")
    assert slug(made) == made, "made from itself it stays"


def test_a_taken_address_gets_a_number() -> None:
    assert list(itertools.islice(candidates("คิว"), 3)) == ["คิว", "คิว-2", "คิว-3"]


@given(mixed, mixed)
def test_a_comparison_holds_both_texts_in_full(older: str, newer: str) -> None:
    pieces = compare(older, newer)
    assert "".join(text for kind, text in pieces if kind != "added") == older
    assert "".join(text for kind, text in pieces if kind != "removed") == newer


def test_thai_without_spaces_is_compared_within_a_phrase() -> None:
    assert compare("เกษตรกรได้รู้สถานการณ์น้ำก่อนปลูก", "เกษตรกรได้รู้ปริมาณฝนก่อนปลูก") == [
        Piece("same", "เกษตรกรได้รู้"),
        Piece("removed", "สถานการณ์น้ำ"),
        Piece("added", "ปริมาณฝน"),
        Piece("same", "ก่อนปลูก"),
    ]


def test_english_is_compared_by_words() -> None:
    assert compare("rose from 22% to 60% in week 7", "rose from 22% to 52% in week 7") == [
        Piece("same", "rose from 22% to "),
        Piece("removed", "60% "),
        Piece("added", "52% "),
        Piece("same", "in week 7"),
    ]


@given(mixed)
def test_prose_is_always_safe_to_show(text: str) -> None:
    markup = to_markup(text).lower()
    assert not any(bad in markup for bad in ("<script", "<img", "<style", "<iframe", "javascript:", " on", " style="))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:image/png;base64,AAAA", "ftp://x.test", "//x.test"])
def test_a_link_leads_to_the_web_or_to_e_mail_only(address: str) -> None:
    assert "://x.test" not in to_markup(f"[here]({address})")
    assert "base64" not in to_markup(f"[here]({address})")
    assert 'href="mailto:a@b.test"' in to_markup("[here](mailto:a@b.test)")


def test_headings_stand_below_the_pages_title() -> None:
    assert to_markup("# หนึ่ง\n\n###### หก") == "<h2>หนึ่ง</h2>\n<h4>หก</h4>\n"
