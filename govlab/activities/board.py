"""The state of one workshop in memory: what rules decide on and views are drawn from. Pure.

A board is what the tables say at `version`. Facts (`facts.py`) change it; nothing else does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from govlab.activities.kinds import kind_of
from govlab.activities.wire import IdeaState, WorkshopState


class BallotOnBoard(NamedTuple):
    """What one participant said of one idea. Not counted: given back while its idea is not shown, or voided."""

    value: int
    cast_ms: int
    counted: bool = True
    voided: bool = False


@dataclass(slots=True)
class ThemeOnBoard:
    """Ideas that belong together. `merged`: they are one idea under a new title, which lies `inside` a theme or none.

    `gone`: it was taken apart; its number is never used again. `words_of`: the note whose own words the name is, which
    is public only where that note is.
    """

    no: int
    name: str
    merged: bool = False
    inside: int | None = None
    gone: bool = False
    words_of: int | None = None


class Joined(NamedTuple):
    """Somebody who came in: what a facilitator's command needs of everybody, not only of those who said something."""

    participant: str
    sector: str
    joined_ms: int


class Seated(NamedTuple):
    """Who sits at which table, and the sector that they speak for."""

    table: int
    sector: str


class PictureOnBoard(NamedTuple):
    """A picture of a note, `width` by `height` pixels; `alt` says what is on it to those who cannot see it."""

    id: str
    alt: str
    width: int
    height: int


class SentPicture(NamedTuple):
    """A picture that somebody sent and that no note has named yet."""

    sender: str
    width: int
    height: int


class Breakout(NamedTuple):
    """An activity that is worked on at tables, from 1: what each is asked (empty: what the activity asks), which of
    them were brought back to the plenary, and whether people choose their table themselves.
    """

    prompts: tuple[str, ...]
    returned: tuple[int, ...] = ()
    chosen: bool = False

    @property
    def tables(self) -> int:
        """How many tables there are."""
        return len(self.prompts)


class Hand(NamedTuple):
    """A raised hand: since when, and the chosen name and sector of whose it is."""

    since_ms: int
    name: str | None
    sector: str


@dataclass(slots=True)
class IdeaOnBoard:
    """A note. `proxy`: it was written on paper and entered by a helper. `others_votes`: stored ballots of people other
    than its author, in all rounds.

    `theme` is where it lies by itself; while it is part of a merged idea (`merge`), that one's place counts.
    `section` and `lane`, from 1, where its activity has places for notes. `table`: the breakout table that it is from.
    `pictures`, in their order, where its activity takes them.
    """

    no: int
    activity: int
    author: str
    name: str | None
    sector: str
    text: str
    state: IdeaState
    posted_ms: int
    edited_ms: int | None = None
    section: int | None = None
    lane: int | None = None
    table: int | None = None
    theme: int | None = None
    merge: int | None = None
    proxy: bool = False
    reason: str | None = None
    line: str | None = None
    draft: str | None = None
    page: str | None = None
    others_votes: int = 0
    pictures: tuple[PictureOnBoard, ...] = ()

    @property
    def shown(self) -> bool:
        """Whether the note takes part: neither waiting, rejected nor withdrawn."""
        return self.state == "accepted"


@dataclass(slots=True)
class RoundOnBoard:
    """One round: ballots by participant and idea, and the totals that follow from them (rule P8).

    A secret round has no ballots here: only who voted, and the totals.
    """

    id: str
    activity: int
    no: int
    opened_ms: int
    closed_ms: int | None = None
    revealed: bool = False
    peeked_ms: int | None = None
    ballots: dict[str, dict[int, BallotOnBoard]] = field(default_factory=dict[str, dict[int, BallotOnBoard]])
    tally: dict[int, list[int]] = field(default_factory=dict[int, list[int]])
    voters: set[str] = field(default_factory=set[str])

    @property
    def voted(self) -> int:
        """How many people have voted in this round."""
        return len(self.ballots) + len(self.voters)


@dataclass(slots=True)
class ActivityOnBoard:
    """One step of the agenda: what it asks and where it stands. `notes` counts shown ideas, `posted` all.

    `closes`: whether nothing more is taken when its time is up.
    """

    id: str
    no: int
    position: int
    kind: str
    phase: str
    title: str
    prompt: str
    duration_s: int | None
    settings: dict[str, Any]
    accepts_ideas: bool = True
    ideas_visible: bool = True
    ends_ms: int | None = None
    remaining_ms: int | None = None
    closes: bool = False
    breakout: Breakout | None = None
    notes: int = 0
    posted: int = 0
    rounds: list[RoundOnBoard] = field(default_factory=list[RoundOnBoard])

    @property
    def round(self) -> RoundOnBoard | None:
        """The newest round."""
        return self.rounds[-1] if self.rounds else None

    @property
    def takes_ideas(self) -> bool:
        """Whether people may ever post here."""
        return kind_of(self.kind).takes_ideas(self.settings)

    @property
    def votes(self) -> bool:
        """Whether rounds are held here."""
        return kind_of(self.kind).tally is not None

    @property
    def works_on_ideas(self) -> bool:
        """Whether people vote on ideas here, or put them into themes."""
        return (self.votes and not self.options) or kind_of(self.kind).groups

    @property
    def options(self) -> int:
        """How many answers of its own the activity has; 0 where people vote on ideas, or on nothing."""
        return kind_of(self.kind).options(self.settings)

    @property
    def secret(self) -> bool:
        """Whether who voted and what was chosen are kept apart."""
        return kind_of(self.kind).secret

    @property
    def limited(self) -> bool:
        """Whether ballots come out of a budget."""
        tally = kind_of(self.kind).tally
        return tally is not None and tally.limited


@dataclass(slots=True)
class Board:
    """One workshop at one version."""

    workshop: str
    title: str
    challenge: str
    state: WorkshopState
    code: str | None
    example: bool
    version: int
    current: int | None
    rehearsal: bool = False
    activities: dict[int, ActivityOnBoard] = field(default_factory=dict[int, ActivityOnBoard])
    ideas: dict[int, IdeaOnBoard] = field(default_factory=dict[int, IdeaOnBoard])
    themes: dict[int, ThemeOnBoard] = field(default_factory=dict[int, ThemeOnBoard])
    ideas_of: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    spotlight: int | None = None
    frozen: bool = False
    announcement: str | None = None
    # Who reported an idea, by its number. By participant: until when they cannot write, and what they were told.
    reports: dict[int, set[str]] = field(default_factory=dict[int, set[str]])
    muted: dict[str, int] = field(default_factory=dict[str, int])
    warnings: dict[str, str] = field(default_factory=dict[str, str])
    # By participant: a hand that is up, and the activity that they are ready with.
    hands: dict[str, Hand] = field(default_factory=dict[str, Hand])
    ready: dict[str, int] = field(default_factory=dict[str, int])
    facilitators: set[str] = field(default_factory=set[str])
    removed: set[str] = field(default_factory=set[str])
    # By participant. `joined` is filled only for commands that need to know everybody.
    seated: dict[str, Seated] = field(default_factory=dict[str, Seated])
    joined: list[Joined] = field(default_factory=list[Joined], compare=False)
    # Single-use codes of seats: those that nobody has used, and by participant those that were.
    free_codes: set[str] = field(default_factory=set[str])
    seat_codes: dict[str, str] = field(default_factory=dict[str, str])
    # By id, filled only for commands that name some.
    sent_pictures: dict[str, SentPicture] = field(default_factory=dict[str, SentPicture], compare=False, repr=False)

    @property
    def current_activity(self) -> ActivityOnBoard | None:
        """The activity that the room is in."""
        return self.activities.get(self.current) if self.current is not None else None

    def agenda(self) -> list[ActivityOnBoard]:
        """The activities in their order."""
        return sorted(self.activities.values(), key=lambda activity: activity.position)

    def sources(self, activity: ActivityOnBoard) -> list[int]:
        """Where the ideas that `activity` works on come from; nowhere where it works on none.

        Itself where it takes ideas, else the nearest earlier activity that has ideas, or could have. Once somebody has
        voted, it stays the one that they voted on.
        """
        if activity.takes_ideas:
            return [activity.no]
        if not activity.works_on_ideas:
            return []
        voted_on = next(iter(activity.round.ballots.values()), None) if activity.round else None
        if voted_on:
            return [self.ideas[next(iter(voted_on))].activity]
        earlier = [one for one in self.agenda() if one.position < activity.position and one.takes_ideas]
        with_ideas = [one for one in earlier if one.notes]
        return [one.no for one in (with_ideas or earlier)[-1:]]

    def put_to_vote(self, activity: ActivityOnBoard) -> Iterator[IdeaOnBoard]:
        """The shown ideas that `activity` votes on."""
        sources = self.sources(activity)
        return (idea for idea in self.ideas.values() if idea.shown and idea.activity in sources)

    def on_ballot(self, activity: ActivityOnBoard) -> set[int]:
        """The numbers that may be voted on now in `activity`: of shown ideas, or of its own answers."""
        if activity.options:
            return set(range(1, activity.options + 1))
        return {idea.no for idea in self.put_to_vote(activity)}

    def is_open_to_all(self, idea: IdeaOnBoard) -> bool:
        """Whether everybody in the room may read `idea`."""
        if not idea.shown:
            return False
        activity = self.activities[idea.activity]
        at_table = activity.breakout is not None and idea.table not in (None, *activity.breakout.returned)
        if activity.ideas_visible and not at_table:
            return True
        current = self.current_activity
        return current is not None and current.no != idea.activity and idea.activity in self.sources(current)

    def is_open_at(self, table: int | None, idea: IdeaOnBoard) -> bool:
        """Whether those who sit at `table` may read `idea`: what everybody may, and what their own table wrote."""
        own = table is not None and idea.table == table and idea.shown and self.activities[idea.activity].ideas_visible
        return own or self.is_open_to_all(idea)

    def table_of(self, participant: str | None) -> int | None:
        """The table that somebody sits at, or none."""
        seated = self.seated.get(participant or "")
        return seated.table if seated else None

    def at_tables(self) -> list[int]:
        """The activities that are worked on at tables."""
        return [activity.no for activity in self.activities.values() if activity.breakout]

    def around(self, idea: IdeaOnBoard) -> tuple[int, ...]:
        """The merged idea that `idea` is part of, and the theme in which they lie."""
        if idea.merge is None:
            return (idea.theme,) if idea.theme is not None else ()
        inside = self.themes[idea.merge].inside
        return (idea.merge,) if inside is None else (idea.merge, inside)

    def members(self, theme: int) -> list[IdeaOnBoard]:
        """The ideas in a theme, also as parts of a merged idea there; or the parts of a merged idea."""
        return [idea for idea in self.ideas.values() if theme in self.around(idea)]

    def next_theme_no(self) -> int:
        """A number that no theme of this workshop has had."""
        return max(self.themes, default=0) + 1

    def next_idea_no(self) -> int:
        """A number that no idea of this workshop has had."""
        return max(self.ideas, default=0) + 1
