"""Rules for running a workshop: start, go to an activity, timer, what is shown, rounds, close. Pure."""

from __future__ import annotations

from typing import Any

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import ActivityOnBoard, Board, RoundOnBoard
from govlab.activities.budgets import resumed
from govlab.activities.command import Verdict
from govlab.activities.facts import ActivitySet, Fact, RoundOpened, RoundSet, WorkshopSet
from govlab.activities.groups import SMALLEST
from govlab.activities.ideas import find_activity, open_activity
from govlab.activities.shapes import (
    AcceptIdeas,
    CloseRound,
    NewRound,
    Nothing,
    OneActivity,
    Reveal,
    SetTimer,
    ShowIdeas,
)
from govlab.activities.signals import no_signals


def start(board: Board, actor: Actor, args: Nothing, now_ms: int) -> Verdict:
    """Open the room with the first activity of the agenda."""
    if board.state == "live":
        return Verdict()
    if board.state != "scheduled" or not board.activities:
        raise errors.WrongState
    first = board.agenda()[0]
    return Verdict((WorkshopSet({"state": "live", "current": first.no}), *_enter(board, first, now_ms)))


def go_to(board: Board, actor: Actor, args: OneActivity, now_ms: int) -> Verdict:
    """Next or back: leave the current activity, whose round closes, and enter another, whose round resumes.

    What was put in the spotlight belonged to what was talked about there.
    """
    target = _of_live(board, args.activity)
    if board.current == target.no:
        return Verdict()
    left = board.current_activity
    leaving = _leave(left, now_ms) if left else []
    return Verdict((*leaving, WorkshopSet({"current": target.no, "spotlight": None}), *_enter(board, target, now_ms)))


def close(board: Board, actor: Actor, args: Nothing, now_ms: int) -> Verdict:
    """Close the workshop: its code ends, its open round closes, nobody waits for help any more."""
    if board.state == "closed":
        return Verdict()
    if board.state != "live":
        raise errors.WorkshopNotLive
    left = board.current_activity
    leaving = _leave(left, now_ms) if left else []
    ended = {"state": "closed", "current": None, "spotlight": None, "frozen": False, "announcement": None}
    return Verdict((*leaving, WorkshopSet(ended), *no_signals(board)))


def pause(board: Board, actor: Actor, args: Nothing, now_ms: int) -> Verdict:
    """Stop the current activity's timer where it is (rule P12)."""
    activity = _current(board)
    if activity.ends_ms is None:
        return Verdict()
    remaining = max(0, activity.ends_ms - now_ms)
    return Verdict((ActivitySet(activity.no, {"ends_ms": None, "remaining_ms": remaining}),))


def resume(board: Board, actor: Actor, args: Nothing, now_ms: int) -> Verdict:
    """Let a paused timer run on."""
    activity = _current(board)
    if activity.remaining_ms is None:
        return Verdict()
    return Verdict((ActivitySet(activity.no, _running(activity.remaining_ms, now_ms)),))


def set_timer(board: Board, actor: Actor, args: SetTimer, now_ms: int) -> Verdict:
    """Give the current activity a new end, or none; a paused timer stays paused."""
    activity = open_activity(board, args.activity)
    if args.seconds is None:
        values: dict[str, Any] = {"ends_ms": None, "remaining_ms": None}
    elif activity.remaining_ms is not None:
        values = {"ends_ms": None, "remaining_ms": args.seconds * 1000}
    else:
        values = _running(args.seconds * 1000, now_ms)
    return Verdict((ActivitySet(activity.no, values | {"closes": args.closes}),))


def show_ideas(board: Board, actor: Actor, args: ShowIdeas, now_ms: int) -> Verdict:
    """Show an activity's notes to everybody, or let each see only their own."""
    activity = _of_live(board, args.activity)
    shown = ActivitySet(activity.no, {"ideas_visible": args.visible})
    lit = board.ideas.get(board.spotlight) if board.spotlight is not None else None
    if lit is not None and lit.activity == activity.no and not args.visible:
        return Verdict((shown, WorkshopSet({"spotlight": None})))
    return Verdict((shown,))


def accept_ideas(board: Board, actor: Actor, args: AcceptIdeas, now_ms: int) -> Verdict:
    """Take new notes in an activity, or stop taking them."""
    activity = _of_live(board, args.activity)
    if not activity.takes_ideas:
        raise errors.IdeasClosed
    return Verdict((ActivitySet(activity.no, {"accepts_ideas": args.open}),))


def reveal(board: Board, actor: Actor, args: Reveal, now_ms: int) -> Verdict:
    """Show the newest round's totals to everybody, or hide them again; a closed workshop can be revealed too."""
    newest = _newest_round(board, args.activity)
    values: dict[str, Any] = {"revealed": args.revealed}
    if args.revealed:
        _check_no_secret_is_told(board, newest)
        if board.activities[newest.activity].secret:
            # Also when it is hidden again: totals that were seen are not added to (V5).
            values["peeked_ms"] = now_ms
    return Verdict((RoundSet(args.activity, newest.id, values),))


def peek(board: Board, actor: Actor, args: OneActivity, now_ms: int) -> Verdict:
    """Let facilitators see hidden totals from now on; the log keeps who asked (rule P6)."""
    newest = _newest_round(board, args.activity)
    _check_no_secret_is_told(board, newest)
    if board.activities[newest.activity].secret and newest.voted < SMALLEST:
        raise errors.TooFewVoted(least=SMALLEST)
    if newest.peeked_ms is not None:
        return Verdict()
    return Verdict((RoundSet(args.activity, newest.id, {"peeked_ms": now_ms}),))


def new_round(board: Board, actor: Actor, args: NewRound, now_ms: int) -> Verdict:
    """Vote anew in the current activity; the former round stays as it was. A second press opens no second one (P3)."""
    activity = open_activity(board, args.activity)
    if not activity.votes:
        raise errors.VotingClosed
    if args.after is not None and args.after != len(activity.rounds):
        return Verdict((), {"round": len(activity.rounds)})
    return Verdict(
        (*_close_round(activity, now_ms), _fresh_round(activity, now_ms)), {"round": len(activity.rounds) + 1}
    )


def close_round(board: Board, actor: Actor, args: CloseRound, now_ms: int) -> Verdict:
    """Take no more votes in the current activity; a new round may follow."""
    activity = open_activity(board, args.activity)
    return Verdict(tuple(_close_round(activity, now_ms)))


def _check_no_secret_is_told(board: Board, newest: RoundOnBoard) -> None:
    if board.activities[newest.activity].secret and newest.closed_ms is None:
        raise errors.StillOpen


def _enter(board: Board, activity: ActivityOnBoard, now_ms: int) -> list[Fact]:
    facts: list[Fact] = []
    if activity.duration_s is not None:
        facts.append(ActivitySet(activity.no, _running(activity.duration_s * 1000, now_ms)))
    else:
        facts.append(ActivitySet(activity.no, {"ends_ms": None, "remaining_ms": None}))
    if activity.votes:
        newest = activity.round
        # A secret round whose totals were seen is closed for good.
        if newest is not None and not (activity.secret and newest.peeked_ms is not None):
            facts.extend((RoundSet(activity.no, newest.id, {"closed_ms": None}), *resumed(board, activity, newest)))
        else:
            facts.append(_fresh_round(activity, now_ms))
    return facts


def _leave(activity: ActivityOnBoard, now_ms: int) -> list[Fact]:
    stopped = ActivitySet(activity.no, {"ends_ms": None, "remaining_ms": None})
    return [stopped, *_close_round(activity, now_ms)]


def _close_round(activity: ActivityOnBoard, now_ms: int) -> list[Fact]:
    newest = activity.round
    if newest is None or newest.closed_ms is not None:
        return []
    return [RoundSet(activity.no, newest.id, {"closed_ms": now_ms})]


def _fresh_round(activity: ActivityOnBoard, now_ms: int) -> RoundOpened:
    no = len(activity.rounds) + 1
    return RoundOpened(RoundOnBoard(id=f"{activity.id}/{no}", activity=activity.no, no=no, opened_ms=now_ms))


def _running(remaining_ms: int, now_ms: int) -> dict[str, Any]:
    return {"ends_ms": now_ms + remaining_ms, "remaining_ms": None}


def _current(board: Board) -> ActivityOnBoard:
    activity = board.current_activity
    if board.state != "live" or activity is None:
        raise errors.WorkshopNotLive
    return activity


def _of_live(board: Board, no: int) -> ActivityOnBoard:
    activity = find_activity(board, no)
    if board.state != "live":
        raise errors.WorkshopNotLive
    return activity


def _newest_round(board: Board, no: int) -> RoundOnBoard:
    newest = find_activity(board, no).round
    if newest is None:
        raise errors.VotingClosed
    return newest
