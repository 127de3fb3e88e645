"""Rules for what a room and its facilitators tell each other: hands, readiness, spotlight, announcements. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board, Hand
from govlab.activities.command import Verdict
from govlab.activities.facts import WorkshopSet
from govlab.activities.ideas import clean_text, find_idea, graphemes, open_activity, participant
from govlab.activities.people_facts import SignalSet
from govlab.activities.shapes import Announce, Freeze, Nothing, RaiseHand, SayReady, Spotlight

ANNOUNCEMENT_MAX = 200


def raise_hand(board: Board, actor: Actor, args: RaiseHand, now_ms: int) -> Verdict:
    """Ask for a facilitator, or not any more; who waits keeps their place."""
    _check_live(board)
    person = participant(actor)
    if args.raised == (person in board.hands):
        return Verdict()
    hand = Hand(now_ms, actor.name, actor.sector or "citizen") if args.raised else None
    return Verdict((SignalSet(person, hand, board.ready.get(person)),))


def say_ready(board: Board, actor: Actor, args: SayReady, now_ms: int) -> Verdict:
    """Say that one is ready with the current activity, or not yet. Raises ActivityClosed."""
    activity = open_activity(board, args.activity)
    person = participant(actor)
    ready_with = activity.no if args.ready else None
    if board.ready.get(person) == ready_with:
        return Verdict()
    return Verdict((SignalSet(person, board.hands.get(person), ready_with),))


def lower_hands(board: Board, actor: Actor, args: Nothing, now_ms: int) -> Verdict:
    """Lower all hands: everybody was helped."""
    _check_live(board)
    return Verdict(tuple(SignalSet(person, None, board.ready.get(person)) for person in board.hands))


def no_signals(board: Board) -> Iterator[SignalSet]:
    """All hands down, nobody ready: for a room that ends."""
    return (SignalSet(person, None, None) for person in sorted(board.hands.keys() | board.ready.keys()))


def spotlight(board: Board, actor: Actor, args: Spotlight, now_ms: int) -> Verdict:
    """Show one idea large on every device. Raises NotFound, IdeaNotShown."""
    _check_live(board)
    if args.idea is not None and not board.is_open_to_all(find_idea(board, args.idea)):
        raise errors.IdeaNotShown
    return Verdict((WorkshopSet({"spotlight": args.idea}),) if args.idea != board.spotlight else ())


def freeze(board: Board, actor: Actor, args: Freeze, now_ms: int) -> Verdict:
    """Ask everybody to look up: until it ends, nobody can write or vote."""
    _check_live(board)
    return Verdict((WorkshopSet({"frozen": args.frozen}),) if args.frozen != board.frozen else ())


def announce(board: Board, actor: Actor, args: Announce, now_ms: int) -> Verdict:
    """Show a sentence on every device until it is taken away. Raises TextEmpty, TextTooLong."""
    _check_live(board)
    text = clean_text(args.text) if args.text is not None else None
    if text is not None and graphemes(text) > ANNOUNCEMENT_MAX:
        raise errors.TextTooLong(field="text", max=ANNOUNCEMENT_MAX)
    return Verdict((WorkshopSet({"announcement": text}),) if text != board.announcement else ())


def _check_live(board: Board) -> None:
    if board.state != "live":
        raise errors.WorkshopNotLive
