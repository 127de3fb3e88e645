"""A round of every kind that votes on ideas, as the public page and the desk tell it."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask, render_template_string

from govlab.activities import registry
from govlab.catalogue.provenance import IdeaTally, RoundKey, SourceNote, VotedRound
from tests.catalogue.conftest import ROOT
from tests.rig.clock import MORNING_MS

PAGE = '{% from "web/macros.html" import station, when %}{% include "catalogue/voted.html" %}'
TOLD = '{% import "catalogue/votes/" ~ kind ~ ".html" as votes %}{{ votes.told(row) }}'
MINE, THEIRS = [7, 5]
FIGURES = [["ทำได้ง่าย", "Easy to do", 3.6]]
# Rows of seven citizens and five officials, and what is read of the whole in English.
ROWS = {
    "opinion": ([6, 1, 0], [3, 1, 1], "9 of 12 people agreed", ["12", "9", "2", "1"], "9 agree, 2 disagree, 1 pass"),
    "dots": ([9, 6], [3, 2], "Got 12 dots", ["12", "8"], "12 dots, 8 voters"),
    "rank": ([14, 6], [3, 2], "Got 17 points in the ranking", ["17", "8"], "17 points, 8 voters"),
    "matrix": (
        [0, 0, 0, 7, 0, 0, 0, 7, 0, 0],
        [0, 0, 5, 0, 0, 0, 0, 0, 0, 5],
        "12 people placed it on two axes",
        ["12", "3.6", "3.8"],
        "across 3.6, up 3.8, 12 people",
    ),
    "score": (
        [7, 56, 7, 42, 0, 0, 0, 0, 0, 0],
        [5, 28, 0, 0, 0, 0, 0, 0, 0, 0],
        "Scored 6.5 of 10 on average",
        ["12", "6.5"],
        "6.5 on average, 12 people",
    ),
}


def voted(kind: str, ideas: int = 1) -> VotedRound:
    mine, theirs = ROWS[kind][:2]
    groups = [
        {"sectors": ["citizen"], "people": MINE, "row": mine},
        {"sectors": ["government", "private"], "people": THEIRS, "row": theirs},
    ]
    whole = [sum(pair) for pair in zip(mine, theirs, strict=True)]
    notes = [SourceNote(no, f"ไอเดีย {no}", "citizen", None, []) for no in range(1, ideas + 1)]
    tallies = [IdeaTally(note, MINE + THEIRS, whole, groups, FIGURES) for note in notes]
    return VotedRound(RoundKey(2, 1), "ลงคะแนน", kind, MORNING_MS, tallies)


def test_every_kind_that_votes_on_ideas_has_words_for_it() -> None:
    kinds = {one.KIND.name for one in registry.KINDS if one.KIND.tally and not one.KIND.options({"answers": ["ก"]})}
    assert kinds == set(ROWS) == {file.stem for file in Path(ROOT / "templates/catalogue/votes").glob("*.html")}


@pytest.mark.parametrize("kind", ROWS)
def test_a_round_on_the_public_page_has_its_heading_its_totals_and_its_sectors(flask: Flask, kind: str) -> None:
    _, _, heading, totals, _ = ROWS[kind]
    with flask.test_request_context("/?lang=en"):
        page = render_template_string(PAGE, voted=voted(kind))
    assert heading in page
    foot = page.partition("<tfoot>")[2].partition("</tfoot>")[0]
    assert [cell.partition("<")[0] for cell in foot.split('<td class="r">')[1:]] == totals
    assert page.count('<th scope="col" class="r">') == len(totals), "a head for every number"
    assert ("Easy to do" in page) == (kind in ("matrix", "score")), "what the activity named is shown by that name"
    assert page.count('<svg class="share"') == (0 if kind == "matrix" else 2)


@pytest.mark.parametrize("kind", ROWS)
def test_a_round_on_several_ideas_says_on_how_many_or_their_sum(flask: Flask, kind: str) -> None:
    with flask.test_request_context("/?lang=th"):
        page = render_template_string(PAGE, voted=voted(kind, ideas=2))
    expected = {"dots": "ได้ 24 จุด", "rank": "ได้ 34 คะแนน", "score": "ให้คะแนนไอเดีย 2 ข้อ", "matrix": "วางไอเดีย 2 ข้อ"}
    assert expected.get(kind, "ลงคะแนนไอเดีย 2 ข้อ") in page


@pytest.mark.parametrize("kind", ROWS)
def test_the_desk_tells_an_ideas_votes_in_one_sentence(flask: Flask, kind: str) -> None:
    mine, theirs, _, _, told = ROWS[kind]
    row = [sum(pair) for pair in zip(mine, theirs, strict=True)]
    with flask.test_request_context("/?lang=en"):
        assert render_template_string(TOLD, kind=kind, row=row).strip() == told
