"""From ideas in a room to a draft with all that is known of them."""

from __future__ import annotations

from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from govlab import concurrency
from govlab.access import Actor
from govlab.activities.errors import IdeaNotShown
from govlab.activities.tables import Idea
from govlab.catalogue import editing
from govlab.catalogue.errors import AlreadyPromoted
from govlab.catalogue.promotion import _cut, add_ideas, promote
from govlab.catalogue.revisions import newest
from govlab.catalogue.sources import sources
from govlab.errors import BadRequest, Forbidden, NotFound
from govlab.storage import Storage
from govlab.storage.transaction import Changed
from tests.catalogue.cast import IDEAS, Cast
from tests.catalogue.conftest import COMPLETE
from tests.rig.clock import Clock


def test_a_draft_keeps_text_author_sector_and_votes_in_all_and_by_sector(
    storage: Storage, cast: Cast, clock: Clock
) -> None:
    with storage.transaction() as tx:
        draft = promote(tx, cast.fon, cast.workshop, [1], clock.now_ms)
    with storage.reading() as session:
        (source,) = sources(session, draft.id)
        text = newest(session, draft.id)
    assert (draft.agency_id, draft.workshop_id, draft.state) == (cast.hospital, cast.workshop, "draft")
    assert (text.title_th, text.author_id) == (IDEAS[1], cast.fon.person)
    assert (source.text, source.author, source.sector) == (IDEAS[1], "ผู้เข้าร่วม 1", "citizen")
    (tally,) = source.tallies
    assert (tally["people"], tally["row"]) == (13, [8, 3, 2])
    assert [group["people"] for group in tally["groups"]] == [7, 6], "the one from a company is shown with others"


def test_the_room_sees_which_ideas_are_promoted(storage: Storage, cast: Cast, clock: Clock) -> None:
    told: list[Changed] = []
    storage.listen(told.append)
    with storage.transaction() as tx:
        draft = promote(tx, cast.fon, cast.workshop, [2, 1], clock.now_ms)
    (change,) = told
    assert change.keys == {("idea", 1), ("idea", 2)}
    with storage.reading() as session:
        promoted = session.scalars(select(Idea).where(Idea.draft_id == draft.id)).all()
    assert {(idea.no, idea.line) for idea in promoted} == {(1, "promoted"), (2, "promoted")}


def test_the_first_idea_that_was_named_gives_the_title(storage: Storage, cast: Cast, clock: Clock) -> None:
    with storage.transaction() as tx:
        draft = promote(tx, cast.fon, cast.workshop, [2, 1], clock.now_ms)
    with storage.reading() as session:
        text = newest(session, draft.id)
    assert text.title_th == IDEAS[2]
    assert text.body_th == f"> {IDEAS[2]}\n\n> {IDEAS[1]}"


def test_an_idea_is_in_one_draft_at_most_and_the_rest_can_be_added(storage: Storage, cast: Cast, clock: Clock) -> None:
    with storage.transaction() as tx:
        draft = promote(tx, cast.fon, cast.workshop, [1], clock.now_ms)
    with pytest.raises(AlreadyPromoted) as refused, storage.transaction() as tx:
        promote(tx, cast.fon, cast.workshop, [1, 2, 3], clock.now_ms)
    assert refused.value.params == {"draft": f"/desk/innovations/{draft.id}", "innovation": draft.id, "rest": [2, 3]}
    with storage.transaction() as tx:
        add_ideas(tx, cast.som, draft.id, [1, 2, 3], clock.now_ms)
    with storage.reading() as session:
        assert [(source.no, source.promoted_by) for source in sources(session, draft.id)] == [
            (1, cast.fon.person),
            (2, cast.som.person),
            (3, cast.som.person),
        ]


def test_of_two_facilitators_at_once_one_promotes_and_one_is_told(storage: Storage, cast: Cast, clock: Clock) -> None:
    answers: list[object] = []

    def press(actor: Actor) -> None:
        try:
            with storage.transaction() as tx:
                concurrency.sleep()
                answers.append(promote(tx, actor, cast.workshop, [1, 2], clock.now_ms).id)
        except AlreadyPromoted as error:
            answers.append(error.params["innovation"])

    for press_of in [concurrency.spawn(press, actor) for actor in (cast.fon, cast.som, cast.nok)]:
        press_of.wait()
    assert len(answers) == 3
    assert len(set(answers)) == 1, "all are led to the same draft"


def test_a_refused_promotion_leaves_nothing_behind(storage: Storage, cast: Cast, clock: Clock) -> None:
    told: list[Changed] = []
    storage.listen(told.append)
    with pytest.raises(IdeaNotShown), storage.transaction() as tx:
        promote(tx, cast.fon, cast.workshop, [1, 4], clock.now_ms)
    with storage.reading() as session:
        assert session.scalars(select(Idea.line).where(Idea.line.is_not(None))).all() == []
    assert told == []


@pytest.mark.parametrize("nos", [[], [1, 1]])
def test_a_set_of_ideas_is_neither_empty_nor_has_one_twice(
    storage: Storage, cast: Cast, clock: Clock, nos: list[int]
) -> None:
    with pytest.raises(BadRequest), storage.transaction() as tx:
        promote(tx, cast.fon, cast.workshop, nos, clock.now_ms)


def test_an_unknown_idea_or_workshop_is_not_found(storage: Storage, cast: Cast, clock: Clock) -> None:
    for workshop, nos in [(cast.workshop, [99]), ("elsewhere", [1])]:
        with pytest.raises(NotFound), storage.transaction() as tx:
            promote(tx, cast.fon, workshop, nos, clock.now_ms)


@pytest.mark.parametrize(("who", "may"), [("fon", True), ("gun", False), ("nok", True), ("dao", False), ("som", True)])
def test_those_who_run_the_workshop_and_its_staff_promote(
    storage: Storage, cast: Cast, clock: Clock, who: str, may: bool
) -> None:
    def attempt() -> Any:
        with storage.transaction() as tx:
            return promote(tx, getattr(cast, who), cast.workshop, [1], clock.now_ms)

    if may:
        assert attempt().state == "draft"
    else:
        with pytest.raises(Forbidden):
            attempt()


def test_an_idea_added_to_a_published_entry_sends_it_back_to_work(storage: Storage, cast: Cast, clock: Clock) -> None:
    with storage.transaction() as tx:
        draft = promote(tx, cast.fon, cast.workshop, [1], clock.now_ms)
        editing.save(tx, cast.nok, draft.id, COMPLETE, 1, clock.now_ms)
        editing.submit(tx, cast.nok, draft.id, 2, clock.now_ms)
        editing.accept(tx, cast.som, draft.id, 2, clock.now_ms)
    with storage.transaction() as tx:
        again = add_ideas(tx, cast.fon, draft.id, [2], clock.now_ms)
    assert (again.state, again.published_no) == ("draft", 2)


@given(st.text(min_size=1))
def test_a_title_cut_from_an_idea_fits_and_keeps_characters_whole(text: str) -> None:
    cut = _cut(text)
    assert len(regex.findall(r"\X", cut)) <= 80
    assert len(cut) <= 255
    assert " ".join(text.split()).startswith(cut.removesuffix("…"))
