"""A rehearsal leaves nothing: no row, no thread, whoever was in it and however it ended."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import Table as Rows
from sqlalchemy import inspect

from govlab import concurrency
from govlab.app import GovLab
from govlab.exchange.outbox import Outbox, Refused
from govlab.exchange.rehearsals import LONGEST_MS
from govlab.exchange.site import Site
from govlab.storage import Storage
from govlab.storage.table import Table
from govlab.storage.wiping import ways_to
from govlab.workshops import queries
from govlab.workshops.tables import Workshop
from tests.rig.clock import Clock
from tests.rig.server import serving

from .rehearsing import AGENDA, DOTS, NOK, QUIET, SECRET, WRITING, Day, content, rows_of, until


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
