"""A room under test: a server on a fresh seed, and people who joined it all at once."""

from __future__ import annotations

import contextlib
import time
from collections import abc
from dataclasses import dataclass
from pathlib import Path

import process
from contenders import Contender, Running, running
from generator import Figures, Generator, generator

FIRST_PEOPLE, FIRST_S = 20, 1


class NotEverybodyIn(Exception):
    """Some were turned away or never got the board; the message says how many."""


@dataclass(frozen=True)
class Room:
    """A server with `people` in its room: `joined` tells how that went, `empty_kb` its memory before."""

    server: Running
    load: Generator
    people: int
    joined: Figures
    empty_kb: int

    def vote(self, rate: float, warm_s: float, measure_s: float) -> Figures:
        """Let people vote, `rate` a second in all; figures of the measured part, with the server's processor time."""
        return self._timed(f"vote {rate} {warm_s} {measure_s}")

    def vote_in_turn(self, rate: float, warm_s: float, measure_s: float) -> Figures:
        """The same, with votes at even distances."""
        return self._timed(f"vote-in-turn {rate} {warm_s} {measure_s}")

    def saturate(self, slots: int, warm_s: float, measure_s: float) -> Figures:
        """Keep `slots` votes on their way."""
        return self._timed(f"saturate {slots} {warm_s} {measure_s}")

    def kb_per_participant(self) -> float:
        """How much the server has grown since its room was empty, by person."""
        return (process.pss_kb(self.server.pid) - self.empty_kb) / self.people

    def _timed(self, command: str) -> Figures:
        cpu_s: dict[str, float] = {}
        figures = self.load.ask(command, lambda phase: cpu_s.update({phase: process.cpu_s(self.server.pid)}))
        return figures | {"server_cpu_s": cpu_s["measured"] - cpu_s["measuring"]}


@contextlib.contextmanager
def full_room(
    contender: Contender, seed: Path, people: int, *, sleepers: int = 0, no_pause: bool = False
) -> abc.Generator[Room]:
    """Start a server, warm it, and let `people` join it all at once. Raises NotReady, NotEverybodyIn."""
    with running(contender, seed, no_pause=no_pause) as server:
        _warm(server, seed)
        empty_kb = process.pss_kb(server.pid)
        with generator(seed, server.port, people, sleepers) as load:
            yield Room(server, load, people, _joined(server, load, people), empty_kb)


def _warm(server: Running, seed: Path) -> None:
    """A few people come, vote and leave: what a server loads and compiles once is no part of a room's cost."""
    with generator(seed, server.port, FIRST_PEOPLE) as load:
        _joined(server, load, FIRST_PEOPLE)
        load.ask(f"vote {FIRST_PEOPLE} 0 {FIRST_S}")
    time.sleep(FIRST_S)


def _joined(server: Running, load: Generator, people: int) -> Figures:
    joined = load.ask("join")
    if joined["joined"] < people:
        came = f"{joined['joined']} of {people} were in the room after {joined['join_s']:.1f} s"
        raise NotEverybodyIn(f"{came}. {server.last_words()}")
    return joined
