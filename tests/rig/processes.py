"""Child processes that cannot outlive the tests, and free ports for them."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path

START_TIMEOUT_S = 30
STOP_TIMEOUT_S = 20


class NotStarted(Exception):
    """A server ended, or did not answer in time; the message holds what it wrote."""


def free_port() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port: int) -> bool:
    """Whether something listens on loopback `port`."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextlib.contextmanager
def running(
    command: Sequence[str], log: Path, ready: Callable[[], bool], environ: Mapping[str, str] | None = None
) -> Generator[subprocess.Popen[bytes]]:
    """Run `command` until the block ends; enters it once `ready()` holds. Raises NotStarted.

    `setpriv` has the kernel end the process with us, even where we are killed.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "INT", *command], stdout=output, stderr=subprocess.STDOUT, env=environ
        )
    try:
        _await(process, ready, log)
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process politely, then for good."""
    process.terminate()
    try:
        process.wait(STOP_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def as_nobody_special(user: str, folder: Path) -> list[str]:
    """The start of a command that runs as `user` where we are root (some servers refuse root), owning `folder`."""
    if os.getuid() != 0:
        return []
    account = pwd.getpwnam(user)
    os.chown(folder, account.pw_uid, account.pw_gid)
    return ["setpriv", f"--reuid={user}", f"--regid={account.pw_gid}", "--clear-groups", "--pdeathsig", "INT"]


def binary(name: str, *folders: Path) -> str:
    """Where a server's program is; raises NotStarted with the remedy."""
    found = next((str(folder / name) for folder in folders if (folder / name).exists()), None) or shutil.which(name)
    if found is None:
        raise NotStarted(f"the tests need {name}: `make test` installs it, as root on Debian")
    return found


def _await(process: subprocess.Popen[bytes], ready: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while not ready():
        if process.poll() is not None or time.monotonic() > deadline:
            raise NotStarted(f"{process.args} did not start:\n{log.read_text(errors='replace')[-4000:]}")
        time.sleep(0.05)
