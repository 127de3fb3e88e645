"""Macros: numbers, stages and pages drawn as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from flask import render_template_string
from jinja2 import UndefinedError

from govlab.web.icons import DRAWINGS
from govlab.web.names import SECTORS, STAGES, TYPES

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp

IMPORT = '{% from "web/macros.html" import bars, breadcrumb, pagination, stage_tag, stars %}'


def drawn(app: SmallApp, source: str, language: str = "en") -> str:
    with app.flask.test_request_context(f"/?lang={language}"):
        return render_template_string(IMPORT + source)


def test_bars_share_one_scale(app: SmallApp):
    page = drawn(app, '{{ bars([("citizen", 200), ("government", 50), ("private", 0)]) }}')
    assert 'width="100.0"' in page
    assert 'width="25.0"' in page
    assert 'width="0.0"' in page


def test_a_small_group_has_words_instead_of_a_bar(app: SmallApp):
    page = drawn(app, '{{ bars([("citizen", 200), ("academic", None)]) }}')
    assert page.count("<rect") == 1
    assert "Hidden: fewer than 5 people" in page


def test_no_votes_at_all_is_no_division_by_zero(app: SmallApp):
    assert 'width="0.0"' in drawn(app, '{{ bars([("citizen", 0)]) }}')


@pytest.mark.parametrize("no", range(1, 6))
def test_a_stage_is_spoken_with_its_place(app: SmallApp, no: int):
    key = list(STAGES)[no - 1]
    page = drawn(app, f'{{{{ stage_tag("{key}") }}}}')
    assert f"(stage {no} of 5)" in page
    assert page.count('class="passed"') == no - 1
    assert page.count('class="ahead"') == 5 - no


def test_a_retired_innovation_ends_in_a_square(app: SmallApp):
    assert 'class="ended"' in drawn(app, '{{ stage_tag("retired") }}')


def test_many_pages_are_cut_short_around_the_one_open(app: SmallApp):
    page = drawn(app, '{{ pagination(7, 24, "?type=service&page=") }}')
    assert [no for no in range(1, 25) if f">{no}<" in page] == [1, 6, 7, 8, 24]
    assert 'href="?type=service&amp;page=8"' in page
    assert page.count("...") == 2


def test_one_page_needs_no_pagination(app: SmallApp):
    assert "<nav" not in drawn(app, '{{ pagination(1, 1, "?page=") }}')


def test_nobody_has_rated_is_not_a_zero(app: SmallApp):
    assert "0" not in drawn(app, "{{ stars(None, 0) }}").split("</svg>")[1]


def test_every_sector_and_type_has_a_drawing():
    assert SECTORS.keys() | TYPES.keys() <= DRAWINGS.keys()


def test_a_name_misspelt_in_a_template_is_an_error(app: SmallApp):
    with pytest.raises(UndefinedError):
        drawn(app, "{{ titel }}")
