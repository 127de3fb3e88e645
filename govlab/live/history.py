"""A short memory of what changed: a client with a small gap gets that instead of everything (rules P4, P5). Pure."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Set as AbstractSet

from govlab.storage import Key

VERSIONS = 1000


class History:
    """What each of the last versions changed, by key. Values are read from the board when they are sent."""

    def __init__(self) -> None:
        self._keys: OrderedDict[int, frozenset[Key]] = OrderedDict()

    def add(self, version: int, keys: frozenset[Key]) -> None:
        """Remember a version, and forget the oldest where there are too many."""
        self._keys[version] = keys
        if len(self._keys) > VERSIONS:
            self._keys.popitem(last=False)

    def since(self, version: int, newest: int) -> AbstractSet[Key] | None:
        """All that changed after `version` up to `newest`; None where the memory has a gap."""
        wanted = range(version + 1, newest + 1)
        if len(wanted) > len(self._keys) or any(one not in self._keys for one in wanted):
            return None
        return {key for one in wanted for key in self._keys[one]}
