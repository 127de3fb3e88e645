"""Kill a server under load at random moments, and hold it to every promise that it made (rules P1, P2, P4, P5, P8).

CRASH_KILLS says how often (20 unless told), CRASH_SEED repeats what a run drew. `make crash` kills 200 times.
"""

from __future__ import annotations

import os
import secrets
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from govlab import concurrency
from govlab.storage.storage import is_sqlite

from .audit import Ledger
from .client import Client
from .held import hash_of
from .house import House
from .room import Room

KILLS = int(os.environ.get("CRASH_KILLS", "20"))
SEED = os.environ.get("CRASH_SEED") or secrets.token_hex(4)
KILLS_A_ROOM = 20
LONGEST_LOAD_S = 0.4
# The room goes on after each kill, so that clients hold a state and the changes since, not only what they were given.
LEAST_GOING_ON_S, MOST_GOING_ON_S = 0.1, 0.3
# So often another kill follows while clients are still coming back.
AGAIN_AT_ONCE, LONGEST_RETURN_S = 0.15, 0.15
# So often it dies with an answer on its lips: at that moment a promise that is not kept yet is the easiest to catch.
AT_AN_ANSWER, ANSWER_WITHIN_S = 0.5, 0.15
REST_WITHIN_S, NEWS_WITHIN_S = 30, 5


class Crashes:
    """Kills of one server, and what was found after each."""

    def __init__(self, house: House, database_url: str, kills: int, name: str) -> None:
        self._house, self._database_url, self._kills, self._name = house, database_url, kills, name
        self._dice = Random(f"{SEED} {name}")
        self.found: Counter[str] = Counter()
        self.faults: list[str] = []

    def run(self) -> None:
        """Room after room, until it was killed often enough or something is wrong."""
        while self.found["kills"] < self._kills and not self.faults:
            room = Room(self._house.server.url, f"{SEED} {self._name} {self.found['kills']}")
            try:
                self._rest(room)
                ledger = Ledger(self._database_url, room.workshop)
                until = min(self._kills, self.found["kills"] + KILLS_A_ROOM)
                while self.found["kills"] < until and not self.faults:
                    self._crash(room)
                    self._audit(room, ledger)
            finally:
                room.leave()
            for client in room.clients:
                self.found.update(client.counted)
                self.found["acked"] += len(client.accepted)
                self.found["frames"] += client.held.frames

    def _crash(self, room: Room) -> None:
        room.act(True)
        self._kill(room, within_s=LONGEST_LOAD_S)
        if self._dice.random() < AGAIN_AT_ONCE and self.found["kills"] < self._kills:
            self._kill(room, within_s=LONGEST_RETURN_S)
        concurrency.sleep(self._dice.uniform(LEAST_GOING_ON_S, MOST_GOING_ON_S))
        room.act(False)
        self._rest(room)

    def _kill(self, room: Room, within_s: float) -> None:
        concurrency.sleep(self._dice.uniform(0, within_s))
        if self._dice.random() < AT_AN_ANSWER:
            room.at_each_answer(self._house.kill)
            self._house.await_end(ANSWER_WITHIN_S)
            room.at_each_answer(lambda: None)
        self._house.kill()
        self._house.reopen()
        self.found["kills"] += 1

    def _rest(self, room: Room) -> None:
        latest = time.monotonic() + REST_WITHIN_S
        while not all(one.rests for one in room.clients) and not any(one.wrong for one in room.clients):
            doing = [one.doing for one in room.clients if not one.rests]
            assert time.monotonic() < latest, f"no rest: {doing}; {self._house.server.written()[-2000:]}"
            concurrency.sleep(0.01)

    def _audit(self, room: Room, ledger: Ledger) -> None:
        version = ledger.check(room.clients, room.facilitator.fresh()["state"]["tallies"])
        self.faults += ledger.faults
        self.found.update(ledger.counts)
        for client in room.clients:
            self._check(client, version)
        held = {audience: self._state_of(room, audience) for audience in ("participant", "facilitator", "screen")}
        acked = sum(len(client.accepted) for client in room.clients)
        print(f"{self._name}: kill {self.found['kills']} of {self._kills}, {acked} acked in this room; all hold {held}")

    def _check(self, client: Client, version: int) -> None:
        latest = time.monotonic() + NEWS_WITHIN_S
        while client.held.version < version and time.monotonic() < latest:
            concurrency.sleep(0.01)
        self._diverged([f"a {client.audience} saw version {seen}, which is gone" for seen in client.held.went_back])
        self._diverged(client.wrong)
        fresh = client.fresh()
        if not client.held.same_as(fresh):
            self._diverged([f"a {client.audience} holds another state than a fresh join at {fresh['version']}"])

    def _state_of(self, room: Room, audience: str) -> str:
        states = {hash_of(client.held.state) for client in room.clients if client.audience == audience}
        self._diverged([f"{audience}s hold {len(states)} states"] if len(states) > 1 else [])
        return "/".join(states)

    def _diverged(self, faults: list[str]) -> None:
        self.found["diverged"] += len(faults)
        self.faults += faults


@pytest.mark.timeout(60 + 15 * KILLS)
def test_P1_P2_P5_P8_a_server_killed_at_random_loses_and_doubles_nothing(tmp_path: Path, database_url: str) -> None:
    name, kills = ("SQLite", KILLS - KILLS // 4) if is_sqlite(database_url) else ("PostgreSQL", KILLS // 4)
    print(f"\n{name}: CRASH_SEED={SEED}")
    house = House(tmp_path, database_url, Random(f"{SEED} {name}"))
    crashes = Crashes(house, database_url, kills, name)
    try:
        crashes.run()
    finally:
        house.close()
    told = ", ".join(f"{crashes.found[one]} {one}" for one in ("kills", "acked", "asked again", "frames", "gaps"))
    wrong = ", ".join(f"{one} {crashes.found[one]}" for one in ("lost", "doubled", "diverged"))
    print(f"{name}: {told}; {wrong}")
    assert not crashes.faults, "\n".join([f"CRASH_SEED={SEED}", *crashes.faults[:20]])
    assert crashes.found["acked"] > 5 * kills, "there was something to lose"
