"""From a draft to the public catalogue: revisions, submission, verdicts."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from govlab.access import Actor
from govlab.activities.tables import Idea
from govlab.catalogue import editing
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.errors import Incomplete, NewerRevision, OwnWork, ReasonMissing, WrongStep
from govlab.catalogue.promotion import promote
from govlab.catalogue.revisions import all_revisions, history
from govlab.catalogue.rules import Authored, Decided, involved
from govlab.catalogue.tables import Innovation
from govlab.errors import Forbidden
from govlab.storage import Storage
from govlab.storage.transaction import Changed
from tests.catalogue.cast import Cast
from tests.catalogue.conftest import COMPLETE, publish
from tests.rig.clock import MORNING_MS, Clock

TIMES = itertools.count(MORNING_MS)


def save(storage: Storage, actor: Actor, entry: str, text: EntryText, based_on: int) -> int:
    with storage.transaction() as tx:
        return editing.save(tx, actor, entry, text, based_on, next(TIMES)).no


def submit(storage: Storage, actor: Actor, entry: str, no: int) -> Innovation:
    with storage.transaction() as tx:
        return editing.submit(tx, actor, entry, no, next(TIMES))


def accept(storage: Storage, actor: Actor, entry: str, no: int) -> Innovation:
    with storage.transaction() as tx:
        return editing.accept(tx, actor, entry, no, next(TIMES))


def send_back(storage: Storage, actor: Actor, entry: str, no: int, reason: str = "ขอตัวเลขจริง") -> Innovation:
    with storage.transaction() as tx:
        return editing.send_back(tx, actor, entry, no, reason, next(TIMES))


@pytest.fixture
def draft(storage: Storage, cast: Cast, clock: Clock) -> str:
    """A draft that Fon promoted from idea 1."""
    with storage.transaction() as tx:
        return promote(tx, cast.fon, cast.workshop, [1], clock.now_ms).id


def test_two_members_of_staff_take_a_promoted_idea_to_the_public(storage: Storage, cast: Cast, draft: str) -> None:
    told: list[Changed] = []
    save(storage, cast.nok, draft, COMPLETE, 1)
    submit(storage, cast.nok, draft, 2)
    storage.listen(told.append)
    published = accept(storage, cast.som, draft, 2)
    assert (published.state, published.published_no, published.slug) == ("published", 2, "นัดตรวจเป็นรอบเวลา")
    assert [change.keys for change in told] == [{("idea", 1)}], "the room sees it too"
    with storage.reading() as session:
        idea = session.scalars(select(Idea).where(Idea.no == 1)).one()
    assert (idea.line, idea.page) == ("published", "/innovations/นัดตรวจเป็นรอบเวลา")


def test_a_stale_edit_is_refused_and_nothing_is_merged(storage: Storage, cast: Cast, draft: str) -> None:
    save(storage, cast.nok, draft, COMPLETE, 1)
    with pytest.raises(NewerRevision) as refused:
        save(storage, cast.mali, draft, replace(COMPLETE, title_th="ชื่ออื่น"), 1)
    assert refused.value.params == {"newest": 2}
    with storage.reading() as session:
        assert [revision.title_th for revision in all_revisions(session, draft)][1:] == [COMPLETE.title_th]


def test_every_save_is_a_new_revision_and_the_same_text_is_none(storage: Storage, cast: Cast, draft: str) -> None:
    assert save(storage, cast.nok, draft, COMPLETE, 1) == 2
    assert save(storage, cast.mali, draft, COMPLETE, 2) == 2
    assert save(storage, cast.mali, draft, replace(COMPLETE, stage="pilot"), 2) == 3


@pytest.mark.parametrize("field", ["title_th", "summary_th", "type"])
def test_a_review_needs_title_summary_type_and_stage(storage: Storage, cast: Cast, draft: str, field: str) -> None:
    empty = None if field == "type" else ""
    save(storage, cast.nok, draft, replace(COMPLETE, **{field: empty}), 1)
    with pytest.raises(Incomplete) as refused:
        submit(storage, cast.nok, draft, 2)
    assert refused.value.params == {"missing": [field]}


def test_who_promoted_an_idea_does_not_review_it(storage: Storage, cast: Cast, clock: Clock) -> None:
    with storage.transaction() as tx:
        draft = promote(tx, cast.som, cast.workshop, [1], clock.now_ms).id
    save(storage, cast.nok, draft, COMPLETE, 1)
    submit(storage, cast.nok, draft, 2)
    with pytest.raises(OwnWork):
        accept(storage, cast.som, draft, 2)
    assert accept(storage, cast.mali, draft, 2).state == "published"


def test_an_author_since_the_last_verdict_does_not_review(storage: Storage, cast: Cast, draft: str) -> None:
    save(storage, cast.som, draft, COMPLETE, 1)
    submit(storage, cast.nok, draft, 2)
    with pytest.raises(OwnWork):
        accept(storage, cast.som, draft, 2)
    send_back(storage, cast.mali, draft, 2)
    save(storage, cast.nok, draft, replace(COMPLETE, stage="pilot"), 2)
    submit(storage, cast.nok, draft, 3)
    assert accept(storage, cast.som, draft, 3).state == "published", "what Som wrote was judged by Mali"


def test_returning_needs_a_reason_which_stays_in_the_history(storage: Storage, cast: Cast, draft: str) -> None:
    save(storage, cast.nok, draft, COMPLETE, 1)
    submit(storage, cast.nok, draft, 2)
    with pytest.raises(ReasonMissing):
        send_back(storage, cast.som, draft, 2, " \n")
    assert send_back(storage, cast.som, draft, 2, "ขอ “ตัวเลขจริง”").state == "returned"
    submit(storage, cast.nok, draft, 2)
    with storage.reading() as session:
        steps = [(step.verdict, step.reason) for step in history(session, draft)]
    assert steps == [("submitted", None), ("returned", "ขอ “ตัวเลขจริง”"), ("submitted", None)]


def test_only_what_is_in_review_is_judged_and_only_once(storage: Storage, cast: Cast, draft: str) -> None:
    with pytest.raises(WrongStep):
        accept(storage, cast.som, draft, 1)
    save(storage, cast.nok, draft, COMPLETE, 1)
    submit(storage, cast.nok, draft, 2)
    with pytest.raises(WrongStep):
        submit(storage, cast.nok, draft, 2)
    accept(storage, cast.som, draft, 2)
    with pytest.raises(WrongStep):
        accept(storage, cast.mali, draft, 2)


def test_a_verdict_is_on_the_revision_that_was_read(storage: Storage, cast: Cast, draft: str) -> None:
    save(storage, cast.nok, draft, COMPLETE, 1)
    submit(storage, cast.nok, draft, 2)
    save(storage, cast.nok, draft, replace(COMPLETE, stage="pilot"), 2)
    with pytest.raises(NewerRevision):
        accept(storage, cast.som, draft, 2)


def test_staff_of_an_agency_edit_its_entries_and_the_centre_reviews(storage: Storage, cast: Cast, draft: str) -> None:
    for stranger in (cast.fon, cast.gun, cast.dao, Actor()):
        with pytest.raises(Forbidden):
            save(storage, stranger, draft, COMPLETE, 1)
    save(storage, cast.nok, draft, COMPLETE, 1)
    submit(storage, cast.nok, draft, 2)
    for other in (cast.nok, cast.dao, cast.fon):
        with pytest.raises(Forbidden):
            accept(storage, other, draft, 2)


def test_readers_keep_the_accepted_revision_until_the_next_one(storage: Storage, cast: Cast) -> None:
    entry = publish(storage, cast)
    save(storage, cast.nok, entry.id, replace(COMPLETE, title_th="ชื่อใหม่"), 1)
    with storage.reading() as session:
        in_work = session.get_one(Innovation, entry.id)
    assert (in_work.state, in_work.published_no) == ("draft", 1)
    submit(storage, cast.nok, entry.id, 2)
    again = accept(storage, cast.som, entry.id, 2)
    assert (again.published_no, again.slug) == (2, entry.slug), "an address stays"
    assert again.published_ms == entry.published_ms


def test_two_entries_of_one_title_get_two_addresses(storage: Storage, cast: Cast) -> None:
    slugs = [publish(storage, cast).slug for _ in range(3)]
    assert slugs == ["นัดตรวจเป็นรอบเวลา", "นัดตรวจเป็นรอบเวลา-2", "นัดตรวจเป็นรอบเวลา-3"]


people = st.sampled_from(["ann", "ben", "chai", None])
steps = st.lists(st.tuples(st.integers(1, 6), st.sampled_from(["submitted", "accepted", "returned"])), max_size=6)


@given(st.lists(people, max_size=3), st.lists(people, min_size=1, max_size=6), steps)
def test_nobody_reviews_their_own_unjudged_work(
    promoters: list[str | None], authors: list[str | None], history: list[tuple[int, str]]
) -> None:
    revisions = [Authored(no, author) for no, author in enumerate(authors, start=1)]
    barred = involved(promoters, revisions, [Decided(*step) for step in history])
    judged = max((no for no, verdict in history if verdict != "submitted"), default=0)
    for person in ("ann", "ben", "chai"):
        wrote = any(author == person and no > judged for no, author in revisions)
        assert (person in barred) == (wrote or person in promoters)
    assert None not in barred
