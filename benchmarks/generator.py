"""The load generator as Python sees it: one process, told line by line what to do."""

from __future__ import annotations

import contextlib
import json
import subprocess
from collections import abc
from collections.abc import Callable
from pathlib import Path
from typing import Any

from contenders import LOAD_CORE

FOLDER = Path(__file__).parent / "load"
BINARY = FOLDER / "build" / "load"

Figures = dict[str, Any]


class LoadFailed(Exception):
    """The load generator ended before its answer."""


def build() -> None:
    """Compile the load generator where its sources are newer."""
    subprocess.run(["make", "--silent", "-C", str(FOLDER)], check=True)


class Generator:
    """`people` participants of a seed's workshop, not connected yet."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, command: str, at_phase: Callable[[str], None] = lambda _phase: None) -> Figures:
        """Give a command and wait for its answer; `at_phase` hears "measuring" and "measured" as they begin."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        for line in self._process.stdout:
            said = json.loads(line)
            if "phase" not in said:
                return said
            at_phase(said["phase"])
        raise LoadFailed(f"at {command!r}: exit status {self._process.wait()}")


@contextlib.contextmanager
def generator(seed: Path, port: int, people: int, sleepers: int = 0) -> abc.Generator[Generator]:
    """A load generator for the server on `port`, alone on its core; who stays connected is gone with the block."""
    made = json.loads((seed / "made.json").read_text())
    tokens, workshop, activity = str(seed / "tokens.txt"), made["workshop"], str(made["activity"])
    command = [str(BINARY), str(port), tokens, str(people), workshop, activity, str(len(made["ideas"])), str(sleepers)]
    process = subprocess.Popen(
        ["taskset", "-c", LOAD_CORE, *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Generator(process)
    finally:
        process.kill()
        process.wait()
