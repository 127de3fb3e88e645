"""What all voting kinds share: which round is open, and what a ballot may be cast on. Pure."""

from __future__ import annotations

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import ActivityOnBoard, BallotOnBoard, Board, IdeaOnBoard, RoundOnBoard
from govlab.activities.command import Verdict
from govlab.activities.facts import BallotSet
from govlab.activities.ideas import find_idea, open_activity, participant


def open_round(board: Board, kind: str, no: int) -> tuple[ActivityOnBoard, RoundOnBoard]:
    """The open round of activity `no`, which is of this kind.

    Raises NotFound, WorkshopNotLive, ActivityClosed, VotingClosed.
    """
    activity = open_activity(board, no)
    newest = activity.round
    if activity.kind != kind or newest is None or newest.closed_ms is not None:
        raise errors.VotingClosed
    return activity, newest


def votable(board: Board, activity: ActivityOnBoard, no: int) -> IdeaOnBoard:
    """The shown idea `no`, if `activity` votes on it. Raises NotFound, IdeaNotShown."""
    idea = find_idea(board, no)
    if not idea.shown or idea.activity not in board.sources(activity):
        raise errors.IdeaNotShown
    return idea


def cast(
    activity: ActivityOnBoard, voted: RoundOnBoard, actor: Actor, idea: IdeaOnBoard, value: int | None, now_ms: int
) -> Verdict:
    """Set the actor's ballot on `idea` to `value`; None clears it (rule P3)."""
    person = participant(actor)
    former = voted.ballots.get(person, {}).get(idea.no)
    if value is None:
        return Verdict((BallotSet(activity.no, voted.id, person, idea.no, None),) if former else ())
    voided = former is not None and former.voided
    ballot = BallotOnBoard(value, now_ms, counted=not voided, voided=voided)
    return Verdict((BallotSet(activity.no, voted.id, person, idea.no, ballot),))
