"""A facilitator rehearses on a copy of a workshop, with a simulated crowd; afterwards nothing of it is there."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import Table as Rows
from sqlalchemy import func, inspect, select

from govlab import concurrency
from govlab.access import Actor
from govlab.accounts.sessions import actor_of_person
from govlab.accounts.tables import Person
from govlab.activities.tables import Ballot, Idea
from govlab.app import GovLab
from govlab.exchange import crowd, rehearsals
from govlab.exchange.outbox import Outbox, Refused
from govlab.exchange.rehearsals import LONGEST_MS, Rehearsals
from govlab.exchange.site import Site
from govlab.storage import Storage
from govlab.storage.table import Table
from govlab.storage.wiping import ways_to
from govlab.workshops import facilitators, queries
from govlab.workshops.tables import Participant, Workshop
from tests.rig.clock import Clock
from tests.rig.server import serving

NOK, MALEE = "nok@example.test", "malee@example.test"
AGENDA = [
    {"kind": "brainstorm", "title": "เล่า", "prompt": "รอนานที่จุดไหน", "minutes": 5},
    {"kind": "dots", "title": "เลือก", "prompt": "ทำอะไรก่อน", "settings": {"budget": 3, "per_idea": 2}},
    {"kind": "ballot", "title": "ลับ", "prompt": "ทดลองไหม", "settings": {"per_seat": True}},
    {"kind": "brainstorm", "title": "เงียบ", "prompt": "อะไรอีก"},
]
WRITING, DOTS, SECRET, QUIET = range(1, 5)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """People who do something all the time, and often ask for help."""
    for name in ("LEAST_PAUSE_S", "MOST_PAUSE_S", "LOOK_EVERY_S"):
        monkeypatch.setattr(crowd, name, 0.05)
    monkeypatch.setattr(rehearsals, "COME_EVERY_S", 0.05)
    monkeypatch.setattr(rehearsals, "IN_REHEARSAL", replace(rehearsals.IN_REHEARSAL, one_in=1, hand_one_in=20))


class Day:
    """Tomorrow's workshop, and who rehearses it."""

    def __init__(self, app: GovLab, site: Site) -> None:
        self.app, self.site = app, site
        made = site.create_workshop({"challenge": "คิว", "title": "วันพรุ่งนี้", "activities": AGENDA})
        self.workshop = cast(str, made["workshop"])

    @property
    def kept(self) -> Rehearsals:
        """What keeps the rehearsals of this process."""
        return rehearsals.rehearsals(self.app.flask)

    def rehearse(self, people: int = 12) -> str:
        """Press the button; the id of the copy."""
        answer = self.press(f"/workshops/{self.workshop}/rehearsal", people=people)
        return answer.headers["Location"].rsplit("/", 1)[-1]

    def press(self, path: str, by: Site | None = None, **fields: Any) -> Any:
        """Send a form."""
        site = by or self.site
        headers = {"X-CSRFToken": site._csrf}
        return site._session.post(site.url + path, data=fields, headers=headers, allow_redirects=False)

    def end(self, rehearsal: str) -> Any:
        """Press the other button."""
        return self.press(f"/workshops/{rehearsal}/rehearsal/end")

    def console(self, workshop: str) -> Outbox:
        """The facilitator in a room."""
        return Outbox(self.site.facilitator_socket, workshop, "facilitator")


@pytest.fixture
def day(open_house: GovLab, nok: Site) -> Iterator[Day]:
    held = Day(open_house, nok)
    yield held
    held.kept.stop()


def until(holds: Callable[[], Any], within_s: float = 30) -> None:
    """Let others run until something holds."""
    ends_at = time.monotonic() + within_s
    while not holds():
        if time.monotonic() > ends_at:
            pytest.fail("it did not come to that")
        concurrency.sleep(0.05)


def content(storage: Storage) -> dict[str, list[str]]:
    """All rows of all tables, but for when a sign-in was last seen."""
    with storage.reading() as session:
        return {
            table.name: sorted(
                str(row) for row in session.execute(select(*[one for one in table.columns if one.name != "seen_ms"]))
            )
            for table in Table.metadata.sorted_tables
        }


def rows_of(storage: Storage, workshop: str) -> dict[str, int]:
    """How many rows lead to a workshop, in every table there is: an outer walk over all foreign keys, row by row."""
    found: dict[str, set[tuple[Any, ...]]] = {"workshops": {(workshop,)}}
    with storage.reading() as session:
        for table in Table.metadata.sorted_tables:
            held = [(fk.parent.name, fk.column.table.name, fk.column.name) for fk in table.foreign_keys]
            for row in session.execute(select(table)).mappings():
                leads = any(row[name] is not None and (row[name],) in found.get(to, ()) for name, to, _ in held) or (
                    table.name == "workshops" and row["id"] == workshop
                )
                if leads:
                    found.setdefault(table.name, set()).add(tuple(row[one.name] for one in table.primary_key))
        exists = session.get(Workshop, workshop) is not None
    counts = {name: len(rows) for name, rows in found.items()}
    return counts if exists else {name: n for name, n in counts.items() if name != "workshops"}


@pytest.mark.timeout(180)
def test_a_whole_rehearsal_leaves_no_row_and_no_thread_behind(day: Day) -> None:
    app = day.app
    before, threads = content(app.storage), app_threads(app)
    rehearsal = day.rehearse()
    console = day.console(rehearsal)

    def room() -> dict[str, Any]:
        return console.join()["state"]

    def activity(no: int) -> dict[str, Any]:
        return next(one for one in room()["activities"] if one["no"] == no)

    assert room()["workshop"]["rehearsal"] is True
    assert (room()["workshop"]["state"], room()["workshop"]["activity"]) == ("live", WRITING)
    assert activity(WRITING)["timer"] is not None
    until(lambda: len(app.live.rooms.open(rehearsal).members) >= 13)
    until(lambda: activity(WRITING)["notes"] >= 20)
    until(lambda: room()["signals"]["ready"] > 6)
    console.send("go_to", activity=DOTS)
    until(lambda: activity(DOTS)["voted"] == 12)
    console.send("go_to", activity=SECRET)
    until(lambda: activity(SECRET)["voted"] == 12)
    console.send("go_to", activity=QUIET)
    console.send("show_ideas", activity=QUIET, visible=False)
    console.send("split_tables", activity=QUIET, tables=3, way="chosen")
    until(lambda: activity(QUIET)["notes"] >= 20)
    console.send("moderate_idea", idea=1, state="rejected", reason="ซ้ำ")
    console.send("make_theme", name="กลุ่ม", ideas=[2, 3])
    answer = day.press(f"/workshops/{rehearsal}/screens")
    assert answer.status_code == HTTPStatus.OK
    assert len(rows_of(app.storage, rehearsal)) >= 12, "a wipe of empty tables would prove nothing"
    console.close()

    assert day.end(rehearsal).status_code == HTTPStatus.FOUND
    assert rows_of(app.storage, rehearsal) == {}
    assert content(app.storage) == before
    until(lambda: app_threads(app) <= threads)
    assert day.kept.threads == 0


def app_threads(app: GovLab) -> int:
    """Everybody who is connected, and every open room; the green threads of the crowd hang on them."""
    return len(app.live.sockets.visitors) + len(app.live.rooms.all()) + concurrency_count()


def concurrency_count() -> int:
    """All green threads that are not finished."""
    import gc

    import greenlet

    gc.collect()
    return sum(isinstance(one, greenlet.greenlet) and not one.dead and bool(one) for one in gc.get_objects())


def test_the_wipe_walks_every_table_and_scans_none(storage: Storage) -> None:
    """Each foreign key that it follows, or that the database looks for itself, is the beginning of an index."""
    belonging = set(ways_to(cast(Rows, Workshop.__table__), "x"))
    references = [(table, fk) for table in Table.metadata.sorted_tables for fk in table.foreign_keys]
    assert {table for table, fk in references if fk.column.table in belonging} <= belonging
    looked = inspect(storage.reading_engine)
    for table, fk in references:
        if fk.column.table in belonging:
            keys = [index["column_names"] for index in looked.get_indexes(table.name)]
            keys += [one["column_names"] for one in looked.get_unique_constraints(table.name)]
            keys.append(looked.get_pk_constraint(table.name)["constrained_columns"])
            assert any(columns[0] == fk.parent.name for columns in keys), f"{table.name}.{fk.parent.name}"


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


def test_who_is_in_the_rehearsal_is_told_that_it_is_over(day: Day) -> None:
    rehearsal = day.rehearse()
    with day.app.storage.reading() as session:
        code = queries.workshop(session, rehearsal).code
    token = day.site.join(code or "", "citizen", "มือถือจริง")
    phone = Outbox(lambda: day.site.guest_socket(token), rehearsal)
    assert phone.join()["state"]["workshop"]["rehearsal"] is True
    phone.send("post_idea", activity=WRITING, text="จากมือถือจริง")
    day.end(rehearsal)
    until(lambda: phone._socket is not None and phone._socket.gone is not None)
    assert phone._socket.gone == {"code": "rehearsal_over"}
    with pytest.raises(Exception, match=r"refuse|not_found|welcome|Unauthorized|rejected"):
        Outbox(lambda: day.site.guest_socket(token), rehearsal).join()
    with pytest.raises(Refused, match=r"not_found|forbidden"):
        day.console(rehearsal).join()
    phone.close()


def test_a_command_on_its_way_when_the_room_is_wiped_is_answered(day: Day) -> None:
    """With and without a line: nobody waits for ever."""
    rehearsal = day.rehearse()
    console = day.console(rehearsal)
    console.join()
    refused: list[str] = []

    def hurry() -> None:
        try:
            while True:
                console.send("announce", text="เร็ว")
                console.send("announce", text=None)
        except Refused as no:
            refused.append(no.error["code"])

    hurrying = concurrency.spawn(hurry)
    concurrency.sleep(0.1)
    day.end(rehearsal)
    hurrying.wait()
    assert refused[0] in ("not_found", "rate_limited", "forbidden")
    console.close()


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


def test_rehearsals_that_somebody_left_end_after_six_hours(day: Day, clock: Clock) -> None:
    before = content(day.app.storage)
    day.rehearse()
    until(lambda: day.kept.threads == 13)
    day.kept.end_begun_before(clock() - LONGEST_MS)
    assert day.kept.threads == 13
    clock.advance(6 * 3600 + 1)
    day.kept.end_begun_before(clock() - LONGEST_MS)
    assert day.kept.threads == 0
    assert content(day.app.storage) == before


def test_what_a_killed_process_leaves_is_wiped_at_the_next_start(tmp_path: Path) -> None:
    with serving(tmp_path, example="1", crowd="0") as server:
        site = Site(server.url)
        site.sign_in(NOK, "govlab-example")
        made = site.create_workshop({"challenge": "คิว", "title": "วันพรุ่งนี้", "activities": AGENDA})
        path = f"{server.url}/workshops/{made['workshop']}/rehearsal"
        answer = site._session.post(path, data={"people": 12}, headers={"X-CSRFToken": site._csrf})
        console = answer.url
        assert "/console/" in console
        server.kill()
    with serving(tmp_path, server.database_url, port=int(server.url.rsplit(":", 1)[1]), example="1", crowd="0"):
        assert site._session.get(console).status_code == HTTPStatus.NOT_FOUND
        assert "people" in site._session.get(path).text
    storage = Storage(server.database_url)
    assert rows_of(storage, console.rsplit("/", 1)[1]) == {}
    storage.close()


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
