"""JSON for the sockets, by orjson behind the standard module's face."""

from __future__ import annotations

from typing import Any

import orjson


def dumps(value: Any, **_style: Any) -> str:
    """`value` as JSON text; separators and the like are orjson's own."""
    return orjson.dumps(value).decode()


def loads(text: str | bytes, **_style: Any) -> Any:
    """The value of a JSON text; raises ValueError."""
    return orjson.loads(text)
