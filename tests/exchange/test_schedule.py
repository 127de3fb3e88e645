"""Who does what, in which order and when."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab.exchange import polis, schedule
from govlab.exchange.polis import Comment, Conversation, Vote
from tests.exchange import exports

TIMES = st.integers(0, 20)
PEOPLE = st.sampled_from("abc")


@st.composite
def conversations(draw: st.DrawFn) -> Conversation:
    """Conversations with ties, revotes, and even votes from before their comment."""
    authors = draw(st.lists(st.tuples(TIMES, PEOPLE), min_size=1, max_size=6))
    comments = [Comment(at_ms, str(no), author, 1, "text") for no, (at_ms, author) in enumerate(authors)]
    ids = st.sampled_from([comment.id for comment in comments])
    cast = draw(st.lists(st.tuples(TIMES, ids, PEOPLE, st.sampled_from([1, 0, -1])), max_size=12))
    return Conversation(
        sorted(comments, key=lambda one: one.at_ms),
        sorted((Vote(*one) for one in cast), key=lambda one: one.at_ms),
    )


@given(conversations())
def test_no_vote_comes_before_its_comment(conversation: Conversation) -> None:
    posted: set[str] = set()
    for step in schedule.plan(conversation):
        if isinstance(step.does, Comment):
            posted.add(step.does.id)
        else:
            assert step.does.comment in posted


@given(conversations())
def test_every_comment_and_every_vote_event_is_one_step(conversation: Conversation) -> None:
    does = [step.does for step in schedule.plan(conversation)]
    assert sorted(map(repr, does)) == sorted(map(repr, [*conversation.comments, *conversation.votes]))


@given(conversations())
def test_each_persons_votes_keep_their_order(conversation: Conversation) -> None:
    wanted: dict[str, list[Vote]] = defaultdict(list)
    for vote in conversation.votes:
        wanted[vote.voter].append(vote)
    queues = schedule.by_person(schedule.plan(conversation))
    voted = {person: [step.does for step in steps if isinstance(step.does, Vote)] for person, steps in queues.items()}
    assert {person: votes for person, votes in voted.items() if votes} == wanted


@given(conversations(), st.floats(0.001, 10_000))
def test_with_a_speed_no_gap_is_longer_than_two_seconds_nor_than_the_data_says(
    conversation: Conversation, speed: float
) -> None:
    steps = schedule.plan(conversation, speed)
    due = [0.0, *(step.due_s for step in steps)]
    gaps = [later - earlier for earlier, later in pairwise(due)]
    assert all(0 <= gap <= schedule.LONGEST_GAP_S + 1e-9 for gap in gaps)
    assert due[-1] <= 20 / 1000 / speed + 1e-9


def test_a_speed_divides_the_datas_time_and_caps_its_gaps() -> None:
    comments = [Comment(0, "0", "a", 1, "text")]
    votes = [Vote(1_000, "0", "b", 1), Vote(3_000, "0", "c", 1), Vote(900_000, "0", "a", 1)]
    due = [step.due_s for step in schedule.plan(Conversation(comments, votes), speed=4)]
    assert due == [0, 0.25, 0.75, 2.75]


def test_without_a_speed_everything_is_due_at_once() -> None:
    steps = schedule.plan(polis.read(exports.folder_of("brexit-consensus")))
    assert {step.due_s for step in steps} == {0.0}


@pytest.mark.parametrize(("name", "people"), [*zip(exports.CONVERSATIONS, (204, 336, 1921), strict=True)])
def test_everybody_who_wrote_or_voted_has_a_queue(name: str, people: int) -> None:
    assert len(schedule.by_person(schedule.plan(polis.read(exports.folder_of(name))))) == people
