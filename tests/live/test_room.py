"""A room over real sockets: what is acknowledged, who hears what, and what a gap gets."""

from __future__ import annotations

import pytest
import socketio.exceptions

from .conftest import Hall
from .guest import Guest


def test_P1_a_posted_idea_reaches_everyone_in_the_room(hall: Hall) -> None:
    ann, ben, fon = hall.guest(hall.seat("citizen", "แอน")), hall.guest(), hall.facilitator()
    answer = ann.command("post_idea", activity=1, text="จองคิวผ่านมือถือ")
    assert answer["ok"]
    for guest in (ben, fon):
        guest.until(lambda guest=guest: any(change["type"] == "idea" for change in guest.changes()))
    heard = next(change["idea"] for change in ben.changes() if change["type"] == "idea")
    assert (heard["text"], heard["name"], heard["sector"]) == ("จองคิวผ่านมือถือ", "แอน", "citizen")
    assert "participant" not in str(heard)


def test_P4_frames_join_up_without_a_gap(hall: Hall) -> None:
    ann, ben = hall.guest(), hall.guest()
    for n in range(5):
        ann.command("post_idea", activity=1, text=f"ไอเดีย {n}")
    ben.until(lambda: len([one for one in ben.changes() if one["type"] == "idea"]) >= 5)
    frames = ben.frames()
    assert [after["from"] for after in frames[1:]] == [before["to"] + 1 for before in frames[:-1]]


def test_P3_a_small_gap_gets_changes_and_another_epoch_the_state(hall: Hall) -> None:
    ann = hall.guest()
    seat = hall.seat()
    ben = hall.socket({"token": seat})
    joined = ben.join(hall.workshop)
    ben.leave()
    ann.command("post_idea", activity=1, text="ระหว่างที่เบนไม่อยู่")
    back = hall.socket({"token": seat})
    again = back.join(hall.workshop, epoch=joined["epoch"], version=joined["version"])
    assert "state" not in again
    assert [change["type"] for change in again["changes"]][-1:] == ["idea"]
    assert "state" in back.join(hall.workshop, epoch="another", version=joined["version"])


def test_P6_private_news_comes_in_the_same_frame_in_every_tab(hall: Hall) -> None:
    seat = hall.seat()
    tabs = [hall.guest(seat), hall.guest(seat)]
    other = hall.guest()
    tabs[0].command("post_idea", activity=1, text="ของฉัน")
    for tab in tabs:
        tab.until(lambda tab=tab: any(frame.get("mine") for frame in tab.frames()))
    frame = next(frame for frame in tabs[1].frames() if frame.get("mine"))
    assert frame["mine"][0]["idea"]["can_edit"]
    assert any(change["type"] == "idea" for change in frame["changes"])
    other.until(other.changes)
    assert not any(frame.get("mine") for frame in other.frames())


def test_P6_hidden_totals_are_in_no_frame_until_revealed(hall: Hall) -> None:
    ann, ben, fon = hall.guest(), hall.guest(), hall.facilitator()
    ann.command("post_idea", activity=1, text="จองคิว")
    fon.command("go_to", activity=2)
    ben.command("give_opinion", activity=2, idea=1, opinion="agree")
    ann.until(lambda: "'voted': 1" in str(ann.changes()))
    assert not any(change["type"] == "tally" for guest in (ann, ben, fon) for change in guest.changes())
    fon.command("peek", activity=2)
    fon.until(lambda: {"type": "tally", "activity": 2, "rows": [[1, 1, 0, 0]], "themes": []} in fon.changes())
    assert not any(change["type"] == "tally" for change in ann.changes())
    fon.command("reveal", activity=2, revealed=True)
    ann.until(lambda: {"type": "tally", "activity": 2, "rows": [[1, 1, 0, 0]], "themes": []} in ann.changes())


def test_P12_the_timer_is_a_deadline_and_pausing_keeps_the_rest(hall: Hall) -> None:
    fon = hall.facilitator()
    fon.command("set_timer", activity=1, seconds=300)
    fon.until(lambda: any(one["type"] == "activity" and one["activity"]["timer"] for one in fon.changes()))
    running = [one["activity"]["timer"] for one in fon.changes() if one["type"] == "activity"][-1]
    now_ms = fon.join(hall.workshop, "facilitator")["server_time_ms"]
    assert 290_000 < running["ends_at_ms"] - now_ms <= 300_000
    fon.command("pause")
    fon.until(lambda: fon.changes()[-1]["activity"]["timer"]["remaining_ms"] is not None)
    assert fon.changes()[-1]["activity"]["timer"]["ends_at_ms"] is None


def test_P7_who_is_removed_is_out_and_stays_out(hall: Hall) -> None:
    seat = hall.seat()
    ann, fon = hall.guest(seat), hall.facilitator()
    ann.command("post_idea", activity=1, text="ก่อกวน")
    assert fon.command("remove_author", idea=1)["ok"]
    ann.until(lambda: ann.closed)
    assert ann.frames("gone") == [{"code": "removed"}]
    back = hall.socket({"token": seat})
    assert back.join(hall.workshop)["error"]["code"] == "removed"
    assert fon.command("let_in", idea=1)["ok"]
    assert back.join(hall.workshop)["ok"]


def test_S2_a_socket_that_proves_nothing_is_refused(hall: Hall) -> None:
    for auth in ({}, {"token": "wrong"}, {"screen": "wrong"}, {"csrf": "wrong"}, {"token": 7}):
        with pytest.raises(socketio.exceptions.ConnectionError):
            hall.socket(auth)


def test_S1_a_foreign_page_cannot_open_a_socket(hall: Hall) -> None:
    for origin in ("https://evil.example", "null"):
        with pytest.raises(socketio.exceptions.ConnectionError):
            hall.socket({"token": hall.seat()}, {"Origin": origin}, transports=["polling"])
    own = {"Origin": hall.server.url, "X-Forwarded-Host": "evil.example"}
    assert hall.socket({"token": hall.seat()}, own, transports=["polling"]).join(hall.workshop)["ok"]
    spoofed = {"Origin": "http://evil.example", "X-Forwarded-Host": "evil.example", "Host": "evil.example"}
    with pytest.raises(socketio.exceptions.ConnectionError):
        hall.socket({"token": hall.seat()}, spoofed, transports=["polling"])


def test_long_polling_is_the_same_room(hall: Hall) -> None:
    ann, ben = hall.guest(transports=["polling"]), hall.guest()
    assert ann.command("post_idea", activity=1, text="จากเครือข่ายเก่า")["ok"]
    ben.until(lambda: any(change["type"] == "idea" for change in ben.changes()))
    ben.command("post_idea", activity=1, text="ตอบ")
    ann.until(lambda: len([one for one in ann.changes() if one["type"] == "idea"]) >= 2)


def test_a_participant_cannot_join_as_another_audience(hall: Hall) -> None:
    ann: Guest = hall.guest()
    for audience in ("facilitator", "screen"):
        assert ann.join(hall.workshop, audience)["error"]["code"] == "signed_out"
