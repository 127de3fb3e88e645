"""Rules for keeping a room safe: show or do not show a note, remove an author, leave out their ballots. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import ActivityOnBoard, Board, RoundOnBoard
from govlab.activities.budgets import budget_of, given_back, returned
from govlab.activities.command import Verdict
from govlab.activities.facts import BallotSet, Fact, IdeaSet
from govlab.activities.ideas import HELD_AT, find_idea, out_of_the_spotlight, participant
from govlab.activities.people_facts import IdeaReported, PersonCautioned, PersonRemoved, SignalSet
from govlab.activities.shapes import Heed, ModerateIdea, MuteAuthor, OneIdea, RemoveAuthor, VoidBallots, WarnAuthor


def moderate_idea(board: Board, actor: Actor, args: ModerateIdea, now_ms: int) -> Verdict:
    """Show a note, or do not, with the reason for its author. What its author withdrew stays withdrawn."""
    idea = find_idea(board, args.idea)
    if idea.state == "withdrawn":
        raise errors.IdeaNotShown
    if idea.state == args.state and idea.reason == args.reason:
        return Verdict()
    decided = IdeaSet(idea.no, args.state, idea.text, now_ms, reason=args.reason, by=actor.person)
    if args.state == "rejected":
        return Verdict((decided, *given_back(board, idea.no), *out_of_the_spotlight(board, idea.no)))
    return Verdict((decided, *returned(board, idea.no)))


def report_idea(board: Board, actor: Actor, args: OneIdea, now_ms: int) -> Verdict:
    """Ask the facilitators to look at a note. At the third report it waits for them, unseen."""
    idea = find_idea(board, args.idea)
    person = participant(actor)
    if board.state != "live":
        raise errors.WorkshopNotLive
    if idea.author == person:
        raise errors.OwnIdea
    if not board.is_open_at(board.table_of(person), idea):
        raise errors.IdeaNotShown
    before = board.reports.get(idea.no, set[str]())
    if person in before:
        return Verdict()
    reported = IdeaReported(idea.no, person)
    # Once a facilitator has shown it again, further reports are counted and hold it no more.
    if len(before) + 1 != HELD_AT:
        return Verdict((reported,))
    held = IdeaSet(idea.no, "pending", idea.text, now_ms)
    return Verdict((reported, held, *given_back(board, idea.no), *out_of_the_spotlight(board, idea.no)))


def warn_author(board: Board, actor: Actor, args: WarnAuthor, now_ms: int) -> Verdict:
    """Tell the author of a note what is not all right; they see it until they have read it."""
    author = find_idea(board, args.idea).author
    return Verdict((PersonCautioned(author, board.muted.get(author), args.reason),))


def mute_author(board: Board, actor: Actor, args: MuteAuthor, now_ms: int) -> Verdict:
    """Let the author of a note write nothing for a while; they may go on voting."""
    author = find_idea(board, args.idea).author
    until_ms = now_ms + args.minutes * 60_000 if args.minutes else None
    return Verdict((PersonCautioned(author, until_ms, args.reason or board.warnings.get(author)),))


def heed(board: Board, actor: Actor, args: Heed, now_ms: int) -> Verdict:
    """I have read what I was told. A warning that came meanwhile stays until it is read too."""
    person = participant(actor)
    told = board.warnings.get(person)
    if told is None or args.warning not in (None, told):
        return Verdict()
    return Verdict((PersonCautioned(person, board.muted.get(person), None),))


def remove_author(board: Board, actor: Actor, args: RemoveAuthor, now_ms: int) -> Verdict:
    """Remove the author of a note from the room. Their notes and ballots stay."""
    author = find_idea(board, args.idea).author
    if author in board.removed:
        return Verdict()
    return Verdict((PersonRemoved(author, now_ms), SignalSet(author, None, None)))


def let_in(board: Board, actor: Actor, args: OneIdea, now_ms: int) -> Verdict:
    """Let the removed author of a note come back."""
    author = find_idea(board, args.idea).author
    return Verdict((PersonRemoved(author, None),)) if author in board.removed else Verdict()


def void_ballots(board: Board, actor: Actor, args: VoidBallots, now_ms: int) -> Verdict:
    """Leave out of every count, or count again, all ballots of a note's author. Logged and reversible."""
    author = find_idea(board, args.idea).author
    facts: list[Fact] = []
    for activity in board.activities.values():
        for voted in activity.rounds:
            facts.extend(_voided_in(board, activity, voted, author, args.void))
    return Verdict(tuple(facts), {"ballots": len(facts)})


def _voided_in(
    board: Board, activity: ActivityOnBoard, voted: RoundOnBoard, author: str, void: bool
) -> Iterator[BallotSet]:
    own = voted.ballots.get(author, {})
    left = budget_of(activity) - sum(ballot.value for ballot in own.values() if ballot.counted)
    # Oldest first: dots spent while an idea was away may leave no room for those that were on it.
    for idea, ballot in sorted(own.items(), key=lambda item: item[1].cast_ms):
        if ballot.voided == void:
            continue
        counted = not void and (not activity.limited or (board.ideas[idea].shown and ballot.value <= left))
        left -= ballot.value if counted else 0
        yield BallotSet(activity.no, voted.id, author, idea, ballot._replace(voided=void, counted=counted))
