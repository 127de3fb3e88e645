"""What can happen on a board. A fact changes the board and names, by keys, what may look different. Pure.

Keys: ("workshop",), ("activity", no), ("counts", no), ("idea", no), ("ideas", activity), ("tally", activity, idea),
("tallies", activity), ("my_idea", participant, no), ("my_ballot", participant, activity, idea),
("my_ballots", participant, activity), ("people",).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from govlab.activities.board import ActivityOnBoard, BallotOnBoard, Board, IdeaOnBoard, RoundOnBoard
from govlab.activities.tally import put_ballot
from govlab.activities.wire import IdeaState

Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class WorkshopSet:
    """The workshop's own fields took new values."""

    values: dict[str, Any]

    def apply(self, board: Board) -> None:
        """Set them."""
        for name, value in self.values.items():
            setattr(board, name, value)

    def keys(self, board: Board) -> Iterable[Key]:
        """The workshop; where the room moved on, the current activity's sources become visible too."""
        yield ("workshop",)
        if "state" in self.values:
            yield from (("activity", no) for no in board.activities)
            yield from (("my_idea", idea.author, idea.no) for idea in board.ideas.values())
        if "current" in self.values:
            yield from _seen_anew(board, (no for no, one in board.activities.items() if not one.ideas_visible))


@dataclass(frozen=True, slots=True)
class ActivitySet:
    """An activity's own fields took new values."""

    no: int
    values: dict[str, Any]

    def apply(self, board: Board) -> None:
        """Set them."""
        for name, value in self.values.items():
            setattr(board.activities[self.no], name, value)

    def keys(self, board: Board) -> Iterable[Key]:
        """The activity, and its ideas where they were shown or hidden."""
        yield ("activity", self.no)
        if "ideas_visible" in self.values:
            yield from _seen_anew(board, [self.no])


@dataclass(frozen=True, slots=True)
class IdeaPosted:
    """A note was posted."""

    idea: IdeaOnBoard

    def apply(self, board: Board) -> None:
        """Put it on the board."""
        board.ideas[self.idea.no] = self.idea
        board.ideas_of.setdefault(self.idea.author, []).append(self.idea.no)
        activity = board.activities[self.idea.activity]
        activity.notes += self.idea.shown
        activity.posted += 1

    def keys(self, board: Board) -> Iterable[Key]:
        """The note, for the room and for its author."""
        yield from (("idea", self.idea.no), ("my_idea", self.idea.author, self.idea.no))
        yield from _counted(board, board.activities[self.idea.activity])


@dataclass(frozen=True, slots=True)
class IdeaSet:
    """A note's text or state changed; `by` is the person who decided, for the moderation log."""

    no: int
    state: IdeaState
    text: str
    at_ms: int
    reason: str | None = None
    edited: bool = False
    by: str | None = None

    def apply(self, board: Board) -> None:
        """Set them and keep the count of shown notes."""
        idea = board.ideas[self.no]
        activity = board.activities[idea.activity]
        activity.notes -= idea.shown
        idea.state, idea.text, idea.reason = self.state, self.text, self.reason
        idea.edited_ms = self.at_ms if self.edited else idea.edited_ms
        activity.notes += idea.shown

    def keys(self, board: Board) -> Iterable[Key]:
        """The note, and its row in every vote on it."""
        idea = board.ideas[self.no]
        yield from (("idea", self.no), ("my_idea", idea.author, self.no))
        yield from _counted(board, board.activities[idea.activity])
        for activity in board.activities.values():
            if activity.round and self.no in activity.round.tally:
                yield ("tally", activity.no, self.no)


@dataclass(frozen=True, slots=True)
class BallotSet:
    """A participant's ballot on an idea took a value, or was cleared (None)."""

    activity: int
    round: str
    participant: str
    idea: int
    ballot: BallotOnBoard | None

    def apply(self, board: Board) -> None:
        """Set it and bring the idea's row up to date."""
        activity = board.activities[self.activity]
        voted = next(one for one in activity.rounds if one.id == self.round)
        before = voted.ballots.get(self.participant, {}).get(self.idea)
        put_ballot(activity.kind, voted, self.participant, self.idea, self.ballot)
        idea = board.ideas[self.idea]
        if self.participant != idea.author:
            idea.others_votes += (self.ballot is not None) - (before is not None)

    def keys(self, board: Board) -> Iterable[Key]:
        """The idea's row, the count of voters, the participant's own ballot, and the author's right to edit."""
        yield from (("tally", self.activity, self.idea), ("counts", self.activity))
        yield ("my_ballot", self.participant, self.activity, self.idea)
        if board.ideas[self.idea].others_votes <= 1:
            yield ("my_idea", board.ideas[self.idea].author, self.idea)


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """A voting activity opened a new round."""

    round: RoundOnBoard

    def apply(self, board: Board) -> None:
        """Make it the activity's newest."""
        board.activities[self.round.activity].rounds.append(self.round)

    def keys(self, board: Board) -> Iterable[Key]:
        """The activity and all its totals; the own ballots of everybody who voted before start anew."""
        activity = board.activities[self.round.activity]
        yield from (("activity", activity.no), ("tallies", activity.no))
        former = activity.rounds[-2].ballots if len(activity.rounds) > 1 else {}
        yield from (("my_ballots", person, activity.no) for person in former)


@dataclass(frozen=True, slots=True)
class RoundSet:
    """A round was closed, resumed, revealed, hidden or looked into."""

    activity: int
    id: str
    values: dict[str, Any]

    def apply(self, board: Board) -> None:
        """Set the fields."""
        changed = next(one for one in board.activities[self.activity].rounds if one.id == self.id)
        for name, value in self.values.items():
            setattr(changed, name, value)

    def keys(self, board: Board) -> Iterable[Key]:
        """The activity and all its totals."""
        return [("activity", self.activity), ("tallies", self.activity)]


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
        """Their notes, which show facilitators that the author is out."""
        yield ("people",)
        yield from (("idea", no) for no in board.ideas_of.get(self.participant, []))


def _seen_anew(board: Board, activities: Iterable[int]) -> Iterable[Key]:
    """Notes of these activities were shown or hidden, and with them their rows in every vote."""
    for no in activities:
        yield ("ideas", no)
    yield from (("tallies", no) for no, activity in board.activities.items() if activity.round)


def _counted(board: Board, activity: ActivityOnBoard) -> Iterable[Key]:
    """The number of shown notes changed; the first and the last one decide which notes a vote is on."""
    yield ("counts", activity.no)
    if activity.notes <= 1:
        yield from (("activity", no) for no, other in board.activities.items() if other.votes)
        yield from (("ideas", no) for no in board.activities)


Fact = WorkshopSet | ActivitySet | IdeaPosted | IdeaSet | BallotSet | RoundOpened | RoundSet | PersonRemoved
