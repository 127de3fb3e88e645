"""What a process has used, as Linux counts it: processor time, memory, open files."""

from __future__ import annotations

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def cpu_s(pid: int) -> float:
    """Processor seconds of all threads and of children that ended, user and system."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return sum(int(ticks) for ticks in fields[11:15]) / _TICKS


def pss_kb(pid: int) -> int:
    """Memory that is the process's own, shared pages by their part."""
    return _line(Path(f"/proc/{pid}/smaps_rollup"), "Pss:")


def rss_kb(pid: int) -> int:
    """Memory that is resident."""
    return _line(Path(f"/proc/{pid}/status"), "VmRSS:")


def open_files(pid: int) -> int:
    """How many file descriptors are open."""
    return sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir())


def _line(path: Path, name: str) -> int:
    for line in path.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1])
    raise LookupError(f"{path} has no {name}")
