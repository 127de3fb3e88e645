"""What is measured of each server, one function each. A figure that was not reached raises or says so."""

from __future__ import annotations

import tempfile
from pathlib import Path

import generator
from contenders import SERVER_CORE, Contender, free_port, pinned
from generator import Figures
from rooms import full_room

VOTE_EVERY_S = 4
QUIET_PEOPLE = 30
# Above this part of its core, the load generator is what was measured.
LOAD_BOUND = 0.85


def steady(contender: Contender, seed: Path, people: int, warm_s: float, measure_s: float) -> Figures:
    """Everybody votes once in 4 s."""
    with full_room(contender, seed, people) as room:
        voted = room.vote(people / VOTE_EVERY_S, warm_s, measure_s)
        return {
            "ack_p50_ms": voted["ack_ms"]["p50"],
            "ack_p99_ms": voted["ack_ms"]["p99"],
            "seen_p50_ms": voted["seen_ms"]["p50"],
            "seen_p99_ms": voted["seen_ms"]["p99"],
            "cpu_us_per_vote": voted["server_cpu_s"] / max(1, voted["votes"]) * 1e6,
            "cpu_share": voted["server_cpu_s"] / voted["seconds"],
            "kb_per_participant": room.kb_per_participant(),
            "join_s": room.joined["join_s"],
            "board_bytes": room.joined["board_bytes"],
            "frames_per_s": voted["frames"] / voted["seconds"] / people,
            "frame_bytes": voted["frame_bytes"],
            "load_cpu_share": max(voted["cpu_share"], room.joined["cpu_share"]),
            "load_late_p99_ms": voted["late_ms"]["p99"],
            **{
                name: voted[name] for name in ("votes", "unanswered", "unseen", "refused", "refusal", "lost", "resyncs")
            },
        }


def quiet(contender: Contender, seed: Path, seconds: float) -> Figures:
    """A small room with one vote a second: from the vote to the last of the screens."""
    with full_room(contender, seed, QUIET_PEOPLE) as room:
        voted = room.vote_in_turn(1, 3, seconds)
        return {
            "p50_ms": voted["seen_ms"]["p50"],
            "p99_ms": voted["seen_ms"]["p99"],
            "ack_p50_ms": voted["ack_ms"]["p50"],
            "ack_p99_ms": voted["ack_ms"]["p99"],
            "votes": voted["votes"],
            "unseen": voted["unseen"],
        }


def saturation(contender: Contender, seed: Path, people: int, measure_s: float) -> Figures:
    """Frames that arrive in a second, in all, where there is always news and no pause between frames."""
    with full_room(contender, seed, people, no_pause=True) as room:
        sent = room.saturate(2, 3, measure_s)
        return {
            "deliveries_per_s": sent["frames"] / sent["seconds"],
            "frame_bytes": sent["frame_bytes"],
            "votes_per_s": sent["votes"] / sent["seconds"],
            "load_cpu_share": sent["cpu_share"],
            "resyncs": sent["resyncs"],
            "lost": sent["lost"],
        }


def floor(seed: Path, people: int, frame_bytes: int, measure_s: float) -> Figures:
    """Deliveries a second from a server in C that only sends; and how many the load generator could take."""
    port = free_port()
    command = [str(generator.BINARY), "floor", str(port), str(frame_bytes)]
    with (
        tempfile.TemporaryDirectory() as folder,
        pinned(SERVER_CORE, command, Path(folder) / "stderr"),
        generator.generator(seed, port, people) as load,
    ):
        load.ask("join")
        sent = load.ask(f"saturate 1 1 {measure_s}")
    per_s = sent["frames"] / sent["seconds"]
    return {
        "people": people,
        "frame_bytes": frame_bytes,
        "deliveries_per_s": per_s,
        "load_cpu_share": sent["cpu_share"],
        "load_ceiling_per_s": per_s / sent["cpu_share"],
    }
