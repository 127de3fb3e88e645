"""A Redis server for the tests of several processes."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Generator
from pathlib import Path

from tests.rig.processes import answers, binary, free_port, running


@contextlib.contextmanager
def redis() -> Generator[str]:
    """Serve Redis on a free port, keeping nothing on disk; gives its address."""
    with tempfile.TemporaryDirectory(prefix="govlab-redis-") as folder:
        port = free_port()
        command = [binary("redis-server"), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
        with running(command, Path(folder) / "log", lambda: answers(port)):
            yield f"redis://127.0.0.1:{port}/0"
