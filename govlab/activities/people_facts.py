"""What can happen to people in a room: removed, warned, seated, a hand up; and what they report. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from govlab.activities.board import Board, Hand, Seated
from govlab.activities.keys import Key


@dataclass(frozen=True, slots=True)
class PersonRemoved:
    """A participant was removed from the room (`at_ms`), or let in again (None)."""

    participant: str
    at_ms: int | None

    def apply(self, board: Board) -> None:
        """Remember who is out."""
        if self.at_ms is None:
            board.removed.discard(self.participant)
        else:
            board.removed.add(self.participant)

    def keys(self, board: Board) -> Iterable[Key]:
        """Who sits at each table, and their notes, which show facilitators that the author is out."""
        yield from (("people",), ("signals",))
        yield from (("care", no) for no in board.ideas_of.get(self.participant, []))


@dataclass(frozen=True, slots=True)
class IdeaReported:
    """A participant asked the facilitators to look at a note."""

    no: int
    participant: str

    def apply(self, board: Board) -> None:
        """Remember who did."""
        board.reports.setdefault(self.no, set()).add(self.participant)

    def keys(self, board: Board) -> Iterable[Key]:
        """The note, whose reports facilitators count."""
        return [("care", self.no)]


@dataclass(frozen=True, slots=True)
class PersonCautioned:
    """A participant cannot write until `muted_until_ms` (None: can), and is told `warning` (None: nothing)."""

    participant: str
    muted_until_ms: int | None
    warning: str | None

    def apply(self, board: Board) -> None:
        """Remember it."""
        board.muted.pop(self.participant, None)
        board.warnings.pop(self.participant, None)
        if self.muted_until_ms is not None:
            board.muted[self.participant] = self.muted_until_ms
        if self.warning is not None:
            board.warnings[self.participant] = self.warning

    def keys(self, board: Board) -> Iterable[Key]:
        """What only they see, and their notes, which show facilitators that the author is muted."""
        yield ("my_standing", self.participant)
        yield from (("care", no) for no in board.ideas_of.get(self.participant, []))


@dataclass(frozen=True, slots=True)
class PersonSeated:
    """A participant sits at this table now; their notes stay at the table where they were written."""

    participant: str
    seated: Seated

    def apply(self, board: Board) -> None:
        """Remember where."""
        board.seated[self.participant] = self.seated

    def keys(self, board: Board) -> Iterable[Key]:
        """What they are told, which notes they see, and how many sit at each table."""
        return [("my_standing", self.participant), ("moved", self.participant), ("signals",)]


@dataclass(frozen=True, slots=True)
class SeatCodeUsed:
    """A participant has used the code of their seat; nobody else can any more."""

    participant: str
    code: str

    def apply(self, board: Board) -> None:
        """Remember whose it is."""
        board.free_codes.discard(self.code)
        board.seat_codes[self.participant] = self.code

    def keys(self, board: Board) -> Iterable[Key]:
        """What they are told, and how many codes were used."""
        return [("my_standing", self.participant), ("signals",)]


@dataclass(frozen=True, slots=True)
class SeatCodeFreed:
    """The code of a participant's seat was taken from them: whoever holds the slip can use it."""

    participant: str
    code: str

    def apply(self, board: Board) -> None:
        """Remember that it is free."""
        board.seat_codes.pop(self.participant, None)
        board.free_codes.add(self.code)

    def keys(self, board: Board) -> Iterable[Key]:
        """What they are told, and how many codes were used."""
        return [("my_standing", self.participant), ("signals",)]


@dataclass(frozen=True, slots=True)
class SignalSet:
    """A participant's hand is up or down (None), and they are ready with this activity or with none."""

    participant: str
    hand: Hand | None
    ready_with: int | None

    def apply(self, board: Board) -> None:
        """Remember it."""
        board.hands.pop(self.participant, None)
        board.ready.pop(self.participant, None)
        if self.hand is not None:
            board.hands[self.participant] = self.hand
        if self.ready_with is not None:
            board.ready[self.participant] = self.ready_with

    def keys(self, board: Board) -> Iterable[Key]:
        """The room's count of signals, and the participant's own."""
        return [("signals",), ("my_standing", self.participant)]
