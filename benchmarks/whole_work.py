"""What a server has to do for its figures to count: the rules of the live protocol that cost time, one by one.

Each check is given a server's port, the folder of its seed, and somebody who has said nothing yet.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conversation import Conversation, Shape, TurnedAway

BURST = 60
JOIN_FIELDS = ["ok", "you", "epoch", "version", "state", "mine", "server_time_ms"]
FRAME_FIELDS = ["epoch", "from", "to", "changes"]


@dataclass(frozen=True)
class Room:
    """A served seed, and one of its seats."""

    port: int
    folder: Path
    token: str

    @property
    def made(self) -> Shape:
        """The plain seed."""
        return json.loads((self.folder / "seed.json").read_text())

    @contextlib.contextmanager
    def visitor(self) -> Generator[Conversation]:
        """The one on the seat, connected."""
        talk = Conversation(self.port, self.token)
        try:
            yield talk
        finally:
            talk.close()

    @contextlib.contextmanager
    def member(self) -> Generator[Conversation]:
        """The one on the seat, in the room."""
        with self.visitor() as talk:
            assert talk.join(self.made["workshop"])["ok"]
            yield talk

    def args(self, idea: int, opinion: str, **more: Any) -> Shape:
        """The arguments of a vote."""
        return {"activity": self.made["activity"], "idea": idea, "opinion": opinion, **more}


def a_join_brings_the_whole_board(room: Room) -> None:
    """P5, with GovLab's fields in GovLab's order."""
    made = room.made
    with room.visitor() as talk:
        answer = talk.join(made["workshop"])
    assert list(answer) == JOIN_FIELDS, list(answer)
    assert answer["state"]["ideas"] == made["state"]["ideas"]
    assert [list(one) for one in answer["state"]["activities"]] == [list(one) for one in made["state"]["activities"]]
    assert list(answer["mine"]) == ["ideas", "ballots", "removed"]


def a_wrong_token_is_turned_away(room: Room) -> None:
    """S2."""
    try:
        Conversation(room.port, room.token[:-1]).close()
    except TurnedAway:
        return
    raise AssertionError("anybody may enter")


def a_vote_is_stored_answered_and_shown(room: Room) -> None:
    """P1, P4, P8: the frame of the acknowledged version holds the vote, and the file held it before."""
    with room.member() as ann:
        answer = ann.command("shown-1", "give_opinion", room.args(1, "agree"))
        assert _logged(room.folder, "shown-1") == 1, "acknowledged, but not in the database"
        assert list(answer) == ["ok", "version", "result"], answer
        frame = ann.frame_with(answer["version"])
    assert [field for field in frame if field != "mine"] == FRAME_FIELDS, list(frame)
    counts, tally = frame["changes"]
    assert list(counts) == ["type", "activity", "notes", "voted"], counts
    assert counts["type"] == "counts"
    assert counts["voted"] >= 1
    assert tally == {"type": "tally", "activity": room.made["activity"], "rows": tally["rows"]}
    assert _row(tally["rows"], 1)[1] >= 1, tally


def the_same_command_again_gets_its_first_answer(room: Room) -> None:
    """P2: nothing is counted twice, and an id means one thing."""
    with room.member() as ann:
        first = ann.command("again-1", "give_opinion", room.args(2, "agree"))
        ann.command("again-2", "give_opinion", room.args(3, "pass"))
        assert ann.command("again-1", "give_opinion", room.args(2, "agree")) == first
        _refused(ann.command("again-1", "give_opinion", room.args(2, "pass")), "id_reused")
        assert _row(_board(ann, room), 2) == [2, 1, 0, 0]


def a_ballot_is_replaced_and_cleared(room: Room) -> None:
    """P3, P8: one ballot for each person and idea."""
    with room.member() as ann:
        for number, opinion in enumerate(("agree", "disagree", "disagree")):
            assert ann.command(f"replaced-{number}", "give_opinion", room.args(4, opinion))["ok"]
        assert _row(_board(ann, room), 4) == [4, 0, 1, 0]
        assert ann.command("cleared", "give_opinion", room.args(4, "none"))["ok"]
        assert _row(_board(ann, room), 4) == []


def what_a_command_may_not_say_is_refused(room: Room) -> None:
    """P13, S5: shapes, by field."""
    with room.member() as ann:
        unknown = ann.command("odd-1", "give_opinion", room.args(5, "agree", why="so"))
        _refused(unknown, "bad_request", field="why")
        _refused(ann.command("odd-2", "give_opinion", room.args(5, "agree"), why="so"), "bad_request", field="why")
        _refused(ann.command("odd-3", "give_opinion", room.args(5, "maybe")), "bad_request", field="opinion")
        _refused(ann.command("", "give_opinion", room.args(5, "agree")), "bad_request", field="id")
        _refused(ann.command("odd-4", "fly", {}), "unknown_command")


def what_is_not_put_to_the_vote_is_refused(room: Room) -> None:
    """P7: the state at the command's place in the order."""
    with room.member() as ann:
        _refused(ann.command("not-1", "give_opinion", room.args(9_999, "agree")), "not_found", field="idea")
        nowhere = room.args(6, "agree") | {"activity": 99}
        _refused(ann.command("not-2", "give_opinion", nowhere), "not_found", field="activity")
        elsewhere = room.args(6, "agree") | {"activity": 1}
        _refused(ann.command("not-3", "give_opinion", elsewhere), "activity_closed")
    with room.visitor() as outside:
        _refused(outside.command("not-4", "give_opinion", room.args(6, "agree")), "not_joined")


def more_than_ten_a_second_is_refused(room: Room) -> None:
    """P13: a burst of sixty, then a wait."""
    with room.member() as ann:
        answers = [ann.command("flood", "give_opinion", room.args(7, "agree")) for _ in range(3 * BURST)]
    accepted = sum(answer["ok"] for answer in answers)
    assert BURST <= accepted + 1 < len(answers), accepted
    told = next(answer["error"] for answer in answers if not answer["ok"])
    assert told["code"] == "rate_limited", told
    assert told["retry"] is True
    assert 0 < told["retry_after_ms"] <= 102


CHECKS: tuple[Callable[[Room], None], ...] = (
    a_join_brings_the_whole_board,
    a_wrong_token_is_turned_away,
    a_vote_is_stored_answered_and_shown,
    the_same_command_again_gets_its_first_answer,
    a_ballot_is_replaced_and_cleared,
    what_a_command_may_not_say_is_refused,
    what_is_not_put_to_the_vote_is_refused,
    more_than_ten_a_second_is_refused,
)


def _board(talk: Conversation, room: Room) -> list[list[int]]:
    """The totals as somebody who comes now gets them."""
    return talk.join(room.made["workshop"])["state"]["tallies"][0]["rows"]


def _row(rows: list[list[int]], idea: int) -> list[int]:
    return next((row for row in rows if row[0] == idea), [])


def _refused(answer: Shape, code: str, **params: Any) -> None:
    assert not answer["ok"], f"accepted, not {code}"
    told = answer["error"]
    assert told["code"] == code, f"{told}, not {code}"
    assert told["params"].items() >= params.items(), f"{told}, not {params}"
    assert told["retry"] is False


def _logged(folder: Path, command_id: str) -> int:
    """How often the command stands in the log of the server's database, as another process sees it."""
    found = 0
    for file in folder.glob("*.db"):
        with contextlib.closing(sqlite3.connect(file)) as connection:
            has_log = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'log'").fetchone()
            if has_log:
                query = "SELECT count(*) FROM log WHERE command_id = ?"
                found += connection.execute(query, (command_id,)).fetchone()[0]
    return found
