"""Keep a command until it is answered: over lost lines, waits and restarts of the server (rules P2, P14)."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from typing import Any, Literal

from govlab import concurrency
from govlab.exchange.client import Dropped, LiveSocket
from govlab.storage.ids import new_id

PROTOCOL = 1
GIVE_UP_AFTER_S = 120.0
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.25, 5.0
PAUSE_UNLESS_TOLD_MS = 500

As = Literal["participant", "facilitator", "screen"]


class Refused(Exception):
    """The server's final no. `error` is as it came: {code, params, ...}."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(f"{error.get('code')} {error.get('params') or ''}".strip())
        self.error = error


class Outbox:
    """One person in one room, sending one command at a time.

    `connect` opens a line; `on_answer` is told how many milliseconds the answer to a command took, waits not counted.
    """

    def __init__(
        self,
        connect: Callable[[], LiveSocket],
        workshop: str,
        as_: As = "participant",
        on_answer: Callable[[float], None] = lambda _ms: None,
    ) -> None:
        self._connect = connect
        self._join = {"protocol": PROTOCOL, "workshop": workshop, "as": as_}
        self._on_answer = on_answer
        self._socket: LiveSocket | None = None
        self._seen_before: Counter[str] = Counter()

    @property
    def seen(self) -> Counter[str]:
        """How many broadcasts came, by name, over all lines so far."""
        return self._seen_before + (self._socket.seen if self._socket else Counter())

    def join(self) -> dict[str, Any]:
        """Enter the room, again if need be; the answer holds its fresh state. Raises Refused, Unwelcome, Dropped."""
        return self._persist(lambda socket: socket.call("join", self._join))

    def send(self, name: str, /, **args: Any) -> dict[str, Any]:
        """Give a command, return its result. Raises Refused, Unwelcome, or Dropped after two minutes without a line."""
        command = {"id": new_id(), "name": name, "args": args}
        return self._persist(lambda socket: self._timed(socket, command)).get("result") or {}

    def close(self) -> None:
        """Leave the room."""
        if self._socket:
            self._seen_before += self._socket.seen
            self._socket.close()
            self._socket = None

    def _persist(self, ask: Callable[[LiveSocket], dict[str, Any]]) -> dict[str, Any]:
        """Ask until there is a final answer. The same question may be asked twice: its id makes that harmless."""
        pause_s, give_up_at = FIRST_PAUSE_S, time.monotonic() + GIVE_UP_AFTER_S
        while True:
            try:
                answer = self._heard(ask(self._line()))
            except Dropped:
                back_in_s = max(pause_s, self._told_to_stay_away_s())
                self.close()
                if time.monotonic() + back_in_s > give_up_at:
                    raise
                concurrency.sleep(back_in_s)
                pause_s = min(2 * pause_s, LONGEST_PAUSE_S)
                continue
            if answer.get("ok"):
                return answer
            self._wait_if_told(answer["error"])

    def _line(self) -> LiveSocket:
        if self._socket is None:
            fresh = self._connect()
            try:
                entered = fresh.call("join", self._join)
                if not entered.get("ok"):
                    raise Refused(entered["error"])
            except BaseException:
                fresh.close()
                raise
            self._socket = fresh
        return self._socket

    def _timed(self, socket: LiveSocket, command: dict[str, Any]) -> dict[str, Any]:
        began = time.monotonic()
        answer = socket.call("command", command)
        if answer.get("ok"):
            self._on_answer((time.monotonic() - began) * 1000)
        return answer

    def _told_to_stay_away_s(self) -> float:
        gone = self._socket.gone if self._socket else None
        return (gone or {}).get("retry_after_ms", 0) / 1000

    @staticmethod
    def _heard(answer: dict[str, Any]) -> dict[str, Any]:
        """The answer, unless it only says that the server has let this line go. Raises Dropped."""
        if not answer.get("ok") and answer["error"]["code"] == "not_joined":
            raise Dropped("the server has let this line go")
        return answer

    @staticmethod
    def _wait_if_told(error: dict[str, Any]) -> None:
        """Wait where the same command may pass later; raises Refused where it may not."""
        if not error.get("retry"):
            raise Refused(error)
        concurrency.sleep(error.get("retry_after_ms", PAUSE_UNLESS_TOLD_MS) / 1000)
