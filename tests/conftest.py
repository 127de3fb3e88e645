"""What every test stands on. Journeys need an unpatched process of their own: `pytest tests/journeys`."""

from __future__ import annotations

import sys

JOURNEYS = any("tests/journeys" in argument for argument in sys.argv)
collect_ignore = [] if JOURNEYS else ["journeys"]

if not JOURNEYS:
    from govlab import concurrency

    concurrency.patch()

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.rig import network
from tests.rig.clock import Clock
from tests.rig.server import Server, serving

# What is searched is whether a rule holds, not how fast this machine is today.
settings.register_profile("govlab", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("govlab")

pytest_plugins = [] if JOURNEYS else ["tests.rig.databases", "tests.rig.application"]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every address but this machine's."""
    network.refuse(monkeypatch)


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still until the test moves it."""
    return Clock()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A real server with an empty database, in a process of its own."""
    with serving(tmp_path) as running:
        yield running
