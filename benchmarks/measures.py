"""What is measured, one function each: a server is started, people come, something happens, figures are returned."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import process
from contenders import Contender, Running, running
from generator import Figures, Generator, generator

VOTE_EVERY_S = 4
WARM_S = 5


@dataclass(frozen=True)
class Room:
    """A running server whose room is full: `joined` tells how that went, `before_kb` its memory when empty."""

    server: Running
    load: Generator
    people: int
    joined: Figures
    before_kb: int

    def vote(self, rate: float, warm_s: float, measure_s: float) -> Figures:
        """Let people vote; the load generator's figures, with the server's processor time of the measured part."""
        return self._timed(f"vote {rate} {warm_s} {measure_s}")

    def saturate(self, slots: int, warm_s: float, measure_s: float) -> Figures:
        """Keep `slots` votes on their way."""
        return self._timed(f"saturate {slots} {warm_s} {measure_s}")

    def kb_per_participant(self) -> float:
        """How much the server has grown by each of the people, and what they did."""
        return (process.pss_kb(self.server.pid) - self.before_kb) / self.people

    def _timed(self, command: str) -> Figures:
        cpu_s: dict[str, float] = {}
        figures = self.load.ask(command, lambda phase: cpu_s.update({phase: process.cpu_s(self.server.pid)}))
        return figures | {"server_cpu_s": cpu_s["measured"] - cpu_s["measuring"]}


@contextlib.contextmanager
def full_room(
    contender: Contender, seed: Path, people: int, *, sleepers: int = 0, no_pause: bool = False
) -> Iterator[Room]:
    """Start a server and let `people` join it all at once."""
    with (
        running(contender, seed, no_pause=no_pause) as server,
        generator(seed, server.port, people, sleepers) as load,
    ):
        before_kb = process.pss_kb(server.pid)
        yield Room(server, load, people, load.ask("join"), before_kb)


def steady(contender: Contender, seed: Path, people: int, seconds: float) -> Figures:
    """Everybody votes once in 4 s."""
    with full_room(contender, seed, people) as room:
        figures = room.vote(people / VOTE_EVERY_S, WARM_S, seconds)
        return {
            "server": contender.name,
            "n": people,
            "join_s": room.joined["join_s"],
            "joined": room.joined["joined"],
            "board_bytes": room.joined["board_bytes"],
            "cpu_us_per_vote": figures["server_cpu_s"] / max(1, figures["votes"]) * 1e6,
            "server_cpu_share": figures["server_cpu_s"] / figures["seconds"],
            "kb_per_participant": room.kb_per_participant(),
            **figures,
        }
