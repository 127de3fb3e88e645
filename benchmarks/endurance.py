"""What a room must bear: people whose screens fall asleep, and connections that break at every stage."""

from __future__ import annotations

import time
from pathlib import Path

import process
from contenders import Contender, Running, running
from generator import Figures, generator
from measures import VOTE_EVERY_S
from rooms import full_room

SLEEPERS = 100
ASLEEP_S = 60
CYCLES = 10_000
# What so many at once make the allocator take it keeps. A first storm shows that; a leak shows in the second.
WARMING_CYCLES = CYCLES
# Idle sockets are closed after 15 s, silent connections and empty rooms after 60 s.
SETTLED_WITHIN_S = 100


def stalled(contender: Contender, seed: Path, people: int) -> Figures:
    """100 of the people stop reading for 60 s: what the others' votes met with, before and meanwhile."""
    with full_room(contender, seed, people, sleepers=SLEEPERS) as room:
        room.vote(people / VOTE_EVERY_S, 5, 5)
        before = [room.vote(people / VOTE_EVERY_S, 0, 20)["ack_ms"]["p99"] for _ in range(3)]
        rss_kb = process.rss_kb(room.server.pid)
        room.load.ask(f"stall {SLEEPERS}")
        meanwhile = room.vote((people - SLEEPERS) / VOTE_EVERY_S, 0, ASLEEP_S)
        return {
            "ack_p99_ms_before": before,
            "ack_p99_ms": meanwhile["ack_ms"]["p99"],
            "seen_p99_ms": meanwhile["seen_ms"]["p99"],
            "unanswered": meanwhile["unanswered"],
            "resyncs": meanwhile["resyncs"],
            "lost": meanwhile["lost"],
            "rss_growth_mb": (process.rss_kb(room.server.pid) - rss_kb) / 1024,
        }


def churn(contender: Contender, seed: Path, cycles: int = CYCLES) -> Figures:
    """Connect and hang up at every stage; what the server holds before and, after it had time to notice, after."""
    with running(contender, seed) as server, generator(seed, server.port, 200) as load:
        fresh = _holdings(server)
        load.ask(f"churn {WARMING_CYCLES}")
        before = _settled(server, fresh)
        done = load.ask(f"churn {cycles}")
        after = _settled(server, before)
        return {"cycles": done["cycles"], "seconds": done["seconds"], "fresh": fresh, "before": before, "after": after}


def _settled(server: Running, wanted: Figures) -> Figures:
    latest = time.monotonic() + SETTLED_WITHIN_S
    while True:
        time.sleep(3)
        now = _holdings(server)
        same = all(now[name] <= count for name, count in wanted.items() if name != "rss_mb")
        if same or time.monotonic() > latest:
            return now


def _holdings(server: Running) -> Figures:
    return {
        "open_files": process.open_files(server.pid),
        "rss_mb": round(process.rss_kb(server.pid) / 1024, 1),
        **server.counts(),
    }
