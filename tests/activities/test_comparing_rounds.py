"""Rounds of the same vote beside each other: for facilitators, and only those that may be seen (P6)."""

from __future__ import annotations

from typing import Any

import pytest

from govlab.access import Actor
from govlab.activities.errors import VotingClosed
from govlab.activities.results import rounds_of
from govlab.errors import Forbidden
from govlab.storage import Storage

from .rooms import ANN, BEN, FON, WORKSHOP
from .stored import do, store_room

DOTS = 3


def room_with_two_rounds(storage: Storage) -> None:
    """Dots of Ann and Ben in two rounds; the first is revealed."""
    store_room(storage)
    steps: list[tuple[Actor, str, dict[str, Any]]] = [
        (FON, "start", {}),
        (ANN, "post_idea", {"activity": 1, "text": "จองคิว"}),
        (BEN, "post_idea", {"activity": 1, "text": "นัดเป็นรอบ"}),
        (FON, "go_to", {"activity": DOTS}),
        (ANN, "place_dots", {"activity": DOTS, "idea": 1, "dots": 2}),
        (FON, "reveal", {"activity": DOTS, "revealed": True}),
        (FON, "new_round", {"activity": DOTS}),
        (BEN, "place_dots", {"activity": DOTS, "idea": 2, "dots": 1}),
    ]
    for no, (actor, name, args) in enumerate(steps):
        do(storage, no, actor, name, **args)


def test_P6_a_round_that_is_hidden_is_not_beside_the_others(storage: Storage) -> None:
    room_with_two_rounds(storage)
    with storage.reading() as session:
        told = rounds_of(session, FON, WORKSHOP, DOTS)
    assert told == {"name": ["จุด", "Dots"], "rounds": [{"round": 1, "people": 1, "values": [[1, 2]]}]}


def test_S3_participants_are_not_told(storage: Storage) -> None:
    room_with_two_rounds(storage)
    with storage.reading() as session:
        with pytest.raises(Forbidden):
            rounds_of(session, ANN, WORKSHOP, DOTS)
        with pytest.raises(VotingClosed):
            rounds_of(session, FON, WORKSHOP, 1)
