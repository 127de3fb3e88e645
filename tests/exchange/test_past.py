"""A closed workshop is what its log says, at every version; what was hidden at the time is hidden in the replay."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import given as for_all
from hypothesis import strategies as st
from sqlalchemy import delete

from govlab.activities import wire
from govlab.activities.load import load_board
from govlab.activities.service import run_batch
from govlab.activities.view import state_of
from govlab.exchange.past import events, past
from govlab.storage import Storage
from govlab.workshops.tables import Facilitation
from tests.activities.drawn import Drawn, commands_but
from tests.activities.rooms import ANN, BEN, FON, WORKSHOP
from tests.activities.stored import NOW, empty, given, store_room
from tests.activities.test_random_batches import STORY

OPENING = [
    Drawn(FON, "start", {}),
    Drawn(ANN, "post_idea", {"activity": 1, "text": "จองคิว"}),
    Drawn(BEN, "post_idea", {"activity": 1, "text": "นัดเป็นรอบ"}),
]


def play(storage: Storage, steps: Sequence[Drawn]) -> dict[int, wire.State]:
    """Give all commands, one a version; what the big screen showed after each."""
    shown: dict[int, wire.State] = {}
    for no, step in enumerate(steps):
        with storage.reading() as session:
            board = load_board(session, WORKSHOP)
        here = {"activity": board.current or 1} if step.args.get("activity") == 0 else {}
        command = given(step.actor, f"c{no}", step.name, **{**step.args, **here})
        board, _ = run_batch(storage, board, [command], NOW + no * 1000)
        shown[board.version] = _plain(state_of(board, "screen"))
    return shown


def _plain(state: wire.State) -> wire.State:
    """Without the code, which ends with the workshop and is in no replay."""
    return {**state, "workshop": {**state["workshop"], "code": None}}


def assert_replay_is_what_was_shown(storage: Storage, shown: dict[int, wire.State]) -> None:
    with storage.reading() as session:
        for version, then in shown.items():
            replayed = past(session, WORKSHOP, version, lambda: None)
            assert _plain(state_of(replayed.board, "screen")) == then, version
            assert replayed.skipped == 0


@settings(
    max_examples=20,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
)
@for_all(st.lists(commands_but("close"), min_size=10, max_size=25))
def test_P5_any_room_replayed_to_any_version_is_what_its_screen_showed(storage: Storage, steps: list[Drawn]) -> None:
    empty(storage)
    store_room(storage)
    assert_replay_is_what_was_shown(storage, play(storage, [*OPENING, *steps]))


def test_V5_a_secret_ballot_has_its_totals_once_it_is_closed(storage: Storage) -> None:
    store_room(storage)
    shown = play(storage, [*OPENING, *STORY])
    assert_replay_is_what_was_shown(storage, shown)
    with storage.reading() as session:
        told = [event.name for event in events(session, WORKSHOP, lambda: None)]
    assert told.count("cast_ballot") == 1


def test_who_handed_the_workshop_over_still_ran_it_then(storage: Storage) -> None:
    store_room(storage)
    shown = play(storage, [*OPENING, Drawn(FON, "make_theme", {"name": "ลดขั้นตอน"})])
    with storage.transaction() as tx:
        tx.session.execute(delete(Facilitation).where(Facilitation.person_id == FON.person))
    assert_replay_is_what_was_shown(storage, shown)


def test_R10_a_long_replay_lets_others_have_their_turn(storage: Storage) -> None:
    store_room(storage)
    votes = [Drawn(ANN, "raise_hand", {"raised": bool(no % 2)}) for no in range(120)]
    play(storage, [*OPENING, *votes])
    breaths: list[int] = []
    with storage.reading() as session:
        past(session, WORKSHOP, 10_000, lambda: breaths.append(1))
    assert len(breaths) >= 4


def test_each_moment_says_in_which_activity_the_room_was(storage: Storage) -> None:
    store_room(storage)
    play(storage, [*OPENING, Drawn(FON, "go_to", {"activity": 3}), Drawn(FON, "announce", {"text": "พัก"})])
    with storage.reading() as session:
        told = [(event.name, event.activity) for event in events(session, WORKSHOP, lambda: None)]
    assert told == [("start", 1), ("post_idea", 1), ("post_idea", 1), ("go_to", 3), ("announce", 3)]


@pytest.mark.parametrize("version", [0, 1])
def test_before_the_start_there_is_nothing(storage: Storage, version: int) -> None:
    store_room(storage)
    play(storage, OPENING)
    with storage.reading() as session:
        assert past(session, WORKSHOP, version, lambda: None).board.ideas == {}
