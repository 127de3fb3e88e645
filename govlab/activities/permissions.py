"""Who may do what in a room. The facts are the board itself: it knows its facilitators and who was removed."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Actor, permit
from govlab.activities.board import Board, IdeaOnBoard, RoundOnBoard


@dataclass(frozen=True, slots=True)
class ResultsFacts:
    """A round, and the board that it was held on."""

    board: Board
    round: RoundOnBoard


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """A picture, its note, and the board as far as it decides who sees them.

    `idea` is None where the picture is in no note, or not any more.
    """

    board: Board
    sender: str
    idea: IdeaOnBoard | None


def takes_part(actor: Actor, board: Board) -> bool:
    """A participant of this workshop who was not removed."""
    return actor.participant is not None and actor.workshop == board.workshop and actor.participant not in board.removed


def facilitates(actor: Actor, board: Board) -> bool:
    """One of this workshop's facilitators."""
    return actor.person is not None and actor.person in board.facilitators


def watches(actor: Actor, board: Board) -> bool:
    """A big screen of this workshop."""
    return actor.screen and actor.workshop == board.workshop


def is_revealed(actor: Actor, facts: ResultsFacts) -> bool:
    """Anyone may read totals that were revealed; those of a rehearsal only who runs it."""
    return facts.round.revealed and (not facts.board.rehearsal or facilitates(actor, facts.board))


def peeked(actor: Actor, facts: ResultsFacts) -> bool:
    """A facilitator, once one of them asked to see the hidden totals (rule P6)."""
    return facts.round.peeked_ms is not None and facilitates(actor, facts.board)


def runs_the_room(actor: Actor, facts: PictureFacts) -> bool:
    """Facilitators see every picture, as they see every note."""
    return facilitates(actor, facts.board)


def sent_it(actor: Actor, facts: PictureFacts) -> bool:
    """Who sent a picture sees it, also while nobody else does."""
    return takes_part(actor, facts.board) and actor.participant == facts.sender


def sees_its_note(actor: Actor, facts: PictureFacts) -> bool:
    """Participants and screens see the pictures of the notes that they see."""
    board = facts.board
    here = takes_part(actor, board) or watches(actor, board)
    return here and facts.idea is not None and board.is_open_at(board.table_of(actor.participant), facts.idea)


def install() -> None:
    """Register the rows of this wing."""
    permit("idea:post", takes_part)
    permit("idea:report", takes_part)
    permit("idea:move", takes_part, facilitates)
    permit("idea:group", takes_part, facilitates)
    permit("ballot:cast", takes_part)
    permit("signal:give", takes_part)
    permit("room:run", facilitates)
    permit("room:moderate", facilitates)
    permit("picture:send", takes_part)
    permit("picture:see", runs_the_room, sent_it, sees_its_note)
    permit("results:read", is_revealed, peeked)
    permit("room:join:participant", takes_part)
    permit("room:join:facilitator", facilitates)
    permit("room:join:screen", watches)
