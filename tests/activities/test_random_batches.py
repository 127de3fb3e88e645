"""Random batches of all commands, on both databases: decided as if alone, stored as decided, told to all alike."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, settings
from hypothesis import given as for_all
from hypothesis import strategies as st

from govlab.activities.registry import COMMANDS
from govlab.live import history
from govlab.storage import Changed, Storage

from .drawn import PEOPLE, Drawn, commands
from .rooms import (
    ANN,
    ANNS,
    BALLOT,
    BEN,
    BENS,
    BENS_OTHER,
    CANVAS,
    CONCEPT,
    DAO,
    FON,
    MATRIX,
    PER_SEAT,
    POLL,
    RANK,
    SCORE,
)
from .world import FATES, UNSTEADY, World

OPENING = [
    Drawn(FON, "start", {}),
    *(Drawn(who, "post_idea", {"activity": 1, "text": "จองคิว"}) for who in PEOPLE),
    Drawn(FON, "go_to", {"activity": 2}),
    *(Drawn(who, "give_opinion", {"activity": 2, "idea": 1, "opinion": "agree"}) for who in PEOPLE),
]
# Every command does something at least once here, whatever is drawn elsewhere.
STORY = [
    Drawn(BEN, "edit_idea", {"idea": 2, "text": "นัดเป็นรอบ"}),
    Drawn(FON, "peek", {"activity": 2}),
    Drawn(DAO, "void_ballots", {"idea": 2, "void": True}),
    Drawn(FON, "reveal", {"activity": 2, "revealed": True}),
    Drawn(FON, "moderate_idea", {"idea": 1, "state": "rejected", "reason": None}),
    Drawn(FON, "moderate_idea", {"idea": 1, "state": "accepted", "reason": None}),
    Drawn(FON, "new_round", {"activity": 2}),
    Drawn(FON, "set_timer", {"activity": 2, "seconds": 60}),
    Drawn(FON, "pause", {}),
    Drawn(DAO, "resume", {}),
    Drawn(FON, "go_to", {"activity": 3}),
    Drawn(ANN, "place_dots", {"activity": 3, "idea": 2, "dots": 2}),
    Drawn(DAO, "moderate_idea", {"idea": 3, "state": "rejected", "reason": "ซ้ำ"}),
    Drawn(DAO, "remove_author", {"idea": 3}),
    Drawn(DAO, "let_in", {"idea": 3}),
    Drawn(FON, "warn_author", {"idea": 1, "reason": "สุภาพต่อกัน"}),
    Drawn(FON, "mute_author", {"idea": 1, "minutes": 1}),
    Drawn(ANN, "heed", {"warning": "สุภาพต่อกัน"}),
    Drawn(BEN, "report_idea", {"idea": 1}),
    Drawn(ANN, "raise_hand", {"raised": True}),
    Drawn(FON, "lower_hands", {}),
    Drawn(BEN, "say_ready", {"activity": 3, "ready": True}),
    Drawn(FON, "spotlight", {"idea": 1}),
    Drawn(FON, "announce", {"text": "พัก 5 นาที"}),
    Drawn(FON, "freeze", {"frozen": True}),
    Drawn(FON, "freeze", {"frozen": False}),
    Drawn(FON, "make_theme", {"name": "ใกล้บ้าน", "ideas": [1]}),
    Drawn(FON, "name_theme", {"theme": 1, "name": "ไกล"}),
    Drawn(FON, "group_ideas", {"theme": 1, "ideas": [2]}),
    Drawn(FON, "merge_ideas", {"title": "รวม", "ideas": [1, 2]}),
    Drawn(FON, "unmerge", {"theme": 2}),
    Drawn(FON, "drop_theme", {"theme": 1}),
    Drawn(FON, "go_to", {"activity": MATRIX}),
    Drawn(BEN, "place_idea", {"activity": MATRIX, "idea": 1, "across": 5, "up": 1}),
    Drawn(FON, "go_to", {"activity": SCORE}),
    Drawn(BEN, "score_idea", {"activity": SCORE, "idea": 1, "scores": [10, 0]}),
    Drawn(FON, "go_to", {"activity": RANK}),
    Drawn(BEN, "rank_ideas", {"activity": RANK, "ideas": [2, 1]}),
    Drawn(FON, "go_to", {"activity": POLL}),
    Drawn(BEN, "choose", {"activity": POLL, "answer": 2, "chosen": True}),
    Drawn(FON, "go_to", {"activity": BALLOT}),
    Drawn(BEN, "cast_ballot", {"activity": BALLOT, "answer": 2}),
    Drawn(FON, "close_round", {"activity": BALLOT}),
    Drawn(FON, "reveal", {"activity": BALLOT, "revealed": True}),
    Drawn(FON, "go_to", {"activity": CANVAS}),
    Drawn(BEN, "post_idea", {"activity": CANVAS, "text": "อีกกี่คิว", "section": 1, "lane": 1}),
    Drawn(BEN, "move_idea", {"idea": 4, "section": 2, "lane": 1}),
    Drawn(FON, "split_tables", {"activity": CANVAS, "tables": 2, "way": "balanced"}),
    Drawn(FON, "split_tables", {"activity": CANVAS, "tables": 3, "way": "chosen"}),
    Drawn(ANN, "take_table", {"activity": CANVAS, "table": 3}),
    Drawn(ANN, "post_idea", {"activity": CANVAS, "text": "จากโต๊ะ 3", "section": 1, "lane": 1}),
    Drawn(FON, "bring_back", {"activity": CANVAS, "table": 3}),
    Drawn(FON, "end_tables", {"activity": CANVAS}),
    Drawn(FON, "go_to", {"activity": PER_SEAT}),
    Drawn(ANN, "use_seat_code", {"code": "aaaa-2222"}),
    Drawn(ANN, "choose", {"activity": PER_SEAT, "answer": 1, "chosen": True}),
    Drawn(FON, "free_seat_code", {"code": "AAAA2222"}),
    Drawn(BEN, "use_seat_code", {"code": "AAAA2222"}),
    Drawn(FON, "go_to", {"activity": CONCEPT}),
    Drawn(ANN, "post_idea", {"activity": CONCEPT, "text": "คิวในมือถือ", "pictures": [{"id": ANNS, "alt": "ภาพร่าง"}]}),
    Drawn(BEN, "post_idea", {"activity": CONCEPT, "text": "ตู้รับยา", "pictures": [{"id": BENS}, {"id": BENS_OTHER}]}),
    Drawn(BEN, "edit_idea", {"idea": 7, "text": "ตู้รับยา", "pictures": [{"id": BENS_OTHER, "alt": "ตู้"}]}),
    Drawn(FON, "show_ideas", {"activity": 1, "visible": False}),
    Drawn(FON, "accept_ideas", {"activity": 1, "open": False}),
    Drawn(BEN, "withdraw_idea", {"idea": 2}),
    Drawn(FON, "close", {}),
]
BATCHES = st.tuples(
    st.integers(0, 1),
    st.lists(commands, min_size=1, max_size=12),
    st.booleans(),
    st.tuples(*(st.sampled_from(FATES) for _ in UNSTEADY)),
)
EACH_ALONE = [(0, [step], True, ("lost",) * len(UNSTEADY)) for step in STORY]


def test_P5_P7_P8_random_batches_are_decided_stored_and_told_alike(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "VERSIONS", 6)
    counts: dict[str, Counter[str]] = {"drawn": Counter(), "effects": Counter(), "joined": Counter()}
    worlds: list[World] = []

    def heard(change: Changed) -> None:
        for world in worlds:
            world.heard(change)

    storage.listen(heard)

    # Making a failure smaller can take minutes with a database: the room without one (test_room_properties) does that.
    @settings(
        max_examples=25,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @for_all(st.lists(BATCHES, min_size=4, max_size=10))
    @example(EACH_ALONE)
    def holds(batches: Any) -> None:
        worlds.clear()
        world = World(storage)
        worlds.append(world)
        world.run(0, OPENING)
        for process, batch, flushed, fates in batches:
            world.run(process, batch)
            if flushed:
                world.flush(fates)
            counts["drawn"].update(step.name for step in batch if batches is not EACH_ALONE)
        world.end()
        counts["effects"] += world.reference.effects
        counts["joined"].update(way for client in world.unsteady for way in client.met)

    holds()
    assert set(counts["drawn"]) == set(counts["effects"]) == set(COMMANDS), "no command is left out"
    assert set(counts["joined"]) == {"state", "changes"}, "clients come back in both ways"
