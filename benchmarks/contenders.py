"""The servers under test: how each is started on a copy of the seed, and stopped."""

from __future__ import annotations

import contextlib
import json
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

SERVERS = Path(__file__).parent / "servers"
SERVER_CORE, LOAD_CORE = "0", "1"
READY_WITHIN_S = 60


@dataclass(frozen=True)
class Contender:
    """One server: its command, without seed and port.

    `pauses`: it conflates, and can be told not to. `counts`: SIGUSR1 makes it print what must not leak.
    `extra`: of interest, but no measure for GovLab; measured only where the plan says.
    """

    name: str
    command: tuple[str, ...]
    pauses: bool
    counts: bool = False
    extra: bool = False


_PYTHON = sys.executable
# Less memory for young objects: 25 KB for each connection instead of 38, and no slower in what is measured.
_NODE_BEST = ("node", "--max-semi-space-size=4", "node_best.mjs")
CONTENDERS = {
    one.name: one
    for one in (
        Contender("govlab", (_PYTHON, "govlab_serve.py", "--transport", "fast"), pauses=True, counts=True),
        Contender("govlab-stock", (_PYTHON, "govlab_serve.py", "--transport", "library"), pauses=True, counts=True),
        Contender("flask-tutorial", (_PYTHON, "flask_tutorial.py"), pauses=False),
        Contender("node-tutorial", ("node", "node_tutorial.mjs"), pauses=False),
        Contender("node-best", _NODE_BEST, pauses=True),
        Contender("node-straight", (*_NODE_BEST, "--straight"), pauses=True, extra=True),
    )
}


class NotReady(Exception):
    """A server did not start; the message has what it said."""


@dataclass(frozen=True)
class Running:
    """A started server: its copy of the seed, where it listens, its process, and where its complaints go."""

    contender: Contender
    seed: Path
    port: int
    process: subprocess.Popen[str]
    errors: Path

    @property
    def pid(self) -> int:
        """The process to look at."""
        return self.process.pid

    def last_words(self) -> str:
        """The end of what it complained of."""
        return _end_of(self.errors)

    def counts(self) -> dict[str, int]:
        """What must not leak, where the server can tell: green threads, rooms, members, visitors."""
        if not self.contender.counts:
            return {}
        assert self.process.stdout
        self.process.send_signal(signal.SIGUSR1)
        return json.loads(self.process.stdout.readline())


@contextlib.contextmanager
def running(contender: Contender, seed: Path, *, no_pause: bool = False) -> Generator[Running]:
    """Start a server on a fresh copy of `seed`, alone on its core; it ends with the block. Raises NotReady."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=seed.parent) as folder:
        copy = Path(folder) / "seed"
        shutil.copytree(seed, copy)
        port = free_port()
        program = [str(SERVERS / part) if part.endswith((".py", ".mjs")) else part for part in contender.command]
        command = [*program, "--seed", str(copy), "--port", str(port)]
        if no_pause and contender.pauses:
            command.append("--no-pause")
        errors = Path(folder) / "stderr"
        with pinned(SERVER_CORE, command, errors) as process:
            yield Running(contender, copy, port, process, errors)


@contextlib.contextmanager
def pinned(core: str, command: list[str], errors: Path) -> Generator[subprocess.Popen[str]]:
    """Run `command` on one core until the block ends; entering waits for its first line. Raises NotReady."""
    with errors.open("w") as stderr:
        process = subprocess.Popen(
            ["taskset", "-c", core, *command], stdout=subprocess.PIPE, stderr=stderr, text=True, bufsize=1
        )
    try:
        _wait_until_ready(process, command, errors)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_ready(process: subprocess.Popen[str], command: list[str], errors: Path) -> None:
    assert process.stdout
    if not process.stdout.readline():
        process.wait(timeout=READY_WITHIN_S)
        raise NotReady(f"{' '.join(command)} did not start: {_end_of(errors)}")


def _end_of(errors: Path) -> str:
    return " | ".join(errors.read_text().splitlines()[-4:])


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
