"""An outbox keeps a command until it is answered; the lines here drop, wait and refuse as servers do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from govlab import concurrency
from govlab.exchange.client import Dropped
from govlab.exchange.outbox import Outbox, Refused

Answer = dict[str, Any] | Exception
OK = {"ok": True, "version": 1, "result": {"idea": 7}}


def refusal(code: str, **more: Any) -> Answer:
    return {"ok": False, "error": {"code": code, "params": {}, "retry": False} | more}


class Line:
    """A line that answers joins with ok, and commands as it was told to; then it drops."""

    def __init__(self, answers: list[Answer], gone: dict[str, Any] | None = None, joins: Answer | None = None) -> None:
        self.answers, self.gone, self.joins = iter(answers), gone, joins or {"ok": True, "state": {}}
        self.commands: list[dict[str, Any]] = []
        self.seen = Counter({"changes": 1})
        self.closed = False

    def call(self, name: str, content: dict[str, Any]) -> dict[str, Any]:
        if name == "command":
            self.commands.append(content)
        answer = self.joins if name == "join" else next(self.answers, Dropped("told to"))
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def slept_s(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, in seconds, without the waiting."""
    pauses: list[float] = []
    monkeypatch.setattr(concurrency, "sleep", pauses.append)
    return pauses


def outbox(*lines: Line, on_answer: Callable[[float], None] = lambda _ms: None) -> Outbox:
    waiting: Iterator[Any] = iter(lines)
    return Outbox(lambda: next(waiting), "w1", on_answer=on_answer)


def test_P2_a_dropped_line_brings_the_same_command_again_with_the_same_id(slept_s: list[float]) -> None:
    first, second = Line([Dropped("cable")]), Line([OK])
    assert outbox(first, second).send("post_idea", activity=1, text="hello") == {"idea": 7}
    assert first.closed
    assert first.commands == second.commands
    assert second.commands[0]["args"] == {"activity": 1, "text": "hello"}


def test_two_commands_have_different_ids(slept_s: list[float]) -> None:
    line = Line([OK, OK])
    phone = outbox(line)
    phone.send("withdraw_idea", idea=1)
    phone.send("withdraw_idea", idea=1)
    assert len({command["id"] for command in line.commands}) == 2


def test_P13_rate_limited_is_a_wait_and_not_a_refusal(slept_s: list[float]) -> None:
    line = Line([refusal("rate_limited", retry=True, retry_after_ms=70), OK])
    assert outbox(line).send("give_opinion") == {"idea": 7}
    assert slept_s == [0.07]
    assert line.commands[0] == line.commands[1]


def test_a_final_refusal_is_raised_with_its_code(slept_s: list[float]) -> None:
    with pytest.raises(Refused) as refused:
        outbox(Line([refusal("activity_closed")])).send("post_idea")
    assert refused.value.error["code"] == "activity_closed"
    assert slept_s == []


def test_a_server_that_says_gone_is_left_alone_for_as_long_as_it_asked(slept_s: list[float]) -> None:
    leaving = Line([refusal("not_joined")], gone={"code": "draining", "retry_after_ms": 2500})
    assert outbox(leaving, Line([OK])).send("give_opinion") == {"idea": 7}
    assert slept_s == [2.5]


def test_a_room_that_does_not_let_in_again_is_final(slept_s: list[float]) -> None:
    with pytest.raises(Refused, match="removed"):
        outbox(Line([]), Line([], joins=refusal("removed"))).send("give_opinion")


def test_without_a_line_for_two_minutes_it_gives_up(slept_s: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govlab.exchange.outbox.time.monotonic", lambda: sum(slept_s))
    with pytest.raises(Dropped):
        outbox(*[Line([]) for _ in range(100)]).send("give_opinion")
    assert 115 < sum(slept_s) <= 120
    assert max(slept_s) == 5


def test_the_time_of_an_answer_counts_without_the_waits(slept_s: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(100))
    monkeypatch.setattr("govlab.exchange.outbox.time.monotonic", lambda: next(ticks) / 1000)
    took_ms: list[float] = []
    waits = refusal("rate_limited", retry=True, retry_after_ms=60_000)
    outbox(Line([waits, waits, OK]), on_answer=took_ms.append).send("give_opinion")
    assert took_ms == [pytest.approx(1)]


def test_broadcasts_are_counted_over_all_lines(slept_s: list[float]) -> None:
    phone = outbox(Line([]), Line([OK]))
    phone.send("give_opinion")
    assert phone.seen == {"changes": 2}
