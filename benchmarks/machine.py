"""What the figures were measured on, and how steady it was."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

SPINS, SPIN = 60, 200_000
SYNCS = 300


def describe() -> dict[str, Any]:
    """The machine and the versions that matter."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "kernel": platform.release(),
        "python": platform.python_version(),
        "node": _said("node", "--version"),
        "commit": _said("git", "rev-parse", "--short", "HEAD"),
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }


def noise(folder: Path) -> dict[str, Any]:
    """How much the same work varies: a fixed loop, and syncs on the disk of the databases, in milliseconds."""
    spins, syncs = [_timed_spin() for _ in range(SPINS)], _timed_syncs(folder)
    return {
        "spin_p50_ms": _part(spins, 0.5),
        "spin_p99_ms": _part(spins, 0.99),
        "spin_spread": round((_part(spins, 0.95) - _part(spins, 0.05)) / _part(spins, 0.5), 3),
        "fsync_p50_ms": _part(syncs, 0.5),
        "fsync_p99_ms": _part(syncs, 0.99),
        "fsync_max_ms": max(syncs),
        "load_average": os.getloadavg(),
    }


def _timed_spin() -> float:
    began = time.perf_counter()
    for _ in range(SPIN):
        pass
    return (time.perf_counter() - began) * 1000


def _timed_syncs(folder: Path) -> list[float]:
    times: list[float] = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(SYNCS):
            file.write(bytes(4096))
            file.flush()
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - began) * 1000)
    return times


def _part(times: list[float], part: float) -> float:
    return round(statistics.quantiles(times, n=100, method="inclusive")[round(part * 100) - 1], 3)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _said(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
