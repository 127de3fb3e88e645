"""A client of the live protocol for tests, by the library that most clients are written with."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from typing import Any

import socketio
import socketio.exceptions

from govlab import concurrency
from govlab.storage.ids import new_id

WITHIN_S = 30


def patiently(ask: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Ask again for as long as the answer is to come back later, after the time that it names."""
    while (answer := ask()).get("error", {}).get("code") == "rate_limited":
        concurrency.sleep(answer["error"]["retry_after_ms"] / 1000)
    return answer


def impatiently(ask: Callable[[], dict[str, Any]]) -> list[dict[str, Any]]:
    """Ask without a pause until one is refused as too fast: what was refused. On a slow machine that takes longer."""
    refused: list[dict[str, Any]] = []
    for _ in range(2000):
        error = ask().get("error")
        refused += [error] if error and error["code"] == "rate_limited" else []
        if len(refused) == 3:
            break
    return refused


class Guest:
    """One socket: what it was told, and a way to ask."""

    def __init__(self, url: str, auth: dict[str, Any], headers: dict[str, str] | None = None, **options: Any) -> None:
        self.heard: list[tuple[str, Any]] = []
        self.closed = False
        self.client = socketio.Client(reconnection=False, websocket_extra_options={"skip_utf8_validation": True})
        for event in ("changes", "pulse", "gone"):
            self.client.on(event, self._hear(event), namespace="/live")
        self.client.on("disconnect", self._end, namespace="/live")
        self.client.connect(
            url, headers=headers or {}, auth=auth, namespaces=["/live"], wait_timeout=WITHIN_S, **options
        )

    def join(self, workshop: str, audience: str = "participant", **more: Any) -> dict[str, Any]:
        """Join a workshop's room."""
        return self.call("join", {"protocol": 1, "workshop": workshop, "as": audience, **more})

    def command(self, name: str, /, id: str | None = None, **args: Any) -> dict[str, Any]:  # noqa: A002
        """Give a command and wait for its answer."""
        return self.call("command", {"id": id or new_id(), "name": name, "args": args})

    def call(self, event: str, data: Any) -> dict[str, Any]:
        """Send an event and wait for its answer; code "closed" where the server closes the door instead."""
        answers: list[dict[str, Any]] = []
        with contextlib.suppress(socketio.exceptions.BadNamespaceError):
            self.client.emit(event, data, namespace="/live", callback=answers.append)
        self.until(lambda: answers or self.closed, every_s=0.001)
        return answers[0] if answers else {"ok": False, "error": {"code": "closed"}}

    def frames(self, event: str = "changes") -> list[dict[str, Any]]:
        """What came as `event` so far."""
        return [data for name, data in self.heard if name == event]

    def changes(self) -> list[dict[str, Any]]:
        """All changes so far, in order."""
        return [change for frame in self.frames() for change in frame["changes"]]

    def until(self, true: Any, every_s: float = 0.02) -> None:
        """Wait until `true()` holds; fails after half a minute."""
        latest = time.monotonic() + WITHIN_S
        while time.monotonic() < latest:
            if true():
                return
            concurrency.sleep(every_s)
        raise AssertionError(f"did not happen; heard {self.heard[-5:]}")

    def leave(self) -> None:
        """Hang up."""
        self.client.disconnect()

    def _hear(self, event: str) -> Any:
        return lambda data: self.heard.append((event, data))

    def _end(self, *_: Any) -> None:
        self.closed = True
