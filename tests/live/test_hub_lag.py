"""A room votes on while the disk takes 50 ms a sync: only acknowledgements wait, the hub does not (R10)."""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import sys
import time
from collections.abc import Generator
from pathlib import Path

import requests

from govlab import concurrency
from govlab.exchange.client import LiveSocket
from govlab.storage.ids import new_id
from govlab.workshops.seats import cookie_base
from tests.rig.photos import noise
from tests.rig.processes import free_port, running
from tests.rig.server import ROOT, Server, _alive

from .conftest import Hall, open_hall
from .guest import WITHIN_S
from .slow_disk import SYNC_S

PEOPLE, VOTES_A_SECOND, SECONDS = 25, 200, 5
IDEAS = 20
LONGEST_STOP_MS = 30
# How many photos are sent, and how long one of them is decoded and written.
PHOTOS, PHOTO_MS = 6, 200


@contextlib.contextmanager
def on_a_slow_disk(folder: Path) -> Generator[Server]:
    """A server whose every sync takes 50 ms; it writes its hub's stops into `folder / "stops"`."""
    port, database_url = free_port(), f"sqlite:///{folder / 'govlab.db'}"
    settings = {"SECRET_KEY": "only-for-tests-" * 3, "PORT": str(port), "DATABASE_URL": database_url, "EXAMPLE": "1"}
    environ = os.environ | {f"GOVLAB_{name}": value for name, value in (settings | {"CROWD": "0"}).items()}
    program = str(Path(__file__).with_name("slow_disk.py"))
    command = ["env", f"--chdir={ROOT}", sys.executable, program, str(folder / "stops")]
    url, log = f"http://127.0.0.1:{port}", folder / "server.log"
    with running(command, log, lambda: _alive(url), environ) as process:
        yield Server(url, database_url, process, log)


def voters(hall: Hall) -> list[LiveSocket]:
    """People in the room, which votes on some ideas by now."""
    lines = [LiveSocket(hall.server.url, {"token": hall.seat()}) for _ in range(PEOPLE)]
    for line in lines:
        assert line.call("join", {"protocol": 1, "workshop": hall.workshop, "as": "participant"})["ok"]
    for number in range(IDEAS):
        post = {"id": f"post-{number}", "name": "post_idea", "args": {"activity": 1, "text": f"ไอเดีย {number}"}}
        assert lines[number].call("command", post)["ok"]
    assert hall.facilitator().command("go_to", activity=2)["ok"]
    return lines


def vote(line: LiveSocket, number: int, began: float) -> list[float]:
    """Vote once in so often for some seconds; the milliseconds that each acknowledgement took."""
    took_ms: list[float] = []
    every_s = PEOPLE / VOTES_A_SECOND
    for turn in range(int(SECONDS / every_s)):
        due = began + (turn + number / PEOPLE) * every_s
        concurrency.sleep(max(0, due - time.monotonic()))
        args = {"activity": 2, "idea": turn % IDEAS + 1, "opinion": ("agree", "disagree")[number % 2]}
        asked = time.monotonic()
        answer = line.call("command", {"id": f"vote-{turn}", "name": "give_opinion", "args": args})
        assert answer["ok"], answer
        took_ms.append((time.monotonic() - asked) * 1000)
    return took_ms


def test_S11_the_hub_goes_on_while_a_photo_of_twelve_megapixels_comes_in(own_folder: Path) -> None:
    agenda = [{"kind": "concept", "title": "การ์ดแนวคิด", "prompt": "วาด"}]
    with on_a_slow_disk(own_folder) as server:
        hall = open_hall(server, agenda)
        browser, data = requests.Session(), noise(4000, 3000, quality=75)
        browser.cookies.set(cookie_base(hall.workshop), hall.seat())
        page = browser.get(f"{server.url}/sign-in", timeout=WITHIN_S).text
        headers = {"X-CSRFToken": page.split('name="csrf_token" value="')[1].split('"')[0]}
        before = len((own_folder / "stops").read_text().splitlines())
        for _ in range(PHOTOS):
            where = f"{server.url}/api/v1/workshops/{hall.workshop}/pictures/{new_id()}"
            assert browser.post(where, data, headers=headers, timeout=WITHIN_S).status_code == 200
        concurrency.sleep(2)
        seconds = [json.loads(line) for line in (own_folder / "stops").read_text().splitlines()[before:]]
        for guest in hall.guests:
            guest.leave()
    longest = sorted(max(late_ms) for late_ms in seconds)
    print(f"hub: longest stop of each second {longest} ms, {len(data) / 1e6:.1f} MB a photo")
    # In the hub one would stop it for as long as it takes; one stall of the machine itself is forgiven.
    assert longest[-2] < PHOTO_MS / 2


def test_R10_the_hub_goes_on_while_a_slow_disk_syncs(own_folder: Path) -> None:
    with on_a_slow_disk(own_folder) as server:
        hall = open_hall(server)
        lines = voters(hall)
        before = len((own_folder / "stops").read_text().splitlines())
        began = time.monotonic()
        voting = [concurrency.spawn(vote, line, number, began) for number, line in enumerate(lines)]
        took_ms = [one for thread in voting for one in thread.wait()]
        seconds = [json.loads(line) for line in (own_folder / "stops").read_text().splitlines()[before + 1 :]]
        for line in lines:
            line.close()
        for guest in hall.guests:
            guest.leave()
    assert len(took_ms) == VOTES_A_SECOND * SECONDS
    assert min(took_ms) >= SYNC_S * 1000, "each vote waited for the disk"
    longest = sorted(max(late_ms) for late_ms in seconds)
    every = sorted(late_ms for second in seconds for late_ms in second)
    p99 = every[int(len(every) * 0.99)]
    print(f"hub: longest stop of each second {longest} ms, p99 {p99} ms; acks p50 {statistics.median(took_ms):.0f} ms")
    assert len(longest) >= SECONDS - 2
    # A sync in the hub would stop it for 50 ms and more in each of them; one stall of the machine itself is forgiven.
    assert longest[-2] < LONGEST_STOP_MS
    assert p99 < LONGEST_STOP_MS
