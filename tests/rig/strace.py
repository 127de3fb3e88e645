"""The system calls of a running process, in their order, by strace."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.rig.processes import binary, running

LONGEST_STRING = 200_000
_BEGUN = re.compile(r"(?P<thread>\d+) +(?P<name>\w+)\((?P<args>.*)")
_RESUMED = re.compile(r"(?P<thread>\d+) +<\.\.\. \w+ resumed>(?P<rest>.*)")
_UNFINISHED = " <unfinished ...>"


@dataclass
class Call:
    """One system call: its arguments as strace writes them, and when it began and ended, as places in the order."""

    name: str
    args: str
    began: int
    ended: int | None = None
    succeeded: bool = False


@contextlib.contextmanager
def tracing(process: int, names: Sequence[str], folder: Path) -> Generator[Path]:
    """Write the calls `names` of all threads of `process` to the given file while the block runs. Raises NotStarted."""
    written, log = folder / "calls", folder / "strace.log"
    # -y: a file's path stands beside its number.
    options = ["-f", "-y", "-s", str(LONGEST_STRING), "-e", f"trace={','.join(names)}", "-e", "signal=none"]
    command = [binary("strace"), *options, "-o", str(written), "-p", str(process)]
    with running(command, log, lambda: "attached" in log.read_text()):
        yield written


def calls_in(lines: Iterable[str]) -> list[Call]:
    """The calls that strace wrote, by when they began.

    strace writes one line for a call that nothing came between, and two where another thread did.
    """
    calls: list[Call] = []
    waiting: dict[str, Call] = {}
    for at, line in enumerate(lines):
        if resumed := _RESUMED.match(line):
            call = waiting.pop(resumed["thread"], None)
            if call is not None:
                call.ended, call.succeeded = at, _succeeded(resumed["rest"])
        elif begun := _BEGUN.match(line):
            call = Call(begun["name"], begun["args"], at)
            calls.append(call)
            if line.rstrip().endswith(_UNFINISHED):
                waiting[begun["thread"]] = call
            else:
                call.ended, call.succeeded = at, _succeeded(line)
    return calls


def _succeeded(line: str) -> bool:
    return not line.rsplit(" = ", 1)[-1].startswith("-1")
