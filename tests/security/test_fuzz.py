"""Whatever JSON comes as a join or a command is answered with a code, and costs the others nothing (S5, P13)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govlab.activities.registry import COMMANDS
from tests.live.conftest import Hall, open_hall
from tests.live.guest import Guest
from tests.rig.postgresql import PostgreSQL
from tests.rig.server import Server, serving

from .test_matrix import ARGS

# What JSON can hold and orjson will write: no lone surrogates, whole numbers of 64 bits.
LETTERS = st.text(st.characters(codec="utf-8"), max_size=60) | st.sampled_from(["\x00", "a\x00", "\u202e", "ก" * 600])
NUMBERS = st.integers(-(2**63), 2**63 - 1) | st.sampled_from([0, -1, 2**31, 2**31 - 1, -(2**63)])
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.floats(allow_nan=False, allow_infinity=False) | LETTERS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(LETTERS, inner, max_size=4),
    max_leaves=8,
)
NAMES = st.sampled_from(sorted(COMMANDS)) | LETTERS
FIELDS = st.sampled_from(["activity", "idea", "text", "opinion", "dots", "seconds", "state", "reason", "void", "more"])


def nearly_right(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """The command's own arguments, some of them replaced."""
    return st.dictionaries(FIELDS, JSON, max_size=2).map(lambda odd: {**ARGS.get(name, {}), **odd})


COMMANDS_SENT = NAMES.flatmap(
    lambda name: st.fixed_dictionaries({"id": LETTERS, "name": st.just(name), "args": nearly_right(name) | JSON})
)
JOINS_SENT = st.fixed_dictionaries(
    {
        "protocol": st.just(1) | JSON,
        "workshop": LETTERS,
        "as": st.sampled_from(["participant", "screen", "facilitator"]),
    },
    optional={"epoch": LETTERS | JSON, "version": NUMBERS | JSON, "more": JSON},
)
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on each database: PostgreSQL is stricter about what it keeps."""
    database = None
    if request.param == "postgresql":
        postgresql: PostgreSQL = request.getfixturevalue("postgresql_server")
        database = postgresql.create("fuzzed")
    with serving(tmp_path_factory.mktemp("fuzz"), database, example="1", crowd="0") as server:
        yield server


@pytest.fixture(scope="module")
def room(running: Server) -> Iterator[Hall]:
    """A live workshop for all the examples of this module."""
    made = open_hall(running)
    yield made
    for guest in made.guests:
        guest.leave()
    assert "Traceback" not in running.written()


class Sender:
    """Sends as somebody new whenever the last one has used up their allowance."""

    def __init__(self, hall: Hall, facilitator: bool) -> None:
        self.hall, self.facilitator, self.sent = hall, facilitator, 0
        self.guest = self._new()

    def call(self, event: str, data: Any) -> dict[str, Any]:
        """Send, and wait for the answer that always comes."""
        self.sent += 1
        if self.sent % 50 == 0:
            self.guest = self._new()
        return self.guest.call(event, data)

    def _new(self) -> Guest:
        return self.hall.facilitator() if self.facilitator else self.hall.guest()


def is_answer(answer: Any) -> bool:
    """Whether it is a result, or a refusal that tells neither more nor less than it should."""
    if answer["ok"]:
        return True
    error = answer["error"]
    return {"code", "params", "retry"} <= set(error) and error["code"] != "internal"


@pytest.mark.parametrize("facilitator", [False, True])
def test_S5_any_command_is_answered(room: Hall, facilitator: bool) -> None:
    sender = Sender(room, facilitator)

    @FEW
    @given(st.one_of(COMMANDS_SENT, COMMANDS_SENT, JSON))
    def is_answered(frame: Any) -> None:
        if isinstance(frame, dict) and frame.get("name") == "close":
            return  # the room is for the next example too
        assert is_answer(sender.call("command", frame)), frame

    is_answered()


def test_S5_any_join_is_answered(room: Hall) -> None:
    guest = room.socket({"token": room.seat()})

    @FEW
    @given(st.one_of(JOINS_SENT, JOINS_SENT.map(lambda one: {**one, "workshop": room.workshop}), JSON))
    def is_answered(frame: Any) -> None:
        answer = guest.call("join", frame)
        assert is_answer(answer), frame

    is_answered()


def test_S5_texts_that_one_database_would_not_keep_are_kept_or_refused(room: Hall) -> None:
    ann, fon = room.guest(room.seat("citizen", "อ\u202eน\x00น")), room.facilitator()
    fon.command("go_to", activity=1)
    kept = ann.command("post_idea", activity=1, text="ก\x00ข\x07ค")
    assert kept["ok"], kept
    for frame, field in [
        ({"id": "a\x00", "name": "withdraw_idea", "args": {"idea": 1}}, "id"),
        ({"id": "b", "name": "moderate_idea", "args": {"idea": 1, "state": "rejected", "reason": "\x00"}}, "reason"),
    ]:
        refused = fon.call("command", frame)["error"]
        assert (refused["code"], refused["params"]["field"]) == ("bad_request", field)
    mine = ann.join(room.workshop)["mine"]["ideas"][-1]
    assert (mine["text"], mine["name"]) == ("กขค", "อนน")
    assert ann.join(f"{room.workshop[:-1]}\x00")["error"]["code"] == "bad_request"
