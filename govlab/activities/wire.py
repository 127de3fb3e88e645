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
    """`activity` is the current one; `code` ends when the workshop is closed.

    `spotlight` is the idea that every device shows now; while `frozen`, nobody can write or vote. A `rehearsal` is not
    the day itself: all of it will be deleted.
    """

    id: str
    title: str
    challenge: str
    state: WorkshopState
    activity: int | None
    code: str | None
    example: bool
    rehearsal: bool
    spotlight: int | None
    frozen: bool
    announcement: str | None


class Timer(TypedDict):
    """Running: `ends_at_ms` on the server's clock. Paused: `remaining_ms`. `closes`: input ends with it (rule P12)."""

    ends_at_ms: int | None
    remaining_ms: int | None
    closes: bool


class Tables(TypedDict):
    """Breakout tables, from 1: what each is asked (empty: what the activity asks), which were brought back to the
    plenary, and whether people choose their table themselves.
    """

    prompts: list[str]
    returned: list[int]
    chosen: bool


class Activity(TypedDict):
    """`notes`: shown ideas of all tables. `voted`: people with a ballot in the newest round. `sources`: whose ideas are
    voted on. `breakout`: while it is worked on at tables.
    """

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
    breakout: Tables | None
    notes: int
    voted: int


class Picture(TypedDict):
    """A picture of a note, at `pictures/<id>` of its workshop, in pixels; `alt` says what is on it."""

    id: str
    alt: str
    width: int
    height: int


class Idea(TypedDict):
    """A note. `section` and `lane`: where on a canvas, from 1. `table`: the breakout table that it is from. `theme`: in
    which it lies by itself; `merge`: the merged idea that it is part of, whose place counts meanwhile. `proxy`: it came
    on paper. `page`: the public address of what it became. `pictures`: missing where it has none.

    From `state` on: facilitators only.
    """

    no: int
    activity: int
    text: str
    name: str | None
    sector: Sector
    posted_ms: int
    edited: bool
    section: int | None
    lane: int | None
    table: int | None
    theme: int | None
    merge: int | None
    proxy: bool
    line: Line | None
    page: str | None
    pictures: NotRequired[list[Picture]]
    state: NotRequired[IdeaState]
    reason: NotRequired[str | None]
    draft: NotRequired[str | None]
    author_removed: NotRequired[bool]
    author_muted_until_ms: NotRequired[int | None]
    reports: NotRequired[int]


class MyIdea(TypedDict):
    """One's own note, also where nobody else sees it, and what one may still do with it."""

    no: int
    activity: int
    text: str
    name: str | None
    sector: Sector
    posted_ms: int
    edited: bool
    section: int | None
    lane: int | None
    table: int | None
    theme: int | None
    merge: int | None
    proxy: bool
    line: Line | None
    page: str | None
    pictures: NotRequired[list[Picture]]
    state: IdeaState
    reason: str | None
    can_edit: bool
    can_withdraw: bool


class Theme(TypedDict):
    """Ideas that belong together. `merged`: they are one idea with this name, `inside` a theme or none."""

    no: int
    name: str
    merged: bool
    inside: int | None


class Tally(TypedDict):
    """Rows are [no, totals...], by kind: see docs/protocol.md; [no] alone takes a row away.

    `themes`: [no, people who support at least one of the theme's ideas].
    """

    activity: int
    rows: list[list[int]]
    themes: list[list[int]]


class Raised(TypedDict):
    """A hand that is up since then, at that table."""

    name: str | None
    sector: Sector
    since_ms: int
    table: int | None


class AtTable(TypedDict):
    """Who sits at a breakout table, by sector, how many of them are ready, and since when the first hand is up."""

    no: int
    people: dict[Sector, int]
    ready: int
    hand_ms: int | None


class SeatCodes(TypedDict):
    """How many single-use codes of seats there are, and how many of them were used."""

    made: int
    used: int


class Signals(TypedDict):
    """How many hands are up, and how many are ready with the current activity; whose hands, who sits at which table,
    and how many seat codes were used: facilitators only.
    """

    hands: int
    ready: int
    raised: NotRequired[list[Raised]]
    tables: NotRequired[list[AtTable]]
    seat_codes: NotRequired[SeatCodes]


class State(TypedDict):
    """All that an audience may see."""

    workshop: Workshop
    activities: list[Activity]
    ideas: list[Idea]
    themes: list[Theme]
    tallies: list[Tally]
    signals: Signals


class Ballots(TypedDict):
    """One's own ballots of an activity's newest round: rows of [no, what was said], by kind: see docs/protocol.md."""

    activity: int
    round: int | None
    rows: list[tuple[int, str | int | list[int]]]


class Standing(TypedDict):
    """How one stands with the facilitators: a hand that is up, the activity that one is ready with, what one was told,
    until when one cannot write, at which table one sits, and whether one has used a seat code.
    """

    hand: bool
    ready_with: int | None
    muted_until_ms: int | None
    warning: str | None
    table: int | None
    seat_code: bool


class Mine(TypedDict):
    """All that only one participant sees."""

    ideas: list[MyIdea]
    ballots: list[Ballots]
    removed: bool
    hand: bool
    ready_with: int | None
    muted_until_ms: int | None
    warning: str | None
    table: int | None
    seat_code: bool


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


class ThemeChange(TypedDict):
    """A theme or a merged idea is now this."""

    type: Literal["theme"]
    theme: Theme


class ThemeGone(TypedDict):
    """A theme was taken apart."""

    type: Literal["theme_gone"]
    no: int


class TallyChange(TypedDict):
    """These rows replace the rows of the same ideas, and of the same themes."""

    type: Literal["tally"]
    activity: int
    rows: list[list[int]]
    themes: list[list[int]]


class TallyGone(TypedDict):
    """An activity's totals are not to be seen any more."""

    type: Literal["tally_gone"]
    activity: int


class SignalsChange(TypedDict):
    """The room's signals are now these."""

    type: Literal["signals"]
    signals: Signals


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
    value: str | int | list[int] | None


class MyBallotsChange(TypedDict):
    """One's own ballots of an activity are now these, all of them."""

    type: Literal["my_ballots"]
    activity: int
    round: int | None
    rows: list[tuple[int, str | int | list[int]]]


class MyStandingChange(TypedDict):
    """How one stands with the facilitators is now this."""

    type: Literal["my_standing"]
    hand: bool
    ready_with: int | None
    muted_until_ms: int | None
    warning: str | None
    table: int | None
    seat_code: bool


Change = (
    WorkshopChange
    | ActivityChange
    | ActivityGone
    | CountsChange
    | IdeaChange
    | IdeaGone
    | ThemeChange
    | ThemeGone
    | TallyChange
    | TallyGone
    | SignalsChange
)
MineChange = MyIdeaChange | MyBallotChange | MyBallotsChange | MyStandingChange
