"""The browser's types are the server's shapes."""

from __future__ import annotations

from govlab.activities.words import WORDS
from govlab.cli import WIRE_TYPES
from govlab.live.wire_types import typescript


def test_the_browsers_types_are_not_stale() -> None:
    assert WIRE_TYPES.read_text(encoding="utf-8") == typescript(), "run `.venv/bin/govlab wire-types`"


def test_P13_the_browser_has_words_for_every_refusal_of_a_room() -> None:
    """What has none would be told as a fault of ours."""
    said = WIRE_TYPES.with_name("errors.ts").read_text(encoding="utf-8")
    assert [code for code in WORDS if f"\n  {code}: " not in said] == []
