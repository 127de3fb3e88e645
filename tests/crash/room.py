"""The crashing room: a workshop, and a dozen people, their facilitator and a big screen in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

from govlab.accounts.example import FACILITATOR, PASSWORD
from govlab.exchange.site import Site

from . import moves
from .client import Client
from .held import Held
from .line import Hear, Line

PEOPLE = 12
SECTORS = ("citizen", "government", "private", "civil_society", "academic")
PARTICIPANT_PAUSE_S, FACILITATOR_PAUSE_S = 0.05, 0.15
# Few ideas, so that people vote on the same ones and a hundred copies of the state stay cheap.
BRIEF: dict[str, Any] = {"prompt": "ทำอย่างไรให้รอน้อยลง", "phase": "ideate"}
AGENDA = [
    BRIEF | {"kind": "brainstorm", "title": "ระดมความคิด", "settings": {"ideas_per_person": 4, "ideas_limit": 60}},
    BRIEF | {"kind": "opinion", "title": "แสดงความเห็น", "settings": {}},
    BRIEF | {"kind": "dots", "title": "ให้จุด", "settings": {"budget": 5, "per_idea": 2}},
]


class Room:
    """One workshop and everybody in it."""

    def __init__(self, url: str, seed: str) -> None:
        site = Site(url)
        site.sign_in(FACILITATOR, PASSWORD)
        made = site.create_workshop({"challenge": "คิวโรงพยาบาล", "title": seed, "activities": AGENDA})
        self.workshop: str = made["workshop"]
        self._url, self._seed = url, seed
        self.facilitator = self._client("facilitator", 0, _facilitator_dial(site), FACILITATOR_PAUSE_S)
        screen = partial(Line, url, {"screen": _screen_link(site, self.workshop)}, "")
        self.clients = [self.facilitator, self._client("screen", 0, screen, 1)]
        for number in range(PEOPLE):
            seat = site.join(made["code"], SECTORS[number % len(SECTORS)], f"คนที่ {number}")
            dial = partial(Line, url, {"token": seat}, "")
            self.clients.append(self._client("participant", number, dial, PARTICIPANT_PAUSE_S))

    def act(self, acting: bool) -> None:
        """Let everybody act, or come to rest."""
        for client in self.clients:
            client.acting = acting

    def at_each_answer(self, call: Callable[[], None]) -> None:
        """From now on call this at the very moment that anybody's command is acknowledged."""
        for client in self.clients:
            client.on_accepted = call

    def leave(self) -> None:
        """Everybody goes home."""
        for client in self.clients:
            client.leave()

    def _client(self, audience: str, number: int, dial: Any, pause_s: float) -> Client:
        dice = Random(f"{self._seed} {audience} {number}")
        return Client(self.workshop, audience, dial, _MOVES[audience](dice), pause_s, dice)


def _of_participant(dice: Random) -> Any:
    return lambda held: moves.of_participant(held.state, held.mine, dice)


def _of_facilitator(dice: Random) -> Any:
    return lambda held: _opening(held) or moves.of_facilitator(held.state, dice)


def _opening(held: Held) -> moves.Move | None:
    return ("start", {}) if held.state["workshop"]["state"] == "scheduled" else None


_MOVES: dict[str, Any] = {
    "participant": _of_participant,
    "facilitator": _of_facilitator,
    "screen": lambda _dice: lambda _held: None,
}


def _facilitator_dial(site: Site) -> Any:
    def dial(hear: Hear) -> Line:
        cookie = "; ".join(f"{kept.name}={kept.value}" for kept in site._session.cookies)
        return Line(site.url, {"csrf": site._csrf}, cookie, hear)

    return dial


def _screen_link(site: Site, workshop: str) -> str:
    answer = site._session.post(f"{site.url}/workshops/{workshop}/screens", headers={"X-CSRFToken": site._csrf})
    found = re.search(r"/screen/([\w-]+)", answer.text)
    assert found, answer.text
    return found[1]
