"""An agenda goes out as a file and comes back as it was; whatever is wrong in a file is named and nothing is added."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from govlab.storage import Storage
from govlab.workshops import queries
from govlab.workshops.tables import Activity, Workshop
from tests.workshops.cast import Cast, draft, put_in_state
from tests.workshops.conftest import Site


@pytest.fixture
def workshop(site: Site, storage: Storage, cast: Cast) -> Workshop:
    """A draft of Nok's, who is signed in."""
    site.reader = cast.nok
    return draft(storage, cast)


def agenda_of(storage: Storage, workshop: Workshop) -> list[Activity]:
    with storage.reading() as session:
        return queries.agenda(session, workshop.id)


def steps(storage: Storage, workshop: Workshop) -> list[tuple[Any, ...]]:
    return [(a.kind, a.title, a.prompt, a.phase, a.duration_s, a.settings) for a in agenda_of(storage, workshop)]


def imported(site: Site, workshop: Workshop, content: bytes) -> str:
    """Where an import leads, read."""
    page = f"/workshops/{workshop.id}/ready-agendas"
    answer = site.post(f"{page}/file", {"file": (io.BytesIO(content), "agenda.json")}, page=page)
    return site.get(answer.location.split("#")[0]).text


def test_a_file_brings_the_same_agenda_into_another_workshop(
    site: Site, storage: Storage, cast: Cast, workshop: Workshop
) -> None:
    exported = site.get(f"/workshops/{workshop.id}/agenda.json")
    assert "attachment" in exported.headers["Content-Disposition"]
    before = steps(storage, workshop)
    other = draft(storage, cast, plans=(), title="อีกห้อง")
    imported(site, other, exported.data)
    assert steps(storage, other) == before


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"format": "govlab-agenda-9"}, "format"),
        ({"activities": []}, "activities"),
        ({"title": " "}, "title"),
        ({"activities": [{"kind": "note", "title": "\u00a0", "prompt": "b", "phase": "test"}]}, "activities[0].title"),
        ({"activities": [{"kind": "nothing", "title": "a", "prompt": "b", "phase": "test"}]}, "activities[1]"),
        ({"activities": [{"kind": "note", "title": "a", "prompt": "b", "phase": "lunch"}]}, "activities[1].phase"),
        ({"activities": [{"kind": "note", "title": "a", "prompt": "b", "phase": "x" * 90_000}]}, "activities[1].phase"),
        (
            {"activities": [{"kind": "dots", "title": "a", "prompt": "b", "phase": "test", "settings": {"budget": 0}}]},
            "budget",
        ),
        ({"more": 1}, "more"),
    ],
)
def test_P13_what_is_wrong_in_a_file_is_named_and_nothing_is_added(
    site: Site, storage: Storage, workshop: Workshop, change: dict[str, Any], named: str
) -> None:
    before = steps(storage, workshop)
    sound = [{"kind": "note", "title": "a", "prompt": "b", "phase": "test"}]
    content = {"title": "a", "format": "govlab-agenda-1", "activities": sound, **change}
    assert named in imported(site, workshop, json.dumps(content).encode())
    assert steps(storage, workshop) == before


DEEP = (
    b'{"title":"a","format":"govlab-agenda-1","activities":[{"kind":"note","title":"a","prompt":"b","phase":"test","settings":%s}]}'
    % (b'{"a":' + b"[" * 5000 + b"]" * 5000 + b"}")
)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"{" * 100_000, b" " * 300_000, DEEP])
def test_P13_what_is_no_agenda_is_refused(site: Site, storage: Storage, workshop: Workshop, content: bytes) -> None:
    before = steps(storage, workshop)
    imported(site, workshop, content)
    assert steps(storage, workshop) == before


def test_an_agenda_that_was_kept_is_used_again_and_forgotten(
    site: Site, storage: Storage, cast: Cast, workshop: Workshop
) -> None:
    page = f"/workshops/{workshop.id}/ready-agendas"
    site.post(f"{page}/keep", {"title": "วันประจำของเรา"}, page=page)
    assert "วันประจำของเรา" in site.get(page).text
    before = steps(storage, workshop)
    own = site.get(page).text.split("/ready-agendas/own/")[1].split('"')[0]
    site.post(f"{page}/own/{own}", page=page)
    assert steps(storage, workshop) == before * 2
    site.post(f"{page}/own/{own}", {"action": "forget"}, page=page)
    assert "/ready-agendas/own/" not in site.get(page).text


def test_the_agenda_of_a_workshop_that_is_over_is_used_again(
    site: Site, storage: Storage, cast: Cast, workshop: Workshop
) -> None:
    past = draft(storage, cast, title="ปีก่อน")
    put_in_state(storage, past, "closed")
    before = steps(storage, workshop)
    page = f"/workshops/{workshop.id}/ready-agendas"
    site.post(f"{page}/from/{past.id}", page=page)
    assert steps(storage, workshop) == before + steps(storage, past)
