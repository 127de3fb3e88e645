"""Compiled templates, kept for the whole run: each test's application would compile them anew, at 0.1 s a piece."""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_kept: dict[tuple[str, str], bytes] = {}


class KeptTemplates(BytecodeCache):
    """Byte code in memory. A template that changed since has another checksum, and is compiled again."""

    def load_bytecode(self, bucket: Bucket) -> None:
        found = _kept.get((bucket.key, bucket.checksum))
        if found:
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        _kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()
