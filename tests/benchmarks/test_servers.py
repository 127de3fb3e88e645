"""The servers that are measured do the whole work. Those on Node are checked by `make bench`, which installs them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("server", ["govlab", "govlab-stock", "flask-tutorial"])
def test_P1_P2_P8_P13_a_measured_server_does_the_whole_work(server: str) -> None:
    command = [sys.executable, "benchmarks/check.py", server]
    checked = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, timeout=100)
    assert checked.returncode == 0, checked.stderr
