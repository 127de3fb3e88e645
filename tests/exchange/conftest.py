"""An example server in this process, for tests that look at both sides of a socket."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from govlab import concurrency
from govlab.app import GovLab
from govlab.exchange import crowd, example, rehearsals
from govlab.exchange.site import Site
from tests.rig.processes import free_port

from .rehearsing import Day


@pytest.fixture
def open_house(make_govlab: Callable[..., GovLab]) -> Iterator[GovLab]:
    """An example server, open, with five in its crowd when they are let in."""
    app = make_govlab(example=True, port=free_port(), crowd=5)
    example.make_example(app.storage, app.now_ms())
    closing: list[bool] = []
    opened = concurrency.Event()
    args = (app.wsgi, app.settings.host, app.settings.port, lambda: bool(closing), opened.send, app.live.drain)
    serving = concurrency.spawn(concurrency.serve, *args)
    opened.wait()
    yield app
    closing.append(True)
    serving.wait()


@pytest.fixture
def nok(open_house: GovLab) -> Site:
    """The example's facilitator, signed in from outside."""
    site = Site(open_house.settings.url)
    site.sign_in("nok@example.test", "govlab-example")
    return site


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """People who do something all the time, and often ask for help."""
    for name in ("LEAST_PAUSE_S", "MOST_PAUSE_S", "LOOK_EVERY_S"):
        monkeypatch.setattr(crowd, name, 0.05)
    monkeypatch.setattr(rehearsals, "COME_EVERY_S", 0.05)
    monkeypatch.setattr(rehearsals, "IN_REHEARSAL", replace(rehearsals.IN_REHEARSAL, one_in=1, hand_one_in=20))


@pytest.fixture
def day(quick: None, open_house: GovLab, nok: Site) -> Iterator[Day]:
    held = Day(open_house, nok)
    yield held
    held.kept.stop()
