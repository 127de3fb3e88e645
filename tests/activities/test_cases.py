"""A story whose states and changes the browser's reducer must reach too (rule P5): tests/cases/a_workshop_*.json.

`GOVLAB_TEST_WRITE_CASES=1 pytest tests/activities/test_cases.py` writes them anew.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from govlab.access import Actor
from govlab.activities.keys import Key
from govlab.activities.mine import mine_of, my_changes_of, with_authors
from govlab.activities.view import changes_of, state_of

from .rooms import ANN, ANNS, BEN, CANVAS, CHAI, CONCEPT, FON, MATRIX, a_room, give

FOLDER = Path(__file__).parents[1] / "cases"
BEGIN: list[tuple[Actor, str, dict[str, Any]]] = [
    (FON, "start", {}),
    (ANN, "post_idea", {"activity": 1, "text": "จองคิวผ่านมือถือ"}),
    (BEN, "post_idea", {"activity": 1, "text": "นัดเป็นรอบ"}),
    (CHAI, "post_idea", {"activity": 1, "text": "รับยาที่ร้านใกล้บ้าน"}),
    (FON, "go_to", {"activity": 2}),
    (ANN, "give_opinion", {"activity": 2, "idea": 2, "opinion": "agree"}),
]
GO_ON: list[tuple[Actor, str, dict[str, Any]]] = [
    (ANN, "give_opinion", {"activity": 2, "idea": 2, "opinion": "disagree"}),
    (ANN, "give_opinion", {"activity": 2, "idea": 3, "opinion": "pass"}),
    (BEN, "give_opinion", {"activity": 2, "idea": 1, "opinion": "agree"}),
    (FON, "reveal", {"activity": 2, "revealed": True}),
    (FON, "moderate_idea", {"idea": 3, "state": "rejected", "reason": "ซ้ำกับไอเดียอื่น"}),
    (FON, "go_to", {"activity": 3}),
    (ANN, "place_dots", {"activity": 3, "idea": 1, "dots": 2}),
    (CHAI, "place_dots", {"activity": 3, "idea": 1, "dots": 1}),
    (FON, "reveal", {"activity": 3, "revealed": True}),
    (FON, "make_theme", {"name": "ใกล้บ้าน", "ideas": [1, 2]}),
    (FON, "merge_ideas", {"title": "มาตามเวลา", "ideas": [1, 2]}),
    (ANN, "raise_hand", {"raised": True}),
    (ANN, "say_ready", {"activity": 3, "ready": True}),
    (FON, "warn_author", {"idea": 1, "reason": "สุภาพต่อกัน"}),
    (FON, "spotlight", {"idea": 1}),
    (FON, "announce", {"text": "พัก 5 นาที"}),
    (FON, "pause", {}),
    (FON, "go_to", {"activity": CANVAS}),
    (ANN, "post_idea", {"activity": CANVAS, "text": "อีกกี่คิว", "section": 1, "lane": 2}),
    (FON, "go_to", {"activity": CONCEPT}),
    (ANN, "post_idea", {"activity": CONCEPT, "text": "คิวในมือถือ", "pictures": [{"id": ANNS, "alt": "ภาพร่าง"}]}),
    (FON, "go_to", {"activity": MATRIX}),
    (ANN, "place_idea", {"activity": MATRIX, "idea": 2, "across": 5, "up": 2}),
]


def story(audience: str) -> dict[str, Any]:
    """The state in the middle of the story, what one frame changes, and the state after."""
    room = a_room()
    for actor, name, args in BEGIN:
        give(room, actor, name, **args)
    case: dict[str, Any] = {"state": state_of(room, audience), "mine": mine_of(room, "ann")}  # type: ignore[arg-type]
    case = json.loads(json.dumps(case))
    keys: set[Key] = set()
    for actor, name, args in GO_ON:
        keys |= give(room, actor, name, 2000, **args)[1]
    keys = with_authors(room, keys)
    case |= {"changes": changes_of(room, keys, audience), "after": state_of(room, audience)}  # type: ignore[arg-type]
    case |= {"mine_changes": my_changes_of(room, keys, "ann"), "mine_after": mine_of(room, "ann")}
    return json.loads(json.dumps(case))


@pytest.mark.parametrize("audience", ["participant", "facilitator", "screen"])
def test_P5_the_browser_is_held_against_what_the_server_sends(audience: str) -> None:
    path, case = FOLDER / f"a_workshop_{audience}.json", story(audience)
    if os.environ.get("GOVLAB_TEST_WRITE_CASES"):
        path.write_text(json.dumps(case, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == case
