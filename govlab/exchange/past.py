"""A closed workshop as it was at any version, played again from its log by the rules that decided it.

What was chosen in a secret ballot is in no log. Its totals are seen only once it is closed, here as in the room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.access import Actor
from govlab.activities.board import Board, RoundOnBoard
from govlab.activities.load import load_board, load_joined, load_sent_pictures
from govlab.activities.registry import COMMANDS
from govlab.activities.tables import LogEntry
from govlab.errors import GovLabError
from govlab.workshops.seats import actor_of, seat_of
from govlab.workshops.tables import Activity, Participant

# After so many commands the others have their turn.
BREATH = 25
# How the log names somebody with an account (`Actor.key`).
PERSON = "person:"


@dataclass(frozen=True, slots=True)
class Event:
    """One accepted command: when, which, and in which activity the room was then."""

    version: int
    at_ms: int
    name: str
    activity: int | None


@dataclass(frozen=True, slots=True)
class Past:
    """The board after the commands that were played, and how many of them today's rules would not accept."""

    board: Board
    skipped: int


class Logged(NamedTuple):
    """One line of the log."""

    version: int
    at_ms: int
    name: str
    args: dict[str, Any]
    actor: str | None


def events(session: Session, workshop_id: str, breathe: Callable[[], None]) -> list[Event]:
    """All accepted commands of a workshop, oldest first; `breathe` is called now and then."""
    found: list[Event] = []
    current: int | None = None
    for at, entry in enumerate(_log(session, workshop_id)):
        if at % BREATH == BREATH - 1:
            breathe()
        if entry.name == "start":
            current = _first_activity(session, workshop_id)
        elif entry.name == "go_to":
            current = entry.args["activity"]
        found.append(Event(entry.version, entry.at_ms, entry.name, current))
    return found


def past(session: Session, workshop_id: str, version: int, breathe: Callable[[], None]) -> Past:
    """The workshop after its first `version` versions; `breathe` is called now and then. Raises NotFound."""
    end = load_board(session, workshop_id)
    secret = _secret_rounds(end)
    board = _before_the_start(end)
    board.facilitators |= _ran_it(session, workshop_id)
    load_joined(session, board)
    load_sent_pictures(session, board, named_too=True)
    actors = _actors(session, board)
    skipped = 0
    for at, entry in enumerate(_log(session, workshop_id)):
        if entry.version > version:
            break
        if at % BREATH == BREATH - 1:
            breathe()
        skipped += not _play(board, actors, entry)
    _count_in_secret(board, secret)
    board.version = version
    return Past(board, skipped)


def _play(board: Board, actors: dict[str, Actor], entry: Logged) -> bool:
    """Decide one command again and apply it; False where that is not possible any more."""
    command = COMMANDS.get(entry.name)
    if command is None or entry.actor is None:
        return False
    actor = actors.get(entry.actor) or Actor(person=entry.actor.removeprefix(PERSON))
    if command.secret:
        return _voted_in_secret(board, actor, entry.args["activity"])
    try:
        verdict = command.rule(board, actor, msgspec.convert(entry.args, command.shape), entry.at_ms)
    except (GovLabError, msgspec.ValidationError):
        return False
    for fact in verdict.facts:
        fact.apply(board)
    return True


def _voted_in_secret(board: Board, actor: Actor, activity: int) -> bool:
    """That they voted is known, and no more."""
    newest = board.activities[activity].round
    if newest is None or actor.participant is None:
        return False
    newest.voters.add(actor.participant)
    return True


def _secret_rounds(board: Board) -> list[RoundOnBoard]:
    """All rounds of all secret ballots."""
    return [voted for one in board.activities.values() if one.secret for voted in one.rounds]


def _count_in_secret(board: Board, rounds: list[RoundOnBoard]) -> None:
    """Give the totals of `rounds` to those of their like that are closed by now."""
    totals = {(one.activity, one.no): one.tally for one in rounds}
    for one in _secret_rounds(board):
        if one.closed_ms is not None:
            one.tally = totals[one.activity, one.no]


def _log(session: Session, workshop_id: str) -> Iterator[Logged]:
    """The log, oldest first, a few lines at a time: it may be long."""
    columns = (LogEntry.version, LogEntry.at_ms, LogEntry.name, LogEntry.args, LogEntry.actor)
    of_workshop = select(*columns).where(LogEntry.workshop_id == workshop_id)
    for row in session.execute(of_workshop.order_by(LogEntry.version, LogEntry.position)).yield_per(BREATH):
        yield Logged(*row)


def _first_activity(session: Session, workshop_id: str) -> int | None:
    """Where a room is when it starts."""
    of_workshop = select(Activity.no).where(Activity.workshop_id == workshop_id)
    return session.scalar(of_workshop.order_by(Activity.position).limit(1))


def _ran_it(session: Session, workshop_id: str) -> set[str]:
    """Who gave a facilitator's commands, also those who handed the workshop over since."""
    actors = session.scalars(select(LogEntry.actor).where(LogEntry.workshop_id == workshop_id).distinct())
    return {actor.removeprefix(PERSON) for actor in actors if actor and actor.startswith(PERSON)}


def _actors(session: Session, board: Board) -> dict[str, Actor]:
    """Who took part, by the log's name for them."""
    seated = session.scalars(select(Participant).where(Participant.workshop_id == board.workshop))
    return {actor.key: actor for actor in (actor_of(seat_of(one)) for one in seated)}


def _before_the_start(board: Board) -> Board:
    """The same agenda, with nothing written, voted or moved yet."""
    fresh = Board(
        workshop=board.workshop,
        title=board.title,
        challenge=board.challenge,
        state="scheduled",
        code=None,
        example=board.example,
        rehearsal=board.rehearsal,
        version=0,
        current=None,
        facilitators=board.facilitators,
        free_codes={*board.free_codes, *board.seat_codes.values()},
    )
    for activity in board.activities.values():
        untouched: dict[str, Any] = {
            "accepts_ideas": True,
            "ideas_visible": True,
            "ends_ms": None,
            "remaining_ms": None,
            "breakout": None,
        }
        for name, value in {**untouched, "closes": False, "notes": 0, "posted": 0, "rounds": []}.items():
            setattr(activity, name, value)
        fresh.activities[activity.no] = activity
    return fresh
