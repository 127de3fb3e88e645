"""The simulated crowd in a server of this process: real joins, real sockets, its pauses cut short."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from govlab import concurrency
from govlab.app import GovLab
from govlab.exchange import crowd, example, example_crowd, queries
from govlab.exchange.example_crowd import ExampleCrowd
from govlab.exchange.outbox import Outbox
from govlab.exchange.site import Site


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """People who do something all the time."""
    for name in ("LEAST_PAUSE_S", "MOST_PAUSE_S", "LOOK_EVERY_S"):
        monkeypatch.setattr(crowd, name, 0.05)
    eager = replace(example_crowd.AT_THE_EXAMPLE, one_in=1, full_at=14)
    monkeypatch.setattr(example_crowd, "AT_THE_EXAMPLE", eager)


def until(holds: Callable[[], bool], within_s: float = 30) -> None:
    """Let others run until something holds."""
    for _ in range(int(within_s / 0.05)):
        if holds():
            return
        concurrency.sleep(0.05)
    pytest.fail("it did not come to that")


@pytest.mark.timeout(180)
def test_the_crowd_fills_the_wall_and_votes_and_comes_back_as_the_same_people(open_house: GovLab, nok: Site) -> None:
    app = open_house
    with app.storage.reading() as session:
        live = queries.live_example(session)
    assert live is not None
    facilitator = Outbox(nok.facilitator_socket, live.id, "facilitator")

    def room() -> dict[str, Any]:
        return facilitator.join()["state"]

    first = ExampleCrowd(app.settings, app.storage)
    first.start()
    until(lambda: len(room()["ideas"]) >= 14)
    assert nok.counts(live.id)["participants"] == example.SEEDED + 5
    facilitator.send("go_to", activity=3)
    until(lambda: room()["activities"][2]["voted"] == 5)
    assert len(room()["ideas"]) == 14
    first.stop()

    second = ExampleCrowd(app.settings, app.storage)
    second.start()
    before = nok.counts(live.id)["ballots"]
    until(lambda: nok.counts(live.id)["ballots"] > before)
    assert nok.counts(live.id)["participants"] == example.SEEDED + 5
    second.stop()
    facilitator.close()


def test_outside_the_example_there_is_no_crowd(make_govlab: Callable[..., GovLab]) -> None:
    app = make_govlab(crowd=5)
    nobody = ExampleCrowd(app.settings, app.storage)
    nobody.start()
    concurrency.sleep(0)
    assert nobody.size == 0
