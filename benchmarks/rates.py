"""Find the highest rate of votes that a server holds: all acknowledged, 99 in 100 within half a second."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bracket import bracketed, confirmed
from contenders import Contender, NotReady
from generator import Figures, LoadFailed
from rooms import NotEverybodyIn, full_room

ACK_P99_MS = 500
TRIAL_S, HELD_S = 6, 20
WARM_S = 2
# Rule P13 allows each person 10 a second: a little less, so that no chance bunching is refused.
PER_PERSON = 9.5

Says = Callable[[str], None]


def held(voted: Figures) -> bool:
    """Whether the room kept up with what it was given."""
    faults = voted["unanswered"] + voted["refused"] + voted["lost"]
    return faults == 0 and voted["votes"] > 0 and voted["ack_ms"]["p99"] < ACK_P99_MS


def highest_rate(contender: Contender, seed: Path, people: int, begin: float, says: Says) -> float | None:
    """Votes a second that `contender` holds for 20 s, found from `begin` on; None where it holds none."""

    def holds(rate: float, seconds: float) -> bool:
        kept_up, met = _tried(contender, seed, people, rate, seconds)
        says(f"{rate:.0f} votes/s for {seconds:.0f} s: {'held' if kept_up else 'not held'}, {met}")
        return kept_up

    rate = bracketed(begin, people * PER_PERSON, lambda rate: holds(rate, TRIAL_S))
    return confirmed(rate, lambda rate: holds(rate, HELD_S))


def _tried(contender: Contender, seed: Path, people: int, rate: float, seconds: float) -> tuple[bool, str]:
    """Whether the rate was held, and in words what the votes met with."""
    # A room of its own for each: what an overloaded one left undone must not count against the next.
    try:
        with full_room(contender, seed, people) as room:
            voted = room.vote(rate, WARM_S, seconds)
    except (NotReady, NotEverybodyIn, LoadFailed) as fault:
        return False, str(fault)
    met = "ack p99 {ack_ms[p99]:.0f} ms, {unanswered} unanswered, {refused} refused, {lost} lost".format(**voted)
    return held(voted), met
