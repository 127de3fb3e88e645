"""Who may do what in a room. The facts are the board itself: it knows its facilitators and who was removed."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Actor, permit
from govlab.activities.board import Board, RoundOnBoard


@dataclass(frozen=True, slots=True)
class ResultsFacts:
    """A round, and the board that it was held on."""

    board: Board
    round: RoundOnBoard


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
    permit("results:read", is_revealed, peeked)
    permit("room:join:participant", takes_part)
    permit("room:join:facilitator", facilitates)
    permit("room:join:screen", watches)
