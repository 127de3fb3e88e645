"""The moderation log: every decision with its reason and who took it; for facilitators alone."""

from __future__ import annotations

from typing import Any

from govlab.access import Actor
from govlab.activities.moderation_log import decisions
from govlab.activities.pages import _plain
from govlab.storage import Storage

from .rooms import ANN, DAO, FON, WORKSHOP
from .stored import do, store_room


def test_every_decision_is_a_line_with_its_reason_and_who_took_it(storage: Storage) -> None:
    store_room(storage)
    steps: list[tuple[Actor, str, dict[str, Any]]] = [
        (FON, "start", {}),
        (ANN, "post_idea", {"activity": 1, "text": "=จองคิว"}),
        (FON, "moderate_idea", {"idea": 1, "state": "rejected", "reason": "ซ้ำ"}),
        (DAO, "moderate_idea", {"idea": 1, "state": "accepted"}),
        (DAO, "mute_author", {"idea": 1, "minutes": 5, "reason": "สุภาพต่อกัน"}),
        (FON, "remove_author", {"idea": 1, "reason": "รบกวนผู้อื่น"}),
        (FON, "void_ballots", {"idea": 1, "void": True}),
    ]
    for no, (actor, name, args) in enumerate(steps):
        do(storage, no, actor, name, **args)
    with storage.reading() as session:
        told = [(one.by, one.decision, one.text, one.reason) for one in decisions(session, WORKSHOP)]
    assert told == [
        ("Fon", "void_ballots:true", "=จองคิว", None),
        ("Fon", "remove_author", "=จองคิว", "รบกวนผู้อื่น"),
        ("Dao", "mute_author:5", "=จองคิว", "สุภาพต่อกัน"),
        ("Dao", "moderate_idea:accepted", "=จองคิว", None),
        ("Fon", "moderate_idea:rejected", "=จองคิว", "ซ้ำ"),
    ]


def test_a_decision_stands_beside_the_text_on_which_it_was_taken(storage: Storage) -> None:
    store_room(storage)
    steps: list[tuple[Actor, str, dict[str, Any]]] = [
        (FON, "start", {}),
        (ANN, "post_idea", {"activity": 1, "text": " คุณสมชายทำช้า "}),
        (FON, "warn_author", {"idea": 1, "reason": "มีชื่อคน"}),
        (ANN, "edit_idea", {"idea": 1, "text": "ช่องรับยาทำช้า"}),
        (DAO, "moderate_idea", {"idea": 1, "state": "rejected", "reason": "ซ้ำ"}),
    ]
    for no, (actor, name, args) in enumerate(steps):
        do(storage, no, actor, name, **args)
    with storage.reading() as session:
        told = [(one.decision, one.text) for one in decisions(session, WORKSHOP)]
    assert told == [("moderate_idea:rejected", "ช่องรับยาทำช้า"), ("warn_author", "คุณสมชายทำช้า")]


def test_a_text_is_no_formula_in_a_spreadsheet() -> None:
    assert [_plain(cell) for cell in ("=1+1", "@x", "＝1+1", "\n=1", "จองคิว", 7)] == [
        "'=1+1",
        "'@x",
        "'＝1+1",
        "'\n=1",
        "จองคิว",
        7,
    ]
