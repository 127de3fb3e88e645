"""Who loses a right loses it at the next command, and the socket within five seconds (P7); idle ones end too (S4)."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Callable
from typing import Any

import pytest
import requests
import socketio.exceptions
import websocket

from govlab import concurrency
from govlab.accounts.example import ADMINISTRATOR, PASSWORD, REVIEWER
from govlab.app import GovLab
from govlab.exchange.site import Site
from tests.live.conftest import Hall
from tests.live.guest import Guest
from tests.rig.clock import Clock

from .test_matrix import cookies_of, screen_link

OUT_WITHIN_S = 5.0


def press(site: Site, path: str, **fields: str) -> Any:
    """Send a form as the signed-in visitor; the page that follows."""
    answer = site._session.post(site.url + path, data=fields, headers={"X-CSRFToken": site._csrf})
    assert answer.ok, (path, answer.status_code)
    return answer


@pytest.fixture
def administrator(hall: Hall) -> Site:
    """Somebody who manages accounts."""
    site = Site(hall.server.url)
    site.sign_in(ADMINISTRATOR, PASSWORD)
    return site


@pytest.fixture
def colleague(hall: Hall) -> tuple[Site, str]:
    """A second facilitator of the workshop, signed in, and their person's id."""
    page = press(hall.site, f"/workshops/{hall.workshop}/facilitators", email=REVIEWER).text
    row = next(part for part in page.split("<li") if REVIEWER in part)
    mine = re.search(r"/facilitators/([0-9a-f-]{36})/remove", row)
    assert mine
    site = Site(hall.server.url)
    site.sign_in(REVIEWER, PASSWORD)
    return site, mine[1]


def is_refused_and_out_in_time(guest: Guest, loses: Callable[[], Any]) -> None:
    """After `loses()` the next command is refused, and the socket ends in time."""
    assert guest.command("set_timer", activity=1, seconds=60)["ok"]
    loses()
    began = time.monotonic()
    try:
        told = guest.client.call("command", {"id": "late", "name": "pause", "args": {}}, namespace="/live", timeout=2)
        assert told["error"]["code"] in ("forbidden", "signed_out", "not_joined")
    except socketio.exceptions.SocketIOError:
        pass  # the door was closed while it was on its way
    guest.until(lambda: guest.closed)
    assert time.monotonic() - began < OUT_WITHIN_S
    assert [frame["code"] for frame in guest.frames("gone")] in (["removed"], ["signed_out"])


def test_P7_a_facilitator_whose_role_on_the_workshop_is_withdrawn(hall: Hall, colleague: tuple[Site, str]) -> None:
    site, person = colleague
    guest = hall.socket(*cookies_of(site))
    assert guest.join(hall.workshop, "facilitator")["ok"]
    path = f"/workshops/{hall.workshop}/facilitators/{person}/remove"
    is_refused_and_out_in_time(guest, lambda: press(hall.site, path))
    assert hall.socket(*cookies_of(site)).join(hall.workshop, "facilitator")["error"]["code"] == "forbidden"


def test_P7_a_facilitator_whose_account_is_closed(hall: Hall, colleague: tuple[Site, str], administrator: Site) -> None:
    site, person = colleague
    guest = hall.socket(*cookies_of(site))
    assert guest.join(hall.workshop, "facilitator")["ok"]
    is_refused_and_out_in_time(guest, lambda: press(administrator, f"/people/{person}/close"))
    with pytest.raises(socketio.exceptions.ConnectionError):
        hall.socket(*cookies_of(site))
    press(administrator, f"/people/{person}/open")
    with pytest.raises(socketio.exceptions.ConnectionError):
        hall.socket(*cookies_of(site))  # the old sign-in stays dead


def test_P7_a_facilitator_who_signs_out_on_another_tab(hall: Hall, colleague: tuple[Site, str]) -> None:
    site, _ = colleague
    guest = hall.socket(*cookies_of(site))
    assert guest.join(hall.workshop, "facilitator")["ok"]
    is_refused_and_out_in_time(guest, lambda: press(site, "/sign-out"))


def test_P7_a_screen_whose_link_is_revoked_goes_dark(hall: Hall) -> None:
    secret, revoke = screen_link(hall)
    screen, late = hall.socket({"screen": secret}), hall.socket({"screen": secret})
    assert screen.join(hall.workshop, "screen")["ok"]
    press(hall.site, revoke.removeprefix(hall.server.url))
    began = time.monotonic()
    assert late.join(hall.workshop, "screen")["error"]["code"] == "signed_out"
    screen.until(lambda: screen.closed)
    assert time.monotonic() - began < OUT_WITHIN_S
    with pytest.raises(socketio.exceptions.ConnectionError):
        hall.socket({"screen": secret})
    assert hall.site._session.get(f"{hall.server.url}/screen/{secret}").status_code == 404


def test_S4_sockets_that_join_nothing_end_after_15_s_whatever_they_did(
    open_house: GovLab, nok: Site, clock: Clock
) -> None:
    workshop = nok.create_workshop({"challenge": "x", "title": "x", "activities": [ACTIVITY]})
    token = nok.join(workshop["code"], "citizen")
    url = open_house.settings.url
    guest = Guest(url, {"token": token}, transports=["websocket"])
    guest.join(workshop["workshop"])
    idle = [
        opened(url),  # says nothing
        opened(url, "40/live,{}"),  # proves nothing
        opened(url, "40"),  # in a namespace that is not ours
        opened(url, f'40/live,{{"token":"{token}"}}'),  # could join, and does not
    ]
    guest.until(lambda: len(open_house.live.connections.idle.since) == len(idle))
    clock.advance(16)
    assert all(ends(one, before_s=10) for one in idle)
    assert open_house.live.turned_away.counts["idle"] == len(idle)
    assert guest.join(workshop["workshop"])["ok"]
    guest.leave()


def test_S5_nobody_sends_the_librarys_own_events(open_house: GovLab, nok: Site) -> None:
    workshop = nok.create_workshop({"challenge": "x", "title": "x", "activities": [ACTIVITY]})
    proof = f'40/live,{{"token":"{nok.join(workshop["code"], "citizen")}"}}'
    for event in ('["disconnect"]', '["connect",{},{"token":"x"}]', "[]", "[{}]"):
        raw = opened(open_house.settings.url, proof)
        raw.send(f"42/live,1{event}")
        assert ends(raw, before_s=10), event
    assert open_house.live.turned_away.counts["undecodable"] == 4


@pytest.fixture
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Silence is over after one second instead of a minute."""
    monkeypatch.setattr(concurrency, "SILENT_S", 1)


@pytest.mark.usefixtures("brisk")
def test_S4_a_connection_that_says_nothing_is_closed(open_house: GovLab) -> None:
    port = open_house.settings.port
    silent = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(3)]
    silent[1].sendall(b"GET / HT")
    silent[2].sendall(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n")
    for one in silent:
        while one.recv(4096):
            pass
        one.close()


def test_S8_the_librarys_own_answers_are_not_guessed_at(open_house: GovLab) -> None:
    answer = requests.get(f"{open_house.settings.url}/socket.io/?EIO=4&transport=polling", timeout=10)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_S4_long_polling_has_the_same_limits(open_house: GovLab, caplog: pytest.LogCaptureFixture) -> None:
    polling = f"{open_house.settings.url}/socket.io/?EIO=4&transport=polling"
    for body in ("x" * 70_000, "4" + "[" * 5_000, "42/live,0[not json", "9", "\x1e" * 30):
        sid = re.search(r'"sid":"([^"]+)"', requests.get(polling, timeout=10).text)
        assert sid
        requests.post(f"{polling}&sid={sid[1]}", data=body, timeout=10)
        after = requests.post(f"{polling}&sid={sid[1]}", data="40", timeout=10)
        assert after.status_code == 400, body[:20]  # the connection is gone
    assert "Traceback" not in caplog.text


ACTIVITY = {"kind": "brainstorm", "title": "x", "prompt": "x", "settings": {}}


def opened(url: str, *frames: str) -> websocket.WebSocket:
    """A raw websocket that has sent these frames."""
    raw = websocket.create_connection(url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket", timeout=10)
    raw.recv()
    for frame in frames:
        raw.send(frame)
        raw.recv()
    return raw


def ends(raw: websocket.WebSocket, before_s: float) -> bool:
    """Whether the server closes the connection in time."""
    raw.settimeout(before_s)
    try:
        while True:
            if raw.recv_frame().opcode == websocket.ABNF.OPCODE_CLOSE:
                return True
    except websocket.WebSocketTimeoutException:
        return False
    except (websocket.WebSocketException, OSError):
        return True
