"""Replaying through a real server: real sockets, real commands, every tally compared."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from click.testing import CliRunner

from govlab.app import GovLab
from govlab.exchange import cli, polis
from govlab.exchange.polis import Conversation
from govlab.exchange.replay import Outcome, Replay, workshop_for
from govlab.exchange.site import Site
from tests.exchange import exports
from tests.exchange.exports import comment, vote
from tests.rig.postgresql import PostgreSQL
from tests.rig.processes import free_port
from tests.rig.server import COMMAND, serving

PASSWORD = "govlab-example"


def replayed(folder: Path, url: str, report: Path) -> tuple[int, str]:
    """Run `govlab replay` as people do; its exit status and what it wrote."""
    command = [str(COMMAND), "replay", str(folder), "--url", url, "--json", str(report)]
    with Popen(command, stdout=PIPE, stderr=PIPE, text=True) as process:
        written, complaints = process.communicate(timeout=150)
    return process.returncode, written + complaints


def small_conversation(folder: Path) -> Conversation:
    """Thirty people and five comments, two of them moderated out; everybody votes on all, and some vote again."""
    people = [str(no) for no in range(30)]
    comments = [comment(no, f"c{no}", people[no], f"Idea {no}", -1 if no > 2 else 1) for no in range(5)]
    votes = [vote(10 + at, f"c{(at // 30 + at) % 5}", people[at % 30], at % 3 - 1) for at in range(240)]
    return polis.read(exports.write(folder, comments, votes))


def excerpt(folder: Path, voters: int) -> tuple[Path, dict[str, int]]:
    """An export of all comments and of what some voters said to them, and its facts."""
    whole = polis.read(exports.folder_of("brexit-consensus"))
    few = sorted({one.voter for one in whole.votes})[:voters]
    votes = [one for one in whole.votes if one.voter in few]
    exports.write(
        folder,
        [comment(one.at_ms, one.id, one.author, one.text, one.moderated) for one in whole.comments],
        [vote(one.at_ms, one.comment, one.voter, one.value) for one in votes],
    )
    facts = {
        "participants": len({one.author for one in whole.comments} | set(few)),
        "comments": len(whole.comments),
        "vote_events": len(votes),
        "final_votes": len({(one.voter, one.comment) for one in votes}),
    }
    return folder, facts


def arrives(export: Path, facts: dict[str, int], folder: Path, database_url: str | None = None) -> None:
    """Hold what `govlab replay` reports against what is known of the export."""
    with serving(folder, database_url, example="1", crowd="0") as server:
        status, written = replayed(export, server.url, folder / "report.json")
    report = json.loads((folder / "report.json").read_text())
    took = (report.pop("seconds"), report.pop("ack_ms"))
    assert report == {
        "participants": facts["participants"],
        "ideas": facts["comments"],
        "vote_events": facts["vote_events"],
        "final_votes": facts["final_votes"],
        "mismatches": 0,
        "refused": 0,
    }
    assert took[0] > 0
    assert 0 < took[1]["p50"] <= took[1]["p95"] <= took[1]["p99"]
    assert status == 0, written


@pytest.mark.timeout(180)
def test_P8_a_real_conversation_arrives_with_every_tally_right(tmp_path: Path) -> None:
    facts = exports.reference("brexit-consensus")["facts"]
    arrives(exports.folder_of("brexit-consensus"), facts, tmp_path)


@pytest.mark.timeout(180)
def test_P8_and_on_postgresql_an_excerpt_of_it(tmp_path: Path, postgresql_server: PostgreSQL) -> None:
    export, facts = excerpt(tmp_path, voters=20)
    arrives(export, facts, tmp_path, postgresql_server.create("replayed"))


@pytest.mark.timeout(180)
def test_P1_P2_a_server_killed_in_the_middle_loses_and_doubles_nothing(tmp_path: Path) -> None:
    conversation = small_conversation(tmp_path)
    port = free_port()
    with serving(tmp_path, port=port, example="1", crowd="0") as first:
        site = Site(first.url)
        site.sign_in("nok@example.test", PASSWORD)
        steps = Counter[str]()

        def kill_it_halfway() -> None:
            steps["done"] += 1
            if steps["done"] == 120:
                first.kill()
                again.enter()

        again = Again(tmp_path, port, first.database_url)
        replay = Replay(site, conversation, "small", on_step=kill_it_halfway)
        try:
            replay.join()
            replay.run()
            outcome = replay.outcome()
        finally:
            replay.leave()
            again.leave()
    assert outcome.mismatches == {}
    assert outcome.refused.total() == 0
    assert (outcome.participants, outcome.ideas, outcome.final_votes) == (30, 5, 150)


class Again:
    """The same server once more, entered in the middle of something."""

    def __init__(self, folder: Path, port: int, database_url: str) -> None:
        self._serving = serving(folder, database_url=database_url, port=port, example="1", crowd="0")
        self._entered = False

    def enter(self) -> None:
        self._serving.__enter__()
        self._entered = True

    def leave(self) -> None:
        if self._entered:
            self._serving.__exit__(None, None, None)


def test_what_was_moderated_out_is_rejected_and_its_ballots_still_count(tmp_path: Path, nok: Site) -> None:
    replay = Replay(nok, small_conversation(tmp_path), "small", speed=0.25)
    try:
        replay.join()
        replay.run()
        outcome, ideas = replay.outcome(), replay.ideas()
    finally:
        replay.leave()
    assert outcome.mismatches == {}
    assert sorted(idea["text"] for idea in ideas if idea["state"] == "rejected") == ["Idea 3", "Idea 4"]
    assert outcome.seconds >= 0.249 / 0.25, "at a quarter of the data's speed"


def test_a_malformed_export_stops_it_before_anything_is_sent(tmp_path: Path) -> None:
    exports.write(tmp_path, [comment(0, "0", "a")], [vote(1, "0", "b", 1), vote(1, "0", "b", 4)])
    result = CliRunner().invoke(cli.replay, [str(tmp_path), "--url", f"http://127.0.0.1:{free_port()}"])
    assert result.exit_code == 2
    assert f"{tmp_path}/votes.csv:3: vote must be 1, 0 or -1, not '4'" in result.output


def test_a_server_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    exports.write(tmp_path, [comment(0, "0", "a")], [])
    url = f"http://127.0.0.1:{free_port()}"
    result = CliRunner().invoke(cli.replay, [str(tmp_path), "--url", url])
    assert result.exit_code == 2
    assert f"{url} does not answer" in result.output
    assert "Traceback" not in result.output


def test_a_password_is_asked_for_where_the_examples_does_not_open(
    tmp_path: Path, open_house: GovLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    exports.write(tmp_path, [comment(0, "0", "a")], [])
    command = [str(tmp_path), "--url", open_house.settings.url, "--as", "somebody@else.test"]
    without = CliRunner().invoke(cli.replay, command)
    monkeypatch.setenv("GOVLAB_PASSWORD", "wrong too")
    with_one = CliRunner().invoke(cli.replay, command)
    assert (without.exit_code, with_one.exit_code) == (2, 2)
    assert "set GOVLAB_PASSWORD" in without.output
    assert "cannot sign in as somebody@else.test" in with_one.output


def test_a_mismatch_is_named_and_ends_in_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exports.write(tmp_path, [comment(0, "0", "a")], [])
    wrong = Outcome(
        1, 1, 0, 0, {"0": ((1, 0, 0), (0, 1, 0))}, Counter(), 1.0, {"p50": 1, "p95": 1, "p99": 1}, "/console"
    )
    monkeypatch.setattr(cli, "_sign_in", lambda *_: None)
    monkeypatch.setattr(cli, "_run", lambda *_: wrong)
    result = CliRunner().invoke(cli.replay, [str(tmp_path), "--url", "http://x", "--json", str(tmp_path / "r.json")])
    assert result.exit_code == 1
    assert "comment 0: agree, disagree, pass should be (1, 0, 0), the server has (0, 1, 0)" in result.output
    assert json.loads((tmp_path / "r.json").read_text())["mismatches"] == 1


@pytest.mark.parametrize(("name", "most"), [("brexit-consensus", 31), ("scoop-hivemind.taxes", 42)])
def test_the_activity_has_room_for_the_busiest_author(name: str, most: int) -> None:
    wanted = workshop_for(polis.read(exports.folder_of(name)), name)
    assert wanted["activities"][0]["settings"]["ideas_per_person"] == most
