"""GovLab as `govlab serve` starts it, on a seed; only the example and its crowd are off.

SIGUSR1 prints what a leak would leave behind: green threads, rooms and sockets, as one line of JSON.
"""
# ruff: noqa: E402

from __future__ import annotations

from govlab import concurrency

concurrency.patch()

import argparse
import gc
import json
import os
import signal
from collections import Counter
from dataclasses import fields
from pathlib import Path
from types import FrameType

from govlab.live import room
from govlab.serving import serve
from govlab.settings import Settings, load, name_of

COUNTED = {"GreenThread": "green_threads", "Room": "rooms", "Member": "members", "Visitor": "visitors"}


def settings(seed: Path, port: int, transport: str) -> Settings:
    """The real settings, from the environment that a service manager would give."""
    given = {
        "GOVLAB_PORT": str(port),
        "GOVLAB_DATABASE_URL": f"sqlite:///{seed / 'govlab.db'}",
        "GOVLAB_SECRET_KEY": "only-for-the-benchmark-" * 2,
        "GOVLAB_CROWD": "0",
        "GOVLAB_TRANSPORT": transport,
        "GOVLAB_LOG_LEVEL": "error",
    }
    known = {name_of(setting) for setting in fields(Settings)}
    return load({name: value for name, value in (os.environ | given).items() if name in known})


def count(_signal: int, _frame: FrameType | None) -> None:
    """Print how many there are of what must not leak."""
    gc.collect()
    found = Counter(type(one).__name__ for one in gc.get_objects())
    print(json.dumps({meaning: found[name] for name, meaning in COUNTED.items()}), flush=True)


def main() -> None:
    """Read the command line and serve until SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--transport", choices=("fast", "library"), default="fast")
    parser.add_argument("--no-pause", action="store_true", help="send a frame as soon as there is news")
    given = parser.parse_args()
    if given.no_pause:
        room.FRAME_PAUSE_S = room.BUSY_FACTOR = room.BATCH_PAUSE_S = 0
    signal.signal(signal.SIGUSR1, count)
    serve(settings(given.seed, given.port, given.transport))


if __name__ == "__main__":
    main()
