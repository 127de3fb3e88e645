"""A blind round of every kind: nothing hidden is in a frame or an answer to a participant or a screen (P6, V5)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from govlab.activities.groups import SMALLEST
from govlab.workshops.seats import cookie_base
from tests.rig.photos import photo
from tests.rig.server import Server

from .conftest import Hall, open_hall
from .guest import WITHIN_S, Guest

PRIVATE = "ข้อความที่ยังไม่เปิดให้เห็น"
VOTES: dict[str, tuple[str, dict[str, Any]]] = {
    "opinion": ("give_opinion", {"idea": 1, "opinion": "agree"}),
    "dots": ("place_dots", {"idea": 1, "dots": 3}),
    "matrix": ("place_idea", {"idea": 1, "across": 5, "up": 2}),
    "score": ("score_idea", {"idea": 1, "scores": [9, 8, 7]}),
    "rank": ("rank_ideas", {"ideas": [1]}),
    "poll": ("choose", {"answer": 2, "chosen": True}),
    "ballot": ("cast_ballot", {"answer": 2}),
}
WRITING = ("brainstorm", "canvas", "feedback")
PICTURE = "00000000-0000-7000-8000-00000000beef"
AGENDA = [
    {"kind": kind, "title": kind, "prompt": "?", "settings": {"sections": ["ก", "ข"]} if kind == "canvas" else {}}
    for kind in ("brainstorm", *VOTES, "canvas", "feedback", "group", "concept")
]
NO = {one["kind"]: no for no, one in enumerate(AGENDA, start=1)}


@pytest.fixture
def hall(running: Server) -> Iterator[Hall]:
    """A live workshop with an activity of every kind."""
    made = open_hall(running, AGENDA)
    yield made
    for guest in made.guests:
        guest.leave()


class Listener:
    """A socket, and every word that the server ever said to it."""

    def __init__(self, hall: Hall, guest: Guest, audience: str) -> None:
        self.hall, self.guest, self.audience = hall, guest, audience
        self.answers: list[Any] = []

    def ask_again(self) -> None:
        """Join anew: the whole state."""
        self.answers.append(self.guest.join(self.hall.workshop, self.audience))

    def told(self) -> str:
        """Everything as one text."""
        return json.dumps([self.answers, self.guest.heard], ensure_ascii=False)

    def tallies(self) -> list[Any]:
        """All totals in it that are not empty."""
        whole = [one for answer in self.answers for one in answer.get("state", {}).get("tallies", ())]
        return [one for one in (*whole, *self.guest.changes()) if one.get("rows") or one.get("themes")]


def listeners(hall: Hall) -> list[Listener]:
    """Two participants and a screen."""
    link = hall.site._session
    page = link.get(f"{hall.server.url}/workshops/{hall.workshop}/screens").text
    token = page.split('name="csrf_token" value="')[1].split('"')[0]
    made = link.post(f"{hall.server.url}/workshops/{hall.workshop}/screens", data={"csrf_token": token}).text
    secret = made.split("/screen/")[1].split('"')[0].split("<")[0]
    screen = hall.socket({"screen": secret})
    assert screen.join(hall.workshop, "screen")["ok"]
    people = [Listener(hall, hall.guest(), "participant") for _ in range(2)]
    return [*people, Listener(hall, screen, "screen")]


@pytest.mark.parametrize("kind", WRITING)
def test_P6_what_is_written_in_private_reaches_nobody_else(hall: Hall, kind: str) -> None:
    fon, author, onlookers = hall.facilitator(), hall.guest(), listeners(hall)
    assert fon.command("go_to", activity=NO[kind])["ok"]
    assert fon.command("show_ideas", activity=NO[kind], visible=False)["ok"]
    place: dict[str, Any] = {} if kind == "brainstorm" else {"section": 1}
    assert author.command("post_idea", activity=NO[kind], text=PRIVATE, **place)["ok"]
    assert author.command("edit_idea", idea=1, text=f"{PRIVATE} แก้แล้ว")["ok"]
    for one in onlookers:
        one.guest.until(lambda one=one: "'notes': 1" in str(one.guest.changes()))
        one.ask_again()
        assert PRIVATE not in one.told()
    assert fon.command("show_ideas", activity=NO[kind], visible=True)["ok"]
    for one in onlookers:
        one.guest.until(lambda one=one: PRIVATE in one.told())


def test_P6_a_picture_of_a_card_made_in_private_reaches_nobody_else(hall: Hall) -> None:
    fon, onlookers, seat = hall.facilitator(), listeners(hall), hall.seat()
    assert fon.command("go_to", activity=NO["concept"])["ok"]
    assert fon.command("show_ideas", activity=NO["concept"], visible=False)["ok"]
    assert send_picture(hall, seat) == 200
    author = hall.guest(seat)
    pictures = [{"id": PICTURE, "alt": "ร่าง"}]
    assert author.command("post_idea", activity=NO["concept"], text=PRIVATE, pictures=pictures)["ok"]
    for one in onlookers:
        one.guest.until(lambda one=one: "'notes': 1" in str(one.guest.changes()))
        one.ask_again()
        assert PICTURE not in one.told()
    url = f"{hall.server.url}/w/{hall.workshop}/pictures/{PICTURE}"
    assert requests.get(url, timeout=WITHIN_S).status_code == 404
    assert requests.get(url, cookies=seat_cookie(hall, hall.seat()), timeout=WITHIN_S).status_code == 404
    assert fon.command("show_ideas", activity=NO["concept"], visible=True)["ok"]
    for one in onlookers:
        one.guest.until(lambda one=one: PICTURE in one.told())
    assert requests.get(url, cookies=seat_cookie(hall, hall.seat()), timeout=WITHIN_S).status_code == 200


def seat_cookie(hall: Hall, seat: str) -> dict[str, str]:
    """A browser's cookie of a seat."""
    return {cookie_base(hall.workshop): seat}


def send_picture(hall: Hall, seat: str) -> int:
    """Send a photo from the browser of a seat; how that is answered."""
    browser = requests.Session()
    browser.cookies.update(seat_cookie(hall, seat))
    token = browser.get(f"{hall.server.url}/sign-in", timeout=WITHIN_S).text.split('name="csrf_token" value="')[1]
    where = f"{hall.server.url}/api/v1/workshops/{hall.workshop}/pictures/{PICTURE}"
    return browser.post(where, photo(), headers={"X-CSRFToken": token.split('"')[0]}, timeout=WITHIN_S).status_code


@pytest.mark.parametrize("kind", VOTES)
def test_P6_hidden_totals_are_in_no_frame_of_any_kind(hall: Hall, kind: str) -> None:
    # A secret round of fewer is looked at by nobody in private.
    fon, voters = hall.facilitator(), [hall.guest() for _ in range(SMALLEST if kind == "ballot" else 1)]
    onlookers = listeners(hall)
    assert voters[0].command("post_idea", activity=1, text="จองคิว")["ok"]
    assert fon.command("make_theme", name="ใกล้บ้าน", ideas=[1])["ok"]
    assert fon.command("go_to", activity=NO[kind])["ok"]
    name, args = VOTES[kind]
    for voter in voters:
        answer = voter.command(name, activity=NO[kind], **args)
        assert answer["ok"]
        assert answer["result"] in ({}, None)
    hidden = [*onlookers, Listener(hall, fon, "facilitator")]
    for one in hidden:
        one.guest.until(lambda one=one: f"'voted': {len(voters)}" in str(one.guest.changes()))
        one.ask_again()
        assert one.tallies() == [], "also facilitators, before they peek"
    assert fon.command("close_round", activity=NO[kind])["ok"]
    assert fon.command("peek", activity=NO[kind])["ok"]
    hidden[-1].guest.until(hidden[-1].tallies)
    for one in onlookers:
        one.ask_again()
        assert one.tallies() == []
    assert fon.command("reveal", activity=NO[kind], revealed=True)["ok"]
    for one in onlookers:
        one.guest.until(one.tallies)


def test_P6_what_a_table_writes_reaches_no_other_table_before_it_is_brought_back(hall: Hall) -> None:
    fon, author, neighbour, other = hall.facilitator(), hall.guest(), hall.guest(), hall.guest()
    assert fon.command("split_tables", activity=1, tables=2, way="chosen")["ok"]
    for guest, table in ((author, 1), (neighbour, 1), (other, 2)):
        assert guest.command("take_table", activity=1, table=table)["result"] == {"table": table}
    *late, screen = listeners(hall)
    onlookers = [Listener(hall, other, "participant"), screen]
    assert author.command("post_idea", activity=1, text=PRIVATE)["ok"]
    neighbour.until(lambda: PRIVATE in str(neighbour.changes()))
    for one in late:
        assert one.guest.command("take_table", activity=1, table=2)["ok"]
    for one in (*onlookers, *late):
        one.guest.until(lambda one=one: "'notes': 1" in str(one.guest.changes()))
        one.ask_again()
        assert PRIVATE not in one.told()
    assert other.command("take_table", activity=1, table=1)["ok"], "who moves to the table sees it"
    other.until(lambda: PRIVATE in str(other.changes()))
    assert PRIVATE not in screen.told()
    assert fon.command("bring_back", activity=1, table=1)["ok"]
    for one in (screen, *late):
        one.guest.until(lambda one=one: PRIVATE in one.told())
