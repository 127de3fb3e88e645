"""Pictures on a running server: a hidden card's are in no frame and at no address (P6), and a photo stops nobody (R10)."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from http import HTTPStatus

import pytest
import requests

from govlab import concurrency
from govlab.storage.ids import new_id
from govlab.workshops.seats import cookie_base
from tests.rig.photos import noise, photo
from tests.rig.server import Server

from .conftest import Hall, open_hall
from .guest import Guest

AGENDA = [{"kind": "concept", "title": "วาดแนวคิด", "prompt": "วาดแล้วถ่ายภาพ", "settings": {}}]
# On a busy machine; decoding and writing this photo takes ten times as long.
LONGEST_ACK_S = 0.25


@pytest.fixture
def hall(running: Server) -> Iterator[Hall]:
    """A live workshop that makes concept cards."""
    made = open_hall(running, AGENDA)
    yield made
    for guest in made.guests:
        guest.leave()


class Phone:
    """A participant's browser: what it sends over HTTP, beside a socket of the same person."""

    def __init__(self, hall: Hall) -> None:
        self.hall, token = hall, hall.seat()
        self.guest: Guest = hall.guest(token)
        self._http = requests.Session()
        self._http.cookies.set(cookie_base(hall.workshop), token)
        found = re.search(r'name="csrf_token" value="([^"]+)"', self._http.get(f"{hall.server.url}/sign-in").text)
        assert found
        self._csrf = found[1]

    def send(self, data: bytes) -> str:
        """Send a picture; its id."""
        key = new_id()
        path = f"{self.hall.server.url}/api/v1/workshops/{self.hall.workshop}/pictures/{key}"
        answer = self._http.post(path, data=data, headers={"X-CSRFToken": self._csrf})
        assert answer.status_code == HTTPStatus.OK, answer.text
        return key

    def sees(self, key: str) -> int:
        """How the server answers when this browser wants to show a picture."""
        return self._http.get(f"{self.hall.server.url}/w/{self.hall.workshop}/pictures/{key}").status_code


def test_P6_a_picture_of_a_hidden_card_is_in_no_frame_and_at_no_address(hall: Hall) -> None:
    fon, author, other = hall.facilitator(), Phone(hall), Phone(hall)
    assert fon.command("show_ideas", activity=1, visible=False)["ok"]
    key = author.send(photo())
    posted = author.guest.command("post_idea", activity=1, text="คิวในมือถือ", pictures=[{"id": key, "alt": "ภาพร่าง"}])
    assert posted["ok"], posted
    other.guest.until(lambda: "'notes': 1" in str(other.guest.changes()))
    assert key not in str(other.guest.heard) + str(other.guest.join(hall.workshop))
    assert (author.sees(key), other.sees(key)) == (HTTPStatus.OK, HTTPStatus.NOT_FOUND)
    assert fon.command("show_ideas", activity=1, visible=True)["ok"]
    other.guest.until(lambda: key in str(other.guest.heard))
    assert other.sees(key) == HTTPStatus.OK
    assert fon.command("moderate_idea", idea=1, state="rejected")["ok"]
    assert other.sees(key) == HTTPStatus.NOT_FOUND


def test_R10_photos_of_twelve_megapixels_hold_nobody_up(hall: Hall) -> None:
    author, other = Phone(hall), hall.guest()
    data, sent = noise(), list[str]()
    sending = concurrency.spawn(lambda: sent.extend(author.send(data) for _ in range(3)))
    took_s: list[float] = []
    while not sending.dead:
        asked = time.monotonic()
        assert other.command("raise_hand", raised=len(took_s) % 2 == 0)["ok"]
        took_s.append(time.monotonic() - asked)
        concurrency.sleep(0.12)  # no faster than people may
    sending.wait()
    print(f"longest acknowledgement of {len(took_s)}: {max(took_s) * 1000:.0f} ms")
    assert len(sent) == 3
    assert len(took_s) >= 3, "the photos took their time"
    assert max(took_s) < LONGEST_ACK_S
