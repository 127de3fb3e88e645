"""What can happen on a board. A fact changes the board and names, by keys, what may look different. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from govlab.activities.board import (
    ActivityOnBoard,
    BallotOnBoard,
    Board,
    IdeaOnBoard,
    PictureOnBoard,
    RoundOnBoard,
    ThemeOnBoard,
)
from govlab.activities.keys import Key
from govlab.activities.people_facts import (
    IdeaReported,
    PersonCautioned,
    PersonRemoved,
    PersonSeated,
    SeatCodeFreed,
    SeatCodeUsed,
    SignalSet,
)
from govlab.activities.tally import put_ballot
from govlab.activities.wire import IdeaState


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
            # Who is ready is counted for the current activity.
            yield ("signals",)
            kept = (no for no, one in board.activities.items() if one.breakout or not one.ideas_visible)
            yield from _seen_anew(board, kept)


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
        if "ideas_visible" in self.values or "breakout" in self.values:
            yield from _seen_anew(board, [self.no])


@dataclass(frozen=True, slots=True)
class IdeaPosted:
    """A note was posted."""

    idea: IdeaOnBoard

    def apply(self, board: Board) -> None:
        """Put it on the board."""
        _named(board, self.idea.pictures)
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
    """A note's text or state changed; `by` is the person who decided, for the moderation log. `pictures`: its pictures
    from now on; None: those that it has.
    """

    no: int
    state: IdeaState
    text: str
    at_ms: int
    reason: str | None = None
    edited: bool = False
    by: str | None = None
    pictures: tuple[PictureOnBoard, ...] | None = None

    def apply(self, board: Board) -> None:
        """Set them and keep the count of shown notes."""
        idea = board.ideas[self.no]
        if self.pictures is not None:
            _named(board, self.pictures)
            idea.pictures = self.pictures
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
            if activity.round and not activity.options and self.no in activity.round.tally:
                yield ("tally", activity.no, self.no)


@dataclass(frozen=True, slots=True)
class IdeaPlaced:
    """A note was put into another section or lane of its activity."""

    no: int
    section: int | None
    lane: int | None

    def apply(self, board: Board) -> None:
        """Put it there."""
        idea = board.ideas[self.no]
        idea.section, idea.lane = self.section, self.lane

    def keys(self, board: Board) -> Iterable[Key]:
        """The note, for the room and for its author."""
        return [("idea", self.no), ("my_idea", board.ideas[self.no].author, self.no)]


@dataclass(frozen=True, slots=True)
class ThemeSet:
    """A theme or a merged idea was made, named, moved or taken apart."""

    theme: ThemeOnBoard

    def apply(self, board: Board) -> None:
        """Put it in place of what was there."""
        board.themes[self.theme.no] = self.theme

    def keys(self, board: Board) -> Iterable[Key]:
        """The theme; what people said of themes is counted anew."""
        yield ("theme", self.theme.no)
        yield from _rounds_on_ideas(board)


@dataclass(frozen=True, slots=True)
class IdeaGrouped:
    """A note was put into a theme, or made a part of a merged idea; None: it lies by itself."""

    no: int
    theme: int | None
    merge: int | None

    def apply(self, board: Board) -> None:
        """Put it there."""
        idea = board.ideas[self.no]
        idea.theme, idea.merge = self.theme, self.merge

    def keys(self, board: Board) -> Iterable[Key]:
        """The note, for the room and for its author; what people said of themes is counted anew."""
        yield from (("idea", self.no), ("my_idea", board.ideas[self.no].author, self.no))
        yield from _rounds_on_ideas(board)


@dataclass(frozen=True, slots=True)
class BallotSet:
    """A participant's ballot on an idea, or on an answer of the activity's own, took a value or was cleared (None)."""

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
        if activity.options:
            return
        idea = board.ideas[self.idea]
        if self.participant != idea.author:
            idea.others_votes += (self.ballot is not None) - (before is not None)

    def keys(self, board: Board) -> Iterable[Key]:
        """The idea's row, the count of voters, the participant's own ballot, and the author's right to edit."""
        yield from (("tally", self.activity, self.idea), ("counts", self.activity))
        yield ("my_ballot", self.participant, self.activity, self.idea)
        activity = board.activities[self.activity]
        if activity.options:
            return
        if board.ideas[self.idea].others_votes <= 1:
            yield ("my_idea", board.ideas[self.idea].author, self.idea)
        if activity.round and not activity.round.ballots:
            # Nobody has voted any more: which notes the vote is on is open again.
            yield ("activity", activity.no)
            yield from _seen_anew(board, board.activities)


@dataclass(frozen=True, slots=True)
class SecretBallotCast:
    """A participant voted in a secret round, for this answer: two things that are stored apart (V5)."""

    activity: int
    round: str
    participant: str
    answer: int

    def apply(self, board: Board) -> None:
        """Remember that they voted, and add one to the answer."""
        activity = board.activities[self.activity]
        voted = next(one for one in activity.rounds if one.id == self.round)
        voted.voters.add(self.participant)
        row = voted.tally.setdefault(self.answer, [0])
        row[0] += 1

    def keys(self, board: Board) -> Iterable[Key]:
        """The count of voters, and that the participant has voted; an open secret round shows no totals."""
        return [("counts", self.activity), ("my_ballots", self.participant, self.activity)]


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
        if len(activity.rounds) > 1:
            former = activity.rounds[-2]
            yield from (("my_ballots", person, activity.no) for person in (*former.ballots, *former.voters))


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


def _named(board: Board, pictures: Iterable[PictureOnBoard]) -> None:
    """A picture belongs to the first note that names it."""
    for picture in pictures:
        board.sent_pictures.pop(picture.id, None)


def _seen_anew(board: Board, activities: Iterable[int]) -> Iterable[Key]:
    """Notes of these activities were shown or hidden, and with them their rows in every vote."""
    for no in activities:
        yield ("ideas", no)
    yield from (("tallies", no) for no, activity in board.activities.items() if activity.round)


def _rounds_on_ideas(board: Board) -> Iterable[Key]:
    """All totals of votes on ideas: themes have changed, and theirs with them."""
    return (("tallies", no) for no, one in board.activities.items() if one.round and not one.options)


def _counted(board: Board, activity: ActivityOnBoard) -> Iterable[Key]:
    """The number of shown notes changed; the first and the last one decide which notes a vote is on."""
    yield ("counts", activity.no)
    if activity.notes <= 1:
        yield from (("activity", no) for no, other in board.activities.items() if other.works_on_ideas)
        yield from _seen_anew(board, board.activities)


Fact = (
    WorkshopSet
    | ActivitySet
    | IdeaPosted
    | IdeaSet
    | IdeaPlaced
    | IdeaGrouped
    | ThemeSet
    | BallotSet
    | SecretBallotCast
    | RoundOpened
    | RoundSet
    | PersonRemoved
    | PersonCautioned
    | IdeaReported
    | PersonSeated
    | SeatCodeUsed
    | SeatCodeFreed
    | SignalSet
)
