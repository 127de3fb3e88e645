"""A client of the live protocol for tests, by the library that most clients are written with."""

from __future__ import annotations

from typing import Any, cast

import socketio

from govlab import concurrency
from govlab.storage.ids import new_id

WITHIN_S = 10


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

    def command(self, name: str, id: str | None = None, **args: Any) -> dict[str, Any]:  # noqa: A002
        """Give a command and wait for its answer."""
        return self.call("command", {"id": id or new_id(), "name": name, "args": args})

    def call(self, event: str, data: Any) -> dict[str, Any]:
        """Send an event and wait for its answer."""
        return cast(dict[str, Any], self.client.call(event, data, namespace="/live", timeout=WITHIN_S))

    def frames(self, event: str = "changes") -> list[dict[str, Any]]:
        """What came as `event` so far."""
        return [data for name, data in self.heard if name == event]

    def changes(self) -> list[dict[str, Any]]:
        """All changes so far, in order."""
        return [change for frame in self.frames() for change in frame["changes"]]

    def until(self, true: Any) -> None:
        """Wait until `true()` holds; fails after ten seconds."""
        for _ in range(int(WITHIN_S / 0.02)):
            if true():
                return
            concurrency.sleep(0.02)
        raise AssertionError(f"did not happen; heard {self.heard[-5:]}")

    def leave(self) -> None:
        """Hang up."""
        self.client.disconnect()

    def _hear(self, event: str) -> Any:
        return lambda data: self.heard.append((event, data))

    def _end(self, *_: Any) -> None:
        self.closed = True
