"""The shapes of a room's state and changes as they travel: declared here once, the browser's types are made from them.

Times are milliseconds UTC; `no` is a small number, unique in its workshop.
"""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

Sector = Literal["citizen", "government", "private", "civil_society", "academic"]
Audience = Literal["participant", "facilitator", "screen"]
Phase = Literal["empathize", "define", "ideate", "prototype", "test"]
WorkshopState = Literal["draft", "scheduled", "live", "closed"]
IdeaState = Literal["pending", "accepted", "rejected", "withdrawn"]
Line = Literal["promoted", "published"]
Opinion = Literal["agree", "disagree", "pass"]


class Workshop(TypedDict):
    """`activity` is the current one; `code` ends when the workshop is closed."""

    id: str
    title: str
    challenge: str
    state: WorkshopState
    activity: int | None
    code: str | None
    example: bool


class Timer(TypedDict):
    """Running: `ends_at_ms` on the server's clock. Paused: `remaining_ms` (rule P12)."""

    ends_at_ms: int | None
    remaining_ms: int | None


class Activity(TypedDict):
    """`notes`: shown ideas. `voted`: people with a ballot in the newest round. `sources`: whose ideas are voted on."""

    no: int
    position: int
    kind: str
    phase: Phase
    title: str
    prompt: str
    duration_s: int | None
    settings: dict[str, Any]
    accepts_ideas: bool
    accepts_votes: bool
    ideas_visible: bool
    revealed: bool
    round: int | None
    sources: list[int]
    timer: Timer | None
    notes: int
    voted: int


class Idea(TypedDict):
    """A note. `page` is the public address of what it became. From `state` on: facilitators only."""

    no: int
    activity: int
    text: str
    name: str | None
    sector: Sector
    posted_ms: int
    edited: bool
    line: Line | None
    page: str | None
    state: NotRequired[IdeaState]
    reason: NotRequired[str | None]
    draft: NotRequired[str | None]
    author_removed: NotRequired[bool]


class MyIdea(TypedDict):
    """One's own note, also where nobody else sees it, and what one may still do with it."""

    no: int
    activity: int
    text: str
    name: str | None
    sector: Sector
    posted_ms: int
    edited: bool
    line: Line | None
    page: str | None
    state: IdeaState
    reason: str | None
    can_edit: bool
    can_withdraw: bool


class Tally(TypedDict):
    """Rows are [no, agree, disagree, pass] or [no, dots, voters]; [no] alone takes a row away."""

    activity: int
    rows: list[list[int]]


class State(TypedDict):
    """All that an audience may see."""

    workshop: Workshop
    activities: list[Activity]
    ideas: list[Idea]
    tallies: list[Tally]


class Ballots(TypedDict):
    """One's own ballots of an activity's newest round: rows of [no, opinion] or [no, dots]."""

    activity: int
    round: int | None
    rows: list[tuple[int, str | int]]


class Mine(TypedDict):
    """All that only one participant sees."""

    ideas: list[MyIdea]
    ballots: list[Ballots]
    removed: bool


class WorkshopChange(TypedDict):
    """The workshop is now this."""

    type: Literal["workshop"]
    workshop: Workshop


class ActivityChange(TypedDict):
    """An activity is now this."""

    type: Literal["activity"]
    activity: Activity


class ActivityGone(TypedDict):
    """An activity was taken out of the agenda."""

    type: Literal["activity_gone"]
    no: int


class CountsChange(TypedDict):
    """An activity's counts are now these."""

    type: Literal["counts"]
    activity: int
    notes: int
    voted: int


class IdeaChange(TypedDict):
    """A note is now this."""

    type: Literal["idea"]
    idea: Idea


class IdeaGone(TypedDict):
    """A note is not to be seen any more."""

    type: Literal["idea_gone"]
    no: int


class TallyChange(TypedDict):
    """These rows replace the rows of the same ideas."""

    type: Literal["tally"]
    activity: int
    rows: list[list[int]]


class TallyGone(TypedDict):
    """An activity's totals are not to be seen any more."""

    type: Literal["tally_gone"]
    activity: int


class MyIdeaChange(TypedDict):
    """One's own note is now this."""

    type: Literal["my_idea"]
    idea: MyIdea


class MyBallotChange(TypedDict):
    """One's own ballot on an idea is now this, or is gone (null); those of an earlier round no longer count."""

    type: Literal["my_ballot"]
    activity: int
    round: int | None
    idea: int
    value: str | int | None


class MyBallotsChange(TypedDict):
    """One's own ballots of an activity are now these, all of them."""

    type: Literal["my_ballots"]
    activity: int
    round: int | None
    rows: list[tuple[int, str | int]]


Change = WorkshopChange | ActivityChange | ActivityGone | CountsChange | IdeaChange | IdeaGone | TallyChange | TallyGone
MineChange = MyIdeaChange | MyBallotChange | MyBallotsChange
