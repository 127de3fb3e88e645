"""What the exchange reads of other wings' tables."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from govlab.accounts.tables import Agency
from govlab.activities.tables import Ballot, Idea, Round, SecretBallot
from govlab.workshops.tables import Challenge, Participant, Workshop


def counts(session: Session, workshop_id: str) -> dict[str, int]:
    """How many participants, ideas and stored ballots a workshop has, whatever their state."""
    people = select(func.count()).select_from(Participant).where(Participant.workshop_id == workshop_id)
    ideas = select(func.count()).select_from(Idea).where(Idea.workshop_id == workshop_id)
    ballots = (select(func.count()).select_from(Ballot).join(Round, Round.id == Ballot.round_id)).where(
        Round.workshop_id == workshop_id
    )
    secret = (select(func.count()).select_from(SecretBallot).join(Round, Round.id == SecretBallot.round_id)).where(
        Round.workshop_id == workshop_id
    )
    row = session.execute(select(*(one.scalar_subquery() for one in (people, ideas, ballots, secret)))).one()
    return {"participants": row[0], "ideas": row[1], "ballots": row[2] + row[3]}


def any_agency(session: Session) -> str | None:
    """The agency that was there first, for a facilitator of the centre who names none."""
    return session.scalar(select(Agency.id).order_by(Agency.created_ms, Agency.id).limit(1))


def challenge(session: Session, agency_id: str, title: str) -> Challenge | None:
    """The challenge of an agency that has this title."""
    return session.scalar(select(Challenge).where(Challenge.agency_id == agency_id, Challenge.title == title))


def live_example(session: Session) -> Workshop | None:
    """The example's workshop that is open to join."""
    return session.scalar(select(Workshop).where(Workshop.example, Workshop.state == "live").order_by(Workshop.id))
