"""A workshop that a test holds: it speaks for the facilitator and for other guests, over the live protocol.

By a plain Socket.IO client, as other people write them: GovLab's own needs the server's green threads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import uuid4

import requests
import socketio

from govlab.accounts.example import FACILITATOR, PASSWORD

ANSWER_WITHIN_S = 15
TITLE = "ห้องทดลอง"
"""How every such workshop's title begins."""
AGENDA = [
    {"kind": "brainstorm", "title": "เล่าประสบการณ์", "prompt": "คุณรอนานที่สุดที่จุดไหน เพราะอะไร"},
    {"kind": "opinion", "title": "เห็นด้วยหรือไม่", "prompt": "ถ้าโรงพยาบาลใกล้บ้านคุณทำเรื่องนี้ คุณเห็นด้วยไหม"},
    {"kind": "dots", "title": "เลือกก่อน", "prompt": "สิ่งใดควรทดลองก่อน", "settings": {"budget": 3, "per_idea": 2}},
    {
        "kind": "brainstorm",
        "title": "เขียนแล้วรอตรวจ",
        "prompt": "อะไรที่ยังไม่มีใครพูดถึง",
        "settings": {"moderated": True},
    },
    {
        "kind": "opinion",
        "title": "ฟังความเห็น",
        "prompt": "เสนอและลงความเห็นพร้อมกัน",
        "settings": {"takes_ideas": True},
    },
]
WRITING, OPINION, DOTS, MODERATED, CONSULTATION = range(1, len(AGENDA) + 1)
TEXTS = (
    "มาถึงตีห้าครึ่งเพื่อกดบัตรคิว แต่ห้องตรวจเปิดเก้าโมง นั่งรอเฉยๆ สามชั่วโมงครึ่ง",
    "ปี่ ที่ น้ำ กู้ป้าปู่ ซึ่งไม่มีที่ว่างให้ตัดบรรทัดเลยแม้แต่น้อยในประโยคที่ยาวมากอย่างนี้",
    "https://example.test/a/very/long/address/that/has/nowhere/to/break/and/goes/on/and/on/and/on",
    "Ask me once, not at four counters",
)
SECTORS = ("citizen", "citizen", "government", "private", "civil_society", "academic")


class ScreenLink(NamedTuple):
    """The address of a screen, and the path that revokes it."""

    address: str
    revoke: str


class Voice:
    """One person in a room. Says commands and hears nothing but the answers."""

    def __init__(self, url: str, workshop: str, as_: str, auth: dict[str, str], cookie: str = "") -> None:
        self._line = socketio.Client(reconnection=False)
        headers = {"Cookie": cookie} if cookie else {}
        self._line.connect(url, headers, auth, ["websocket"], ["/live"], wait_timeout=ANSWER_WITHIN_S)
        self._ask("join", {"protocol": 1, "workshop": workshop, "as": as_})

    def say(self, name: str, /, **args: Any) -> Any:
        """Give a command, return its result."""
        return self._ask("command", {"id": uuid4().hex, "name": name, "args": args}).get("result")

    def leave(self) -> None:
        """Hang up."""
        self._line.disconnect()

    def _ask(self, event: str, content: dict[str, Any]) -> dict[str, Any]:
        answer = self._line.call(event, content, "/live", ANSWER_WITHIN_S)
        assert answer is not None, f"{event} is answered"
        assert answer["ok"], answer
        return answer


class HeldRoom:
    """A scheduled workshop; `facilitator` moves it on, `guests` fill it."""

    def __init__(self, url: str, agenda: Sequence[dict[str, Any]] = AGENDA) -> None:
        self.url = url
        self._http = requests.Session()
        csrf = self._post("/api/v1/sign-in", {"email": FACILITATOR, "password": PASSWORD})["csrf"]
        self._http.headers["X-CSRFToken"] = csrf
        wanted = {"challenge": "ลดเวลารอคิว", "title": f"{TITLE} {uuid4().hex[:6]}", "activities": agenda}
        made = self._post("/api/v1/workshops", wanted)
        self.workshop, self.code = made["workshop"], made["code"]
        cookie = "; ".join(f"{one.name}={one.value}" for one in self._http.cookies)
        self.facilitator = Voice(url, self.workshop, "facilitator", {"csrf": csrf}, cookie)
        self.guests: list[Voice] = []

    def end(self) -> None:
        """Everybody hangs up."""
        for voice in (self.facilitator, *self.guests):
            voice.leave()

    def fill(self, activity: int, ideas: int) -> list[int]:
        """Guests of all sectors come in if they are not there yet, and post; returns the ideas' numbers."""
        self.welcome(*SECTORS[len(self.guests) :])
        return [self.post(activity, place) for place in range(ideas)]

    def welcome(self, *sectors: str) -> None:
        """A guest more of each of these sectors."""
        for sector in sectors:
            about = {"code": self.code, "sector": sector, "name": f"คนที่ {len(self.guests)}", "consent": True}
            token = self._post("/api/v1/join", about)["token"]
            self.guests.append(Voice(self.url, self.workshop, "participant", {"token": token}))

    def post(self, activity: int, place: int) -> int:
        """One of the guests posts; returns the idea's number."""
        text = f"{TEXTS[place % len(TEXTS)]} ({place})"
        return self.guests[place % len(SECTORS)].say("post_idea", activity=activity, text=text)["idea"]

    def ideas(self) -> int:
        """How many ideas the server holds."""
        return self._http.get(f"{self.url}/api/v1/workshops/{self.workshop}/counts", timeout=ANSWER_WITHIN_S).json()[
            "ideas"
        ]

    def promote(self, *ideas: int) -> None:
        """One click in the console."""
        self._post(f"/api/v1/workshops/{self.workshop}/promotions", {"ideas": list(ideas)})

    def screen(self) -> ScreenLink:
        """Make a link to the big screen."""
        page = self._form(f"/workshops/{self.workshop}/screens")
        address, revoke = (re.findall(one, page)[0] for one in (r'"([^"]*/screen/[^"]+)"', r'"([^"]*/revoke)"'))
        return ScreenLink(address, revoke)

    def revoke(self, link: ScreenLink) -> None:
        """Make a link worthless."""
        self._form(link.revoke)

    def read(self, path: str, pattern: str) -> str:
        """What a page of the facilitator's holds at this pattern, first."""
        found = re.search(pattern, self._http.get(self.url + path, timeout=ANSWER_WITHIN_S).text)
        assert found, f"{path} has no {pattern}"
        return found[1]

    def _form(self, path: str) -> str:
        """Press the button of a form without fields; the page that follows."""
        answer = self._http.post(self.url + path, timeout=ANSWER_WITHIN_S)
        assert answer.ok, answer.text
        return answer.text

    def _post(self, path: str, content: dict[str, Any]) -> dict[str, Any]:
        answer = self._http.post(self.url + path, json=content, timeout=ANSWER_WITHIN_S)
        assert answer.ok, answer.text
        return answer.json()


# Holds a workshop by its agenda, and ends it with the test.
Hold = Callable[..., HeldRoom]
