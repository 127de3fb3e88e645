"""What becomes of a text: the browser knows its own note again by it, so both read tests/cases/kept_texts.json."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from govlab.activities.ideas import clean_text

CASES = json.loads((Path(__file__).parents[1] / "cases" / "kept_texts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_P14_the_server_keeps_a_text_as_the_browser_expects_it(case: dict[str, str]) -> None:
    assert clean_text(case["written"]) == case["kept"]
