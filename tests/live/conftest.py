"""A running server with a live workshop: brainstorm, opinion, dots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from govlab.accounts.example import FACILITATOR, PASSWORD
from govlab.exchange.site import Site
from tests.rig.server import Server, serving

from .guest import Guest, patiently

AGENDA = [
    {"kind": "brainstorm", "title": "ระดมความคิด", "prompt": "ทำอย่างไรให้รอน้อยลง", "phase": "ideate", "settings": {}},
    {"kind": "opinion", "title": "แสดงความเห็น", "prompt": "เห็นด้วยไหม", "phase": "ideate", "settings": {}},
    {
        "kind": "dots",
        "title": "ให้จุด",
        "prompt": "ควรทำอะไรก่อน",
        "phase": "ideate",
        "settings": {"budget": 3, "per_idea": 2},
    },
]


@dataclass
class Hall:
    """A live workshop on a running server, and the people in it."""

    server: Server
    site: Site
    workshop: str
    code: str
    guests: list[Guest] = field(default_factory=list[Guest])

    def seat(self, sector: str = "citizen", name: str | None = None) -> str:
        """A new participant's token."""
        return self.site.join(self.code, sector, name)

    def guest(self, token: str | None = None, **options: Any) -> Guest:
        """A participant in the room."""
        guest = self.socket({"token": token or self.seat()}, **options)
        assert guest.join(self.workshop)["ok"]
        return guest

    def facilitator(self) -> Guest:
        """The facilitator in the room."""
        cookies = self.site._session.cookies
        guest = self.socket(
            {"csrf": self.site._csrf}, {"Cookie": "; ".join(f"{one.name}={one.value}" for one in cookies)}
        )
        assert patiently(lambda: guest.join(self.workshop, "facilitator"))["ok"]
        return guest

    def socket(self, auth: dict[str, Any], headers: dict[str, str] | None = None, **options: Any) -> Guest:
        """A socket that has not joined yet."""
        options.setdefault("transports", ["websocket"])
        guest = Guest(self.server.url, auth, headers, **options)
        self.guests.append(guest)
        return guest


@pytest.fixture(scope="module", params=["fast", "library"])
def transport(request: pytest.FixtureRequest) -> str:
    """Each of the two ways to serve websockets: both pass the same tests."""
    return request.param


@pytest.fixture(scope="module")
def running(transport: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for the tests of a module; each opens a workshop of its own."""
    with serving(tmp_path_factory.mktemp("live"), example="1", crowd="0", transport=transport) as server:
        yield server


@pytest.fixture
def hall(running: Server) -> Iterator[Hall]:
    """A live workshop in its brainstorm."""
    made = open_hall(running)
    yield made
    for guest in made.guests:
        guest.leave()


def open_hall(server: Server, agenda: list[dict[str, Any]] = AGENDA) -> Hall:
    """Create and start a workshop."""
    site = Site(server.url)
    site.sign_in(FACILITATOR, PASSWORD)
    made = site.create_workshop({"challenge": "คิวโรงพยาบาล", "title": "ลดเวลารอ", "activities": agenda})
    hall = Hall(server, site, made["workshop"], made["code"])
    facilitator = hall.facilitator()
    assert patiently(lambda: facilitator.command("start"))["ok"]
    return hall


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """A folder for a server that the test starts itself."""
    return tmp_path
