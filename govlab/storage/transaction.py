"""The only way to write: one transaction that knows which workshops it changed.

A change is named by a key such as ("idea", 7): what is new is read from the state when it is sent, never carried along.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, column, table, update
from sqlalchemy.orm import Session

from govlab.errors import NotFound
from govlab.storage.prepared import Prepared

Key = tuple[str | int, ...]
_WORKSHOPS = table("workshops", column("id"), column("version"))
_RAISE_VERSION = Prepared(
    update(_WORKSHOPS)
    .where(_WORKSHOPS.c.id == bindparam("workshop"))
    .values(version=_WORKSHOPS.c.version + 1)
    .returning(_WORKSHOPS.c.version)
)


@dataclass(frozen=True, slots=True)
class Changed:
    """After a commit: `workshop` is at `version`, and what `keys` name may differ from the version before."""

    workshop: str
    version: int
    keys: frozenset[Key]


Listener = Callable[[Changed], None]


class Abandoned(Exception):
    """Raised by `Transaction.abandon` to leave the block without writing anything."""


class Transaction:
    """What a service gets to write with: a connection, a session on it, and a place to say what changed."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._session: Session | None = None
        self._versions: dict[str, int] = {}
        self._keys: dict[str, set[Key]] = {}

    @property
    def session(self) -> Session:
        """A session within this transaction. Made at its first use: a batch of votes can do without."""
        if self._session is None:
            self._session = Session(self.connection, expire_on_commit=False, join_transaction_mode="rollback_only")
        return self._session

    def flush(self) -> None:
        """Send what the session still holds back to the database."""
        if self._session is not None:
            self._session.flush()

    def close(self) -> None:
        """Let go of the session's objects; they stay as they are."""
        if self._session is not None:
            self._session.close()

    def changed(self, workshop: str, *keys: Key) -> int:
        """Say that `keys` of `workshop` change here; returns the workshop's new version.

        The first call raises the version and thereby locks the workshop against other processes (rule P4). Raises
        NotFound where it was wiped meanwhile.
        """
        if workshop not in self._versions:
            raised = _RAISE_VERSION.run(self.connection, [{"workshop": workshop}])
            if not raised:
                raise NotFound(field="workshop")
            self._versions[workshop] = raised[0][0]
            self._keys[workshop] = set()
        self._keys[workshop].update(keys)
        return self._versions[workshop]

    def abandon(self) -> None:
        """Leave the transaction without writing; the code after the `with` block goes on."""
        raise Abandoned

    def outcome(self) -> list[Changed]:
        """What the listeners will be told after the commit."""
        return [Changed(name, self._versions[name], frozenset(keys)) for name, keys in self._keys.items()]
