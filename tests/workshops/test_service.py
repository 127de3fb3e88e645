"""Preparing workshops: who may, in which state, and what the room is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from govlab.access import NOBODY, Actor, Role
from govlab.errors import BadRequest, Forbidden, NotFound
from govlab.storage import Changed, Storage, Transaction
from govlab.workshops import agenda, facilitators, queries, service
from govlab.workshops.agenda import Plan
from govlab.workshops.codes import normalise
from govlab.workshops.errors import (
    AgendaNotReady,
    AlreadyFacilitates,
    ChallengeExists,
    LastFacilitator,
    PersonUnknown,
    WorkshopClosed,
    WrongState,
)
from govlab.workshops.tables import Activity, Workshop
from tests.workshops.cast import NOW_MS, Cast, draft, put_in_state, scheduled

pytestmark = pytest.mark.usefixtures("cast")


def order_of(storage: Storage, workshop: Workshop) -> list[int]:
    with storage.reading() as session:
        activities = queries.agenda(session, workshop.id)
    assert [activity.position for activity in activities] == list(range(1, len(activities) + 1))
    return [activity.no for activity in activities]


def told(storage: Storage) -> list[Changed]:
    heard: list[Changed] = []
    storage.listen(heard.append)
    return heard


def test_a_facilitator_drafts_and_schedules_and_gets_a_code(storage: Storage, cast: Cast) -> None:
    workshop = draft(storage, cast)
    assert (workshop.state, workshop.code) == ("draft", None)
    with storage.transaction() as tx:
        workshop = service.publish(tx, cast.nok, workshop.id)
    assert workshop.state == "scheduled"
    assert workshop.code
    assert normalise(workshop.code) == workshop.code
    with pytest.raises(WrongState), storage.transaction() as tx:
        service.publish(tx, cast.nok, workshop.id)


def test_only_who_facilitates_for_the_agency_prepares(storage: Storage, cast: Cast) -> None:
    grants: tuple[frozenset[tuple[Role, str | None]], ...] = (
        frozenset(),
        frozenset({("staff", None)}),
        frozenset({("facilitator", "other")}),
    )
    for held in grants:
        actor = Actor(person=cast.malee.person, grants=held)
        with pytest.raises(Forbidden), storage.transaction() as tx:
            service.create_challenge(tx, actor, cast.agency, "โจทย์", "", NOW_MS)


def test_a_centre_facilitator_prepares_for_any_agency(storage: Storage, cast: Cast) -> None:
    actor = Actor(person=cast.malee.person, grants=frozenset({("facilitator", None)}))
    with storage.transaction() as tx:
        challenge = service.create_challenge(tx, actor, cast.agency, "โจทย์", "", NOW_MS)
        assert service.create_workshop(tx, actor, challenge.id, "ชื่อ", NOW_MS).created_by == actor.person


def test_an_agency_states_a_challenge_once(storage: Storage, cast: Cast) -> None:
    with storage.transaction() as tx:
        service.create_challenge(tx, cast.nok, cast.agency, "โจทย์", "", NOW_MS)
    with pytest.raises(ChallengeExists), storage.transaction() as tx:
        service.create_challenge(tx, cast.nok, cast.agency, "โจทย์", "", NOW_MS)


def test_a_workshop_needs_a_challenge_that_exists(storage: Storage, cast: Cast) -> None:
    with pytest.raises(NotFound), storage.transaction() as tx:
        service.create_workshop(tx, cast.nok, "nothing", "ชื่อ", NOW_MS)


def test_an_unready_agenda_is_not_scheduled_and_nothing_changes(storage: Storage, cast: Cast) -> None:
    workshop = draft(storage, cast, plans=(Plan("brainstorm", "ว่าง"),))
    with pytest.raises(AgendaNotReady) as refusal, storage.transaction() as tx:
        service.publish(tx, cast.nok, workshop.id)
    assert refusal.value.params == {"missing": [1]}
    with storage.reading() as session:
        stored = queries.workshop(session, workshop.id)
    assert (stored.state, stored.code) == ("draft", None)


def test_activities_are_added_moved_edited_and_removed(storage: Storage, cast: Cast) -> None:
    workshop = draft(storage, cast)
    with storage.transaction() as tx:
        agenda.add(tx, cast.nok, workshop.id, Plan("opinion", "ความเห็น", "เห็นด้วยหรือไม่", phase="define"))
    assert order_of(storage, workshop) == [1, 2, 3]
    for no, by in [(3, -1), (1, 1), (1, 1), (1, 1)]:
        with storage.transaction() as tx:
            agenda.move(tx, cast.nok, workshop.id, no, by)
    assert order_of(storage, workshop) == [3, 2, 1]
    with storage.transaction() as tx:
        agenda.remove(tx, cast.nok, workshop.id, 2)
    assert order_of(storage, workshop) == [3, 1]
    with storage.transaction() as tx:
        plan = Plan("opinion", "ใหม่", "ถามใหม่", phase="test", duration_s=60, settings={"takes_ideas": True})
        agenda.edit(tx, cast.nok, workshop.id, 3, plan)
    with storage.reading() as session:
        edited = queries.activity(session, workshop.id, 3)
    assert (edited.title, edited.prompt, edited.phase, edited.duration_s) == ("ใหม่", "ถามใหม่", "test", 60)
    assert edited.settings["takes_ideas"] is True


SENSELESS = [
    (Plan("seance", "x", "x"), "kind"),
    (Plan("dots", "x", "x", phase="dream"), "phase"),
    (Plan("dots", "x", "x", duration_s=59), "duration_s"),
    (Plan("dots", "x", "x", duration_s=14_401), "duration_s"),
    (Plan("dots", "x", "x", settings={"budget": 0}), "settings"),
    (Plan("dots", "x", "x", settings={"budget": "5"}), "settings"),
]


def test_S5_a_plan_that_makes_no_sense_is_refused(storage: Storage, cast: Cast) -> None:
    workshop = draft(storage, cast)
    for plan, field in SENSELESS:
        with pytest.raises(BadRequest) as refusal, storage.transaction() as tx:
            agenda.add(tx, cast.nok, workshop.id, plan)
        assert refusal.value.params["field"] == field
    assert order_of(storage, workshop) == [1, 2]


def test_an_activity_keeps_its_kind(storage: Storage, cast: Cast) -> None:
    workshop = draft(storage, cast)
    with pytest.raises(BadRequest), storage.transaction() as tx:
        agenda.edit(tx, cast.nok, workshop.id, 1, Plan("dots", "x", "x"))


def test_the_set_up_is_fixed_once_the_room_runs(storage: Storage, cast: Cast) -> None:
    workshop = scheduled(storage, cast)
    for state in ("live", "closed"):
        put_in_state(storage, workshop, state)
        with pytest.raises(WrongState), storage.transaction() as tx:
            service.edit_workshop(tx, cast.nok, workshop.id, workshop.challenge_id, "ใหม่", None)
        with pytest.raises(WrongState), storage.transaction() as tx:
            agenda.remove(tx, cast.nok, workshop.id, 1)


def test_S3_only_those_who_run_it_change_it(storage: Storage, cast: Cast) -> None:
    workshop = scheduled(storage, cast)
    attempts: list[Callable[[Transaction, Actor], object]] = [
        lambda tx, actor: service.edit_workshop(tx, actor, workshop.id, workshop.challenge_id, "x", None),
        lambda tx, actor: service.publish(tx, actor, workshop.id),
        lambda tx, actor: service.renew_code(tx, actor, workshop.id),
        lambda tx, actor: agenda.add(tx, actor, workshop.id, Plan("dots", "x", "x")),
        lambda tx, actor: agenda.move(tx, actor, workshop.id, 1, 1),
        lambda tx, actor: agenda.remove(tx, actor, workshop.id, 1),
        lambda tx, actor: agenda.set_durations(tx, actor, workshop.id, {1: 60}),
        lambda tx, actor: facilitators.add(tx, actor, workshop.id, "malee@example.test"),
        lambda tx, actor: facilitators.remove(tx, actor, workshop.id, cast.nok.person or ""),
    ]
    for actor in (NOBODY, Actor(person="someone", grants=frozenset({("administrator", None)}))):
        for attempt in attempts:
            with pytest.raises(Forbidden), storage.transaction() as tx:
                attempt(tx, actor)


def test_a_new_code_replaces_code_and_qr(storage: Storage, cast: Cast) -> None:
    workshop = scheduled(storage, cast)
    with storage.transaction() as tx:
        renewed = service.renew_code(tx, cast.nok, workshop.id)
    assert renewed.code != workshop.code
    assert renewed.qr_token != workshop.qr_token
    with storage.reading() as session:
        assert queries.by_code(session, workshop.code or "") is None
        assert queries.by_qr_token(session, workshop.qr_token) is None
    put_in_state(storage, workshop, "closed")
    with pytest.raises(WorkshopClosed), storage.transaction() as tx:
        service.renew_code(tx, cast.nok, workshop.id)


def test_P4_each_change_raises_the_version_and_names_what_changed(storage: Storage, cast: Cast) -> None:
    workshop = scheduled(storage, cast)
    heard = told(storage)
    with storage.transaction() as tx:
        service.edit_workshop(tx, cast.nok, workshop.id, workshop.challenge_id, "ใหม่", NOW_MS)
    with storage.transaction() as tx:
        agenda.move(tx, cast.nok, workshop.id, 1, 1)
    with storage.transaction() as tx:
        agenda.remove(tx, cast.nok, workshop.id, 2)
    with storage.transaction() as tx:
        agenda.set_durations(tx, cast.nok, workshop.id, {1: None, 9: 60})
    with storage.transaction() as tx:
        facilitators.add(tx, cast.nok, workshop.id, "malee@example.test")
    versions = [change.version for change in heard]
    assert versions == list(range(versions[0], versions[0] + 5))
    assert [set(change.keys) for change in heard] == [
        {("workshop",)},
        {("activity", 1), ("activity", 2)},
        {("activity", 2), ("activity", 1)},
        {("activity", 1)},
        {("workshop",)},
    ]


def test_a_colleague_runs_the_workshop_too_and_someone_always_does(storage: Storage, cast: Cast) -> None:
    workshop = scheduled(storage, cast)
    with pytest.raises(LastFacilitator), storage.transaction() as tx:
        facilitators.remove(tx, cast.nok, workshop.id, cast.nok.person or "")
    with storage.transaction() as tx:
        facilitators.add(tx, cast.nok, workshop.id, " Malee@Example.TEST ")
    with pytest.raises(AlreadyFacilitates), storage.transaction() as tx:
        facilitators.add(tx, cast.malee, workshop.id, "malee@example.test")
    with pytest.raises(PersonUnknown), storage.transaction() as tx:
        facilitators.add(tx, cast.malee, workshop.id, "nobody@example.test")
    with storage.transaction() as tx:
        facilitators.remove(tx, cast.malee, workshop.id, cast.nok.person or "")
    with pytest.raises(Forbidden), storage.transaction() as tx:
        service.renew_code(tx, cast.nok, workshop.id)


def test_an_activity_has_no_limit_of_time_where_none_is_set(storage: Storage, cast: Cast) -> None:
    workshop = draft(storage, cast)
    with storage.transaction() as tx:
        agenda.set_durations(tx, cast.nok, workshop.id, {1: None, 2: 600})
    with storage.reading() as session:
        lengths: list[Activity] = queries.agenda(session, workshop.id)
    assert [activity.duration_s for activity in lengths] == [None, 600]
