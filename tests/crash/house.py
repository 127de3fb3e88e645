"""A server that is killed and started again, on the same port and database."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from random import Random
from typing import Any

from govlab import concurrency
from tests.rig.processes import free_port
from tests.rig.server import Server, serving

# The fast one three times out of four.
TRANSPORTS = ("fast", "fast", "fast", "library")


class House:
    """One address and one database; `server` is the process that serves them now, by either transport."""

    def __init__(self, folder: Path, database_url: str, dice: Random) -> None:
        self._folder, self._database_url, self._port, self._dice = folder, database_url, free_port(), dice
        self._serving: Any = contextlib.nullcontext()
        self.server: Server = self._opened()

    def kill(self) -> None:
        """End the process at once, as the kernel does to one that runs out of memory."""
        self.server.kill()

    def await_end(self, longest_s: float) -> None:
        """Wait until the process has ended, whoever killed it, but no longer than this."""
        latest = time.monotonic() + longest_s
        while self.server.process.poll() is None and time.monotonic() < latest:
            concurrency.sleep(0.005)

    def reopen(self) -> None:
        """Start another, which finds the database as the one before left it."""
        assert "Traceback" not in self.server.written(), self.server.written()[-4000:]
        self.close()
        self.server.log.unlink()
        self.server = self._opened()

    def close(self) -> None:
        """Stop serving."""
        self._serving.__exit__(None, None, None)

    def _opened(self) -> Server:
        settings = {"example": "1", "crowd": "0", "transport": self._dice.choice(TRANSPORTS)}
        self._serving = serving(self._folder, self._database_url, self._port, **settings)
        return self._serving.__enter__()
