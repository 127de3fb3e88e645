"""A rehearsal of a whole day: real people on real sockets, nothing refused, every tally right."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from govlab.app import GovLab
from govlab.exchange.rehearsal import Rehearsal
from govlab.exchange.site import Site
from tests.rig.postgresql import PostgreSQL
from tests.rig.server import COMMAND, serving


def rehearsed(
    folder: Path, people: int, database_url: str | None = None, agenda: str = "gov_lab_day"
) -> tuple[int, str]:
    """Run `govlab rehearse` as people do; its exit status and what it wrote."""
    with serving(folder, database_url, example="1", crowd="0") as server:
        command = [str(COMMAND), "rehearse", "--people", str(people), "--url", server.url, "--agenda", agenda]
        with Popen([*command, "--json", str(folder / "out.json")], stdout=PIPE, stderr=PIPE, text=True) as process:
            written, complaints = process.communicate(timeout=150)
    return process.returncode, written + complaints


@pytest.mark.timeout(180)
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_P8_a_gov_lab_day_passes_with_every_tally_right(
    tmp_path: Path, postgresql_server: PostgreSQL, database: str
) -> None:
    url = postgresql_server.create("rehearsed") if database == "postgresql" else None
    status, written = rehearsed(tmp_path, 12, url)
    report = json.loads((tmp_path / "out.json").read_text())
    assert status == 0, written
    assert (report["people"], report["refused"], report["mismatches"]) == (12, 0, 0)
    assert report["activities"] >= 12
    assert report["votes"] > 12
    assert report["ideas"] >= 5 * 12
    assert 0 < report["ack_ms"]["p50"] <= report["ack_ms"]["p99"]


def test_an_agenda_that_does_not_exist_is_named(tmp_path: Path) -> None:
    status, written = rehearsed(tmp_path, 1, agenda="lunch")
    assert status == 2
    assert "lunch" in written


def test_V3_simulated_people_bring_a_seat_code_where_a_vote_is_one_per_seat(open_house: GovLab, nok: Site) -> None:
    vote = {"kind": "poll", "title": "ลงมติ", "prompt": "ทดลองไหม", "settings": {"per_seat": True}}
    rehearsal = Rehearsal(nok, {"challenge": "คิว", "title": "ซ้อม", "activities": [vote]}, 4)
    rehearsal.join()
    rehearsal.run()
    rehearsal.leave()
    assert (rehearsal.outcome.refused.total(), rehearsal.outcome.mismatches) == (0, [])
    assert rehearsal.outcome.votes >= 4
