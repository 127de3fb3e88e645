"""The method library: every file is sound, an agency may add its own, and a mistake in one is named at the start."""

from __future__ import annotations

from pathlib import Path

import pytest

from govlab.activities.kinds import kind_of
from govlab.settings import SettingsError
from govlab.storage import Storage
from govlab.workshops import kinds, queries, rules
from govlab.workshops.forms import PROMPT_MOST, TITLE_MOST
from govlab.workshops.library import BUILT_IN, CHALLENGE, Library, Say, read
from govlab.workshops.tables import Activity, Workshop
from tests.workshops.cast import Cast, draft, put_in_state
from tests.workshops.conftest import Site

OWN = """
phase = "ideate"
kind = "dots"
minutes = 5
people = [3, 30]
title = { th = "จุดของเรา", en = "Our dots" }
purpose = { th = "เลือกเร็ว", en = "Choose fast" }
prompt = { th = "ข้อใดก่อน", en = "Which first?" }
steps = [{ th = "อ่าน", en = "Read" }, { th = "ให้จุด", en = "Give dots" }]
settings = { budget = 3 }
"""


@pytest.fixture
def built_in() -> Library:
    return read([BUILT_IN])


def own_folder(folder: Path, text: str, kind: str = "methods", name: str = "ours") -> Path:
    (folder / kind).mkdir(exist_ok=True)
    (folder / kind / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_there_are_at_least_twenty_methods_and_every_phase_has_some(built_in: Library) -> None:
    phases = [method.phase for method in built_in.methods.values()]
    assert len(phases) >= 20
    assert list(dict.fromkeys(phases)) == list(rules.PHASES)


def in_thai(thai: str, _english: str) -> str:
    return thai


def in_english(_thai: str, english: str) -> str:
    return english


@pytest.mark.parametrize("say", [in_thai, in_english])
def test_the_activity_of_every_method_fits_the_form_that_edits_it(built_in: Library, say: Say) -> None:
    for key, method in built_in.methods.items():
        plan = method.plan(say, challenge="ก" * TITLE_MOST)
        assert 0 < len(plan.title) <= TITLE_MOST, key
        assert 0 < len(plan.prompt) <= PROMPT_MOST, key
        assert CHALLENGE not in plan.prompt, key
        assert kinds.read_settings(plan.kind, plan.settings)


def test_in_a_ready_agenda_every_vote_has_ideas_to_vote_on(built_in: Library) -> None:
    for key in built_in.agendas:
        there = False
        for plan in built_in.plans(key, in_thai, ""):
            kind = kind_of(plan.kind)
            settings = kinds.read_settings(plan.kind, plan.settings)
            there = there or kind.takes_ideas(settings)
            on_ideas = (kind.tally is not None and not kind.options(settings)) or kind.groups
            assert there or not on_ideas, (key, plan.title)
    assert built_in.minutes(built_in.agendas["idea_sprint"]) == 90


def test_an_agency_adds_methods_and_agendas_and_replaces_ours(tmp_path: Path) -> None:
    own_folder(tmp_path, OWN)
    own_folder(tmp_path, OWN, name="dot_voting")
    stops = (
        'title = { th = "ก", en = "A" }\npurpose = { th = "ข", en = "B" }\nstops = [{ method = "ours", minutes = 3 }]'
    )
    own_folder(tmp_path, stops, "ready_agendas")
    found = read([BUILT_IN, tmp_path])
    ours = read([BUILT_IN])
    assert (len(found.methods), len(found.agendas)) == (len(ours.methods) + 1, len(ours.agendas) + 1)
    assert found.methods["dot_voting"].title.th == "จุดของเรา"
    assert [plan.duration_s for plan in found.plans("ours", in_english, "")] == [180]


FAULTS = {
    "phase": ('phase = "ideate"', 'phase = "dream"'),
    "kind": ('kind = "dots"', 'kind = "seance"'),
    "minutes": ("minutes = 5", "minutes = 0"),
    "people": ("[3, 30]", "[30, 3]"),
    "budget": ("budget = 3", "budget = 0"),
    "colour": ("budget = 3", 'colour = "red"'),
    "en": (', en = "Our dots"', ""),
    "steps": (', { th = "ให้จุด", en = "Give dots" }', ""),
    "line 2": ('phase = "ideate"', "phase = ideate"),
}


@pytest.mark.parametrize(("named", "change"), FAULTS.items(), ids=list(FAULTS))
def test_O1_a_faulty_file_is_named_at_the_start_with_its_fault(
    tmp_path: Path, named: str, change: tuple[str, str]
) -> None:
    own_folder(tmp_path, OWN.replace(*change))
    with pytest.raises(SettingsError, match=rf"ours\.toml.*{named}"):
        read([BUILT_IN, tmp_path])


def test_O1_a_folder_or_a_method_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"GOVLAB_METHODS_FOLDER.*nowhere"):
        read([tmp_path / "nowhere"])
    own_folder(tmp_path, OWN)
    stops = 'title = { th = "ก", en = "A" }\npurpose = { th = "ข", en = "B" }\nstops = [{ method = "lost" }]'
    own_folder(tmp_path, stops, "ready_agendas")
    with pytest.raises(SettingsError, match=r"ours.*lost"):
        read([tmp_path])


def agenda_of(storage: Storage, workshop: Workshop) -> list[Activity]:
    with storage.reading() as session:
        return queries.agenda(session, workshop.id)


def test_a_method_becomes_an_activity_at_the_chosen_place(site: Site, cast: Cast) -> None:
    site.reader = cast.nok
    workshop = draft(site.storage, cast)
    page = f"/workshops/{workshop.id}/methods/crazy_eights"
    assert "8 ไอเดียใน 8 นาที" in site.get(page).text
    added = site.post(page, {"after": "1"})
    assert added.location == f"/workshops/{workshop.id}/edit#activity-3"
    site.post(f"{page}?lang=en", {"after": "0"}, page=page)
    site.post(page)
    agenda = agenda_of(site.storage, workshop)
    assert [activity.no for activity in agenda] == [4, 1, 3, 2, 5]
    third = agenda[2]
    assert (third.kind, third.phase, third.duration_s) == ("brainstorm", "ideate", 480)
    assert (third.settings["ideas_per_person"], "โจทย์ของ" in third.prompt) == (8, True)
    assert agenda[0].title == "Crazy eights"


def test_P13_a_ready_agenda_is_added_whole_or_not_at_all(site: Site, cast: Cast) -> None:
    site.reader = cast.nok
    workshop = draft(site.storage, cast)
    address = f"/workshops/{workshop.id}/ready-agendas"
    for _ in range(4):
        site.post(f"{address}/idea_sprint", page=address)
    refused = site.post(f"{address}/idea_sprint", page=address)
    assert "30" in site.get(refused.location).text.split('class="wrap flashed"')[1][:400]
    agenda = agenda_of(site.storage, workshop)
    assert len(agenda) == 26
    assert [activity.title for activity in agenda[2:5]] == ["เล่าประสบการณ์", "เราจะทำอย่างไรให้", "เลือกโจทย์ที่จะคิดต่อ"]


def test_S3_only_who_prepares_a_workshop_that_has_not_begun_may_use_the_library(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    pages = [f"/workshops/{workshop.id}/{page}" for page in ("methods", "methods/scamper", "ready-agendas")]
    site.reader = cast.malee
    assert [site.get(page).status_code for page in pages] == [403] * 3
    site.reader = cast.nok
    assert site.get(f"/workshops/{workshop.id}/methods/unknown").status_code == 404
    put_in_state(site.storage, workshop, "live")
    assert [site.get(page).status_code for page in pages] == [409] * 3


def test_P13_the_way_into_the_library_saves_what_was_typed(site: Site, cast: Cast) -> None:
    site.reader = cast.nok
    workshop = draft(site.storage, cast)
    typed = {"challenge": workshop.challenge_id, "title": "ใหม่", "day": "", "clock": ""}
    left = site.post(
        f"/workshops/{workshop.id}/edit", {**typed, "minutes_1": "7", "minutes_2": "8", "action": "methods"}
    )
    assert left.location == f"/workshops/{workshop.id}/methods"
    assert [activity.duration_s for activity in agenda_of(site.storage, workshop)] == [420, 480]


def test_methods_are_found_by_words_in_either_language(built_in: Library) -> None:
    assert "dot_voting" in built_in.found("จุด")
    assert "dot_voting" in built_in.found("DOT voting")
    assert built_in.found("no such method anywhere") == {}
    assert built_in.found("  ") == built_in.methods
