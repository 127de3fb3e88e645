"""A facilitator rehearses on a copy of a workshop, with a simulated crowd; the workshop itself is not touched."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import pytest
from sqlalchemy import func, select

from govlab import concurrency
from govlab.access import Actor
from govlab.accounts.sessions import actor_of_person
from govlab.accounts.tables import Person
from govlab.activities.tables import Ballot, Idea
from govlab.app import GovLab
from govlab.exchange import rehearsals
from govlab.exchange.outbox import Refused
from govlab.exchange.site import Site
from govlab.storage import Storage
from govlab.workshops import facilitators, queries
from govlab.workshops.tables import Participant, Workshop

from .rehearsing import DOTS, MALEE, NOK, Day, content, until


def test_the_agenda_is_copied_as_it_is_and_the_workshop_stays_untouched(day: Day) -> None:
    with day.app.storage.reading() as session:
        original = queries.workshop(session, day.workshop)
        version, code = original.version, original.code
        agenda = [as_asked(one) for one in queries.agenda(session, day.workshop)]
    rehearsal = day.rehearse()
    with day.app.storage.reading() as session:
        copy, original = queries.workshop(session, rehearsal), queries.workshop(session, day.workshop)
        assert [as_asked(one) for one in queries.agenda(session, rehearsal)] == agenda
        assert (copy.title, copy.challenge_id) == (original.title, original.challenge_id)
        assert (original.version, original.code, original.state) == (version, code, "scheduled")
        assert copy.code not in (None, code)
        assert len(queries.facilitators(session, rehearsal)) == 1


def as_asked(activity: Any) -> tuple[Any, ...]:
    return activity.kind, activity.title, activity.prompt, activity.phase, activity.duration_s, activity.settings


def test_a_second_press_leads_to_the_rehearsal_that_runs(day: Day) -> None:
    first = day.rehearse(12)
    assert day.rehearse(30) == first
    assert first in day.site._session.get(f"{day.site.url}/workshops/{day.workshop}/rehearsal").text
    day.end(first)
    assert day.rehearse(12) != first


def test_two_presses_at_once_make_one_rehearsal(day: Day) -> None:
    made: list[str] = []
    pressing = [concurrency.spawn(lambda: made.append(day.rehearse())) for _ in range(4)]
    for one in pressing:
        one.wait()
    assert len(set(made)) == 1


def test_a_rehearsal_stands_in_no_list_on_no_public_page_and_in_no_count(day: Day, open_house: GovLab) -> None:
    rehearsal, public = day.rehearse(), Site(day.site.url)._session
    for path in ("/", "/workshops", "/workshops/mine", f"/workshops/{day.workshop}/ready-agendas"):
        for reader in (public, day.site._session):
            assert rehearsal not in reader.get(day.site.url + path).text
    assert public.get(f"{day.site.url}/workshops/{rehearsal}").status_code == HTTPStatus.NOT_FOUND
    assert day.site._session.get(f"{day.site.url}/workshops/{rehearsal}").status_code == HTTPStatus.OK
    with pytest.raises(Refused, match="forbidden"):
        day.site.counts(rehearsal)
    day.console(rehearsal).send("close")
    with open_house.storage.reading() as session:
        for state in ("scheduled", "live", "closed"):
            assert rehearsal not in [one.workshop.id for one in queries.public(session, state, 50)]
            everywhere = session.scalar(
                select(func.count()).select_from(Workshop).where(Workshop.state == state, Workshop.rehearses.is_(None))
            )
            assert queries.count(session, state) == everywhere


def test_P6_what_a_rehearsal_revealed_is_told_to_nobody_outside(day: Day) -> None:
    rehearsal = day.rehearse()
    console = day.console(rehearsal)
    console.send("go_to", activity=DOTS)
    console.send("reveal", activity=DOTS, revealed=True)
    path = f"{day.site.url}/api/v1/workshops/{rehearsal}/activities/{DOTS}/results"
    assert Site(day.site.url)._session.get(path).status_code == HTTPStatus.FORBIDDEN
    assert day.site._session.get(path).status_code == HTTPStatus.OK
    console.close()


def test_nothing_can_be_promoted_from_a_rehearsal(day: Day) -> None:
    rehearsal = day.rehearse()
    until(lambda: ideas_in(day.app.storage, rehearsal))
    headers = {"X-CSRFToken": day.site._csrf}
    answer = day.site._session.post(
        f"{day.site.url}/api/v1/workshops/{rehearsal}/promotions", json={"ideas": [1]}, headers=headers
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (HTTPStatus.CONFLICT, "in_rehearsal")


def ideas_in(storage: Storage, workshop: str) -> int:
    with storage.reading() as session:
        return session.scalar(select(func.count()).select_from(Idea).where(Idea.workshop_id == workshop)) or 0


def test_a_rehearsal_is_not_rehearsed_and_a_workshop_is_not_wiped(day: Day) -> None:
    rehearsal = day.rehearse()
    assert day.press(f"/workshops/{rehearsal}/rehearsal", people=12).status_code == HTTPStatus.FORBIDDEN
    assert day.end(day.workshop).status_code == HTTPStatus.FORBIDDEN
    assert day.end("no-such-workshop").status_code == HTTPStatus.NOT_FOUND
    with day.app.storage.reading() as session:
        assert {day.workshop, rehearsal} <= set(session.scalars(select(Workshop.id)))


def test_each_facilitator_has_a_rehearsal_of_their_own_and_strangers_none(day: Day) -> None:
    other = Site(day.site.url)
    other.sign_in(MALEE, "govlab-example")
    path = f"/workshops/{day.workshop}/rehearsal"
    assert day.press(path, other, people=12).status_code == HTTPStatus.FORBIDDEN
    with day.app.storage.transaction() as tx:
        facilitators.add(tx, person(day.app.storage, NOK), day.workshop, MALEE)
    theirs = day.press(path, other, people=12).headers["Location"]
    mine = day.rehearse()
    assert not theirs.endswith(mine)
    assert day.end(theirs.rsplit("/", 1)[-1]).status_code == HTTPStatus.FORBIDDEN


def person(storage: Storage, email: str) -> Actor:
    with storage.reading() as session:
        found = actor_of_person(session, session.scalars(select(Person.id).where(Person.email == email)).one())
    assert found is not None
    return found


def test_an_agenda_that_is_not_ready_is_refused_in_words_and_leaves_nothing(day: Day) -> None:
    with day.app.storage.transaction() as tx:
        draft = tx.session.get_one(Workshop, day.workshop)
        draft.state, draft.code = "draft", None
        queries.agenda(tx.session, day.workshop)[1].prompt = ""
    before = content(day.app.storage)
    answer = day.press(f"/workshops/{day.workshop}/rehearsal", people=12)
    assert answer.status_code == HTTPStatus.OK
    assert "กำหนดการยังไม่พร้อม" in answer.text
    assert content(day.app.storage) == before


@pytest.mark.parametrize("people", ["", "13", "5000", "ก"])
def test_only_the_offered_numbers_can_be_chosen(day: Day, people: str) -> None:
    answer = day.press(f"/workshops/{day.workshop}/rehearsal", people=people)
    assert answer.status_code == HTTPStatus.OK
    assert "summary-err" in answer.text
    assert day.kept.threads == 0


@pytest.mark.parametrize(("most", "sizes"), [(100, (12, 30, 100)), (40, (12, 30)), (5, (5,)), (0, ())])
def test_a_setting_holds_the_crowd_down(make_govlab: Callable[..., GovLab], most: int, sizes: tuple[int, ...]) -> None:
    app = make_govlab(rehearsal_crowd=most)
    assert rehearsals.rehearsals(app.flask).sizes == sizes


def test_all_rehearsals_together_have_only_so_many_people(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsals, "AT_ONCE", 0.1)  # times 100 people
    answer = day.press(f"/workshops/{day.workshop}/rehearsal", people=12)
    assert "เต็มจำนวน" in answer.text
    assert day.kept.threads == 0


def test_the_crowd_leaves_where_the_facilitator_closes_the_workshop(day: Day) -> None:
    rehearsal = day.rehearse()
    console = day.console(rehearsal)
    until(lambda: len(day.app.live.rooms.open(rehearsal).members) >= 13)
    console.send("close")
    until(lambda: len(day.app.live.rooms.open(rehearsal).members) == 1)
    assert day.end(rehearsal).status_code == HTTPStatus.FOUND
    console.close()


def test_an_author_who_is_removed_does_not_stop_the_others(day: Day) -> None:
    rehearsal = day.rehearse()
    console = day.console(rehearsal)
    until(lambda: ideas_in(day.app.storage, rehearsal) >= 20)
    with day.app.storage.reading() as session:
        first = session.scalars(
            select(Participant.id).where(Participant.workshop_id == rehearsal).order_by(Participant.id)
        ).first()
        own = session.scalars(select(Idea.no).where(Idea.participant_id == first)).first()
    console.send("remove_author", idea=own)
    console.send("go_to", activity=DOTS)
    until(lambda: voters_in(day.app.storage, rehearsal) == 11)
    console.close()


def voters_in(storage: Storage, workshop: str) -> int:
    with storage.reading() as session:
        of_workshop = select(func.count(Ballot.participant_id.distinct())).where(Ballot.round_id.contains("/"))
        seated = select(Participant.id).where(Participant.workshop_id == workshop)
        return session.scalar(of_workshop.where(Ballot.participant_id.in_(seated))) or 0


def test_the_simulated_are_told_by_their_name_and_the_page_says_what_happens(day: Day) -> None:
    page = day.site._session.get(f"{day.site.url}/workshops/{day.workshop}/rehearsal?lang=en").text
    assert "The workshop itself does not change" in page
    rehearsal = day.rehearse()
    until(lambda: ideas_in(day.app.storage, rehearsal))
    with day.app.storage.reading() as session:
        names = session.scalars(select(Participant.name).where(Participant.workshop_id == rehearsal)).all()
        code = queries.workshop(session, rehearsal).code
    assert all(re.fullmatch(r"Simulated \d+", name or "") for name in names)
    joining = Site(day.site.url)._session.get(f"{day.site.url}/join?code={code}&lang=en").text
    assert "This is a rehearsal. When it ends, all that you send is deleted" in joining
