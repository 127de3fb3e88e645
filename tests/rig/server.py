"""A real GovLab server in a process of its own, for journeys and for tests of sockets."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import urllib.error
import urllib.request
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

from tests.rig.processes import free_port, running

COMMAND = Path(sys.executable).with_name("govlab")
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Server:
    """A running server: where people reach it, its database, its process, and the file of what it wrote."""

    url: str
    database_url: str
    process: Popen[bytes]
    log: Path

    def written(self) -> str:
        """What the server wrote so far."""
        return self.log.read_text(errors="replace")

    def kill(self) -> None:
        """End it as a power cut does to a process: at once (rule P1)."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextlib.contextmanager
def serving(
    folder: Path, database_url: str | None = None, port: int | None = None, **settings: str
) -> Generator[Server]:
    """Serve until the block ends, on a free port unless `port` is given; enters it once pages are answered.

    Give `database_url` and `port` of an ended server to start it again. `settings` are GOVLAB_... variables
    in small letters, without the prefix: `serving(folder, example="1", crowd="0")`.
    """
    port = port or free_port()
    database_url = database_url or f"sqlite:///{folder / 'govlab.db'}"
    chosen = {"secret_key": "only-for-tests-" * 3, "port": str(port), "database_url": database_url} | settings
    environ = {name: value for name, value in os.environ.items() if not name.startswith("GOVLAB_")}
    environ |= {f"GOVLAB_{name.upper()}": value for name, value in chosen.items()}
    url = f"http://127.0.0.1:{port}"
    log = folder / f"server-{port}-{len(list(folder.glob('server-*')))}.log"
    command = ["env", f"--chdir={ROOT}", str(COMMAND), "serve"]
    with running(command, log, lambda: _alive(url), environ) as process:
        yield Server(url, database_url, process, log)


def _alive(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/livez", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
