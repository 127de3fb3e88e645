"""The browser's types are the server's shapes."""

from __future__ import annotations

from govlab.cli import WIRE_TYPES
from govlab.live.wire_types import typescript


def test_the_browsers_types_are_not_stale() -> None:
    assert WIRE_TYPES.read_text(encoding="utf-8") == typescript(), "run `.venv/bin/govlab wire-types`"
