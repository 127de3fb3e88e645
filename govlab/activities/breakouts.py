"""Rules for breakout tables: who sits where, what each works on, and what comes back to the plenary. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from operator import attrgetter

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import ActivityOnBoard, Board, Breakout, Joined, Seated
from govlab.activities.command import Verdict
from govlab.activities.facts import ActivitySet
from govlab.activities.ideas import clean_text, find_activity, graphemes, open_activity, participant
from govlab.activities.people_facts import PersonSeated
from govlab.activities.seating import by_answers, dealt, filled_up, table_for
from govlab.activities.shapes import BringBack, OneActivity, SplitTables, TakeTable
from govlab.errors import NotFound

PROMPT_MAX = 300


def split_tables(board: Board, actor: Actor, args: SplitTables, now_ms: int) -> Verdict:
    """Work on the current activity at tables, from now on or in another way than so far; no note moves.

    Raises ActivityClosed, CannotSplit, NotFound (poll), TextTooLong.
    """
    activity = open_activity(board, args.activity)
    if not activity.takes_ideas or activity.votes:
        raise errors.CannotSplit
    prompts = [_prompt(text) for text in args.prompts[: args.tables]]
    prompts += [""] * (args.tables - len(prompts))
    before = activity.breakout
    returned = before.returned if before else ()
    split = ActivitySet(activity.no, {"breakout": Breakout(tuple(prompts), returned, args.way == "chosen")})
    here = [one for one in board.joined if one.joined_ms <= now_ms and one.participant not in board.removed]
    tables = _seats(board, args, here, now_ms)
    moved = [
        PersonSeated(one.participant, Seated(tables[one.participant], one.sector))
        for one in here
        if one.participant in tables and board.table_of(one.participant) != tables[one.participant]
    ]
    return Verdict((split, *moved), {"people": len(tables)})


def take_table(board: Board, actor: Actor, args: TakeTable, now_ms: int) -> Verdict:
    """Sit at a table of the current activity: at this one where people choose, else where the fewest sit.

    Raises NoTables, NoSuchTable, TableGiven.
    """
    activity = open_activity(board, args.activity)
    breakout = _split(board, activity)
    person = participant(actor)
    table = table_for(board, activity, person) if args.table is None else args.table
    if table is None or table > breakout.tables:
        raise errors.NoSuchTable(field="table", max=breakout.tables)
    if table == board.table_of(person):
        return Verdict((), {"table": table})
    if args.table is not None and not breakout.chosen:
        raise errors.TableGiven
    return Verdict((PersonSeated(person, Seated(table, actor.sector or "citizen")),), {"table": table})


def bring_back(board: Board, actor: Actor, args: BringBack, now_ms: int) -> Verdict:
    """Show everybody what a table wrote and will write, or what all do. Raises NoTables, NoSuchTable."""
    activity = find_activity(board, args.activity)
    breakout = _split(board, activity)
    if args.table is not None and args.table > breakout.tables:
        raise errors.NoSuchTable(field="table", max=breakout.tables)
    # Also tables that there were before the room was split anew.
    wrote = {idea.table for idea in board.ideas.values() if idea.activity == activity.no and idea.table is not None}
    wanted = {*range(1, breakout.tables + 1), *wrote} if args.table is None else {args.table}
    returned = tuple(sorted({*breakout.returned, *wanted}))
    if returned == breakout.returned:
        return Verdict()
    return Verdict((ActivitySet(activity.no, {"breakout": breakout._replace(returned=returned)}),))


def end_tables(board: Board, actor: Actor, args: OneActivity, now_ms: int) -> Verdict:
    """Work on an activity in the plenary again: everybody sees everything. Raises NoTables."""
    activity = find_activity(board, args.activity)
    _split(board, activity)
    return Verdict((ActivitySet(activity.no, {"breakout": None}),))


def _split(board: Board, activity: ActivityOnBoard) -> Breakout:
    if board.state != "live":
        raise errors.WorkshopNotLive
    if activity.breakout is None:
        raise errors.NoTables
    return activity.breakout


def _prompt(text: str) -> str:
    kept = clean_text(text) if text.strip() else ""
    if graphemes(kept) > PROMPT_MAX:
        raise errors.TextTooLong(field="prompts", max=PROMPT_MAX)
    return kept


def _seats(board: Board, args: SplitTables, people: Sequence[Joined], now_ms: int) -> Mapping[str, int]:
    """The table of everybody who is given one."""
    # Nobody can foresee the order, and it is the same when the log is played again.
    mixed = sorted(people, key=lambda one: sha256(f"{board.workshop} {now_ms} {one.participant}".encode()).digest())
    match args.way:
        case "random":
            return dealt(mixed, args.tables)
        case "balanced":
            return dealt(sorted(mixed, key=attrgetter("sector")), args.tables)
        case "poll":
            return by_answers(mixed, args.tables, _answers(board, args.poll))
        case "chosen":
            return {}
        case "same":
            return _as_they_sit(board, mixed, args.tables)


def _answers(board: Board, poll: int | None) -> dict[str, int]:
    """What each person answered in the newest round of a poll: the first where they chose several."""
    asked = board.activities.get(poll or 0)
    if asked is None or not asked.options or asked.secret or asked.round is None:
        raise NotFound(field="poll")
    return {person: min(own) for person, own in asked.round.ballots.items()}


def _as_they_sit(board: Board, people: Sequence[Joined], tables: int) -> dict[str, int]:
    sitting = {one.participant: board.table_of(one.participant) for one in people}
    return filled_up(people, tables, {person: no for person, no in sitting.items() if no and no <= tables})
