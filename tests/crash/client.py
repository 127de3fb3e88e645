"""Somebody in the crashing room: acts, keeps what was not answered, and comes back by themselves (P2, P4, P14)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

from govlab import concurrency
from govlab.exchange.client import Dropped, Unwelcome
from govlab.storage.ids import new_id

from .held import Held, Shape
from .line import Hear, Line
from .moves import Move

LOOK_EVERY_S = 0.01
BACK_AFTER_S = 0.03
AT_ONCE = 3
ASKED_TWICE = 2

Dial = Callable[[Hear], Line]
Next = Callable[[Held], Move | None]


class Client:
    """One person or screen with one line at a time.

    `outbox` holds commands without an answer, `accepted` the first answer to each that was acknowledged, `refused` the
    code of each that was not. `wrong` says what no server may do. `next_move` gives what to do, None for nothing;
    `on_accepted` is called at the very moment of each acknowledgement.
    """

    def __init__(self, workshop: str, audience: str, dial: Dial, next_move: Next, pause_s: float, dice: Random) -> None:
        self.audience = audience
        self.held = Held()
        self.outbox: dict[str, Shape] = {}
        self.accepted: dict[str, tuple[Shape, Shape]] = {}
        self.refused: dict[str, str] = {}
        self.counted: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.acting = False
        self.on_accepted: Callable[[], None] = lambda: None
        self._busy = True
        self._join: Shape = {"protocol": 1, "workshop": workshop, "as": audience}
        self._dial, self._next_move, self._pause_s, self._dice = dial, next_move, pause_s, dice
        self._line: Line | None = None
        self._gap = False
        self._thread = concurrency.spawn(self._stay)

    @property
    def rests(self) -> bool:
        """In the room, everything answered, nothing to do."""
        return not (self._busy or self.acting or self.outbox or self._gap) and self._open().is_open

    @property
    def doing(self) -> str:
        """What keeps this client from resting, for who looks into a failure."""
        is_open = self._line is not None and self._line.is_open
        return (
            f"{self.audience}: busy {self._busy}, open {is_open}, gap {self._gap}, outbox {list(self.outbox.values())}"
        )

    def fresh(self) -> Shape:
        """What somebody is given who joins now, without anything from before. Raises Dropped."""
        return self._open().call("join", self._join)

    def leave(self) -> None:
        """Go home."""
        concurrency.kill(self._thread)
        if self._line:
            self._line.close()

    def _stay(self) -> None:
        while True:
            try:
                self._come_in()
                self._deliver(list(self.outbox.values()))
                self._ask_again()
                self._take_part()
            except Unwelcome as no:
                self.wrong.append(f"a {self.audience} is not known any more: {no}")
                return
            except Dropped:
                concurrency.sleep(BACK_AFTER_S)

    def _come_in(self) -> None:
        self._busy = True
        if self._line:
            self._line.close()
        self._line = self._dial(self._hear)
        self._enter()

    def _enter(self) -> None:
        self._gap = False
        self.held.leave()
        known = {"epoch": self.held.epoch, "version": self.held.version} if self.held.epoch else {}
        answer = self._open().call("join", self._join | known)
        if not answer["ok"]:
            self.wrong.append(f"a {self.audience} may not come back: {answer}")
            raise Dropped("not let in")
        self.held.enter(answer)

    def _take_part(self) -> None:
        while self._open().is_open:
            if self._gap:
                self.counted["gaps"] += 1
                self._enter()
            self._busy = self.acting
            moves = [self._next_move(self.held) for _ in range(self._dice.randint(1, AT_ONCE))] if self.acting else []
            self._deliver([{"id": new_id(), "name": move[0], "args": move[1]} for move in moves if move])
            concurrency.sleep(self._dice.uniform(0, 2 * self._pause_s) if self.acting else LOOK_EVERY_S)
        raise Dropped("the line is gone")

    def _ask_again(self) -> None:
        """A phone whose answer was lost asks again: it gets the first answer, and nothing happens twice (P2)."""
        known = list(self.accepted.values())
        again = self._dice.sample(known, min(ASKED_TWICE, len(known)))
        self.counted["asked again"] += len(again)
        self._deliver([command for command, _ in again])

    def _deliver(self, commands: list[Shape]) -> None:
        """Send commands at once, in order, and wait until each has its final answer. Raises Dropped."""
        self.outbox.update({command["id"]: command for command in commands})
        line = self._open()
        threads = [concurrency.spawn(self._give, line, command) for command in commands]
        answered = [thread.wait() for thread in threads]
        if not all(answered):
            raise Dropped("some were not answered")

    def _give(self, line: Line, command: Shape) -> bool:
        try:
            answer = line.call("command", command)
            while not answer["ok"] and answer["error"]["code"] == "rate_limited":
                concurrency.sleep(answer["error"]["retry_after_ms"] / 1000)
                answer = line.call("command", command)
        except Dropped:
            return False
        self._answered(command, answer)
        return True

    def _answered(self, command: Shape, answer: Shape) -> None:
        identity = command["id"]
        self.outbox.pop(identity, None)
        if not answer["ok"]:
            code = self.refused[identity] = answer["error"]["code"]
            self.counted[code] += 1
            if identity in self.accepted or code in ("internal", "not_joined", "id_reused"):
                self.wrong.append(f"{command} was refused: {answer}")
            return
        self.on_accepted()
        _, first = self.accepted.setdefault(identity, (command, answer))
        if first != answer:
            self.wrong.append(f"{command} was answered {first}, and later {answer}")

    def _hear(self, name: str, content: Any) -> None:
        if name == "changes" and not self.held.take(content):
            self._gap = True

    def _open(self) -> Line:
        if self._line is None:
            raise Dropped("no line yet")
        return self._line
