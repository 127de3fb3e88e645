"""What all voting kinds share: which round is open, and what a ballot may be cast on. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import ActivityOnBoard, BallotOnBoard, Board, IdeaOnBoard, RoundOnBoard
from govlab.activities.command import Verdict
from govlab.activities.facts import BallotSet
from govlab.activities.ideas import check_in_time, check_not_frozen, find_idea, open_activity, participant


def open_round(board: Board, actor: Actor, kind: str, no: int, now_ms: int) -> tuple[ActivityOnBoard, RoundOnBoard]:
    """The open round of activity `no`, which is of this kind and open to `actor`.

    Raises NotFound, WorkshopNotLive, ActivityClosed, VotingClosed, RoomFrozen, TimeIsUp, SeatCodeNeeded.
    """
    activity = open_activity(board, no)
    newest = activity.round
    if activity.kind != kind or newest is None or newest.closed_ms is not None:
        raise errors.VotingClosed
    check_not_frozen(board)
    check_in_time(activity, now_ms)
    if activity.settings.get("per_seat") and participant(actor) not in board.seat_codes:
        raise errors.SeatCodeNeeded
    return activity, newest


def votable(board: Board, activity: ActivityOnBoard, no: int) -> IdeaOnBoard:
    """The shown idea `no`, if `activity` votes on it. Raises NotFound, IdeaNotShown."""
    idea = find_idea(board, no)
    if not idea.shown or idea.activity not in board.sources(activity):
        raise errors.IdeaNotShown
    return idea


def cast(
    activity: ActivityOnBoard, voted: RoundOnBoard, actor: Actor, on: int, value: int | None, now_ms: int
) -> Verdict:
    """Set the actor's ballot on the idea or answer `on` to `value`; None clears it (rule P3)."""
    person = participant(actor)
    own = voted.ballots.get(person, {})
    voided = any(ballot.voided for ballot in own.values())
    if value is None:
        # A voided ballot stays: without it, the next one would count.
        clears = on in own and not voided
        return Verdict((BallotSet(activity.no, voted.id, person, on, None),) if clears else ())
    ballot = BallotOnBoard(value, now_ms, counted=not voided, voided=voided)
    return Verdict((BallotSet(activity.no, voted.id, person, on, ballot),))


def cast_instead(
    activity: ActivityOnBoard, voted: RoundOnBoard, actor: Actor, values: Mapping[int, int], now_ms: int
) -> Verdict:
    """Put these ballots, by idea or answer, in place of all that the actor has in this round.

    Where a former one was voided the new ones are too, or another choice would be a way round it.
    """
    person = participant(actor)
    own = voted.ballots.get(person, {})
    voided = any(ballot.voided for ballot in own.values())
    if voided and not values:
        return Verdict()
    cleared = [BallotSet(activity.no, voted.id, person, on, None) for on in own if on not in values]
    fresh = [
        BallotSet(activity.no, voted.id, person, on, BallotOnBoard(value, now_ms, counted=not voided, voided=voided))
        for on, value in values.items()
        if on not in own or own[on].value != value
    ]
    return Verdict((*cleared, *fresh))
