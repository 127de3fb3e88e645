"""Prepare workshops: challenges, workshops, their publication and their codes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from govlab.access import Actor, require
from govlab.accounts.queries import require_agency
from govlab.errors import NotFound
from govlab.storage.ids import new_id
from govlab.storage.transaction import Transaction
from govlab.workshops import codes, queries, rules
from govlab.workshops.agenda import Plan, append
from govlab.workshops.errors import ChallengeExists
from govlab.workshops.permissions import Owner
from govlab.workshops.tables import Challenge, Facilitation, Workshop
from govlab.workshops.turn import take_turn, take_turn_to_edit


def create_challenge(
    tx: Transaction, actor: Actor, agency_id: str, title: str, description: str, now_ms: int
) -> Challenge:
    """State a problem that workshops can work on. Raises Forbidden, NotFound, ChallengeExists."""
    require(actor, "challenge:create", Owner(agency_id))
    require_agency(tx.session, agency_id)
    same = select(Challenge.id).where(Challenge.agency_id == agency_id, Challenge.title == title)
    if tx.session.scalar(same):
        raise ChallengeExists
    challenge = Challenge(
        id=new_id(),
        agency_id=agency_id,
        title=title,
        description=description,
        created_by=actor.person,
        created_ms=now_ms,
    )
    tx.session.add(challenge)
    tx.session.flush()
    return challenge


def create_workshop(
    tx: Transaction,
    actor: Actor,
    challenge_id: str,
    title: str,
    now_ms: int,
    starts_ms: int | None = None,
    plans: Sequence[Plan] = (),
) -> Workshop:
    """Draft a workshop on a challenge, run by whoever drafts it. Raises NotFound, Forbidden, BadRequest."""
    require_challenge(tx, actor, challenge_id)
    return draft(tx, actor, challenge_id, title, now_ms, starts_ms, plans)


def draft(
    tx: Transaction,
    actor: Actor,
    challenge_id: str,
    title: str,
    now_ms: int,
    starts_ms: int | None,
    plans: Sequence[Plan],
) -> Workshop:
    """A new draft for an actor who may hold workshops on the challenge. Raises BadRequest."""
    workshop = Workshop(
        id=new_id(),
        challenge_id=challenge_id,
        title=title,
        state="draft",
        qr_token=codes.new_qr_token(),
        version=0,
        starts_ms=starts_ms,
        created_by=actor.person,
        created_ms=now_ms,
    )
    tx.session.add(workshop)
    tx.session.flush()
    tx.session.add(Facilitation(workshop_id=workshop.id, person_id=actor.person))
    for plan in plans:
        append(tx, workshop.id, plan)
    return workshop


def edit_workshop(
    tx: Transaction, actor: Actor, workshop_id: str, challenge_id: str, title: str, starts_ms: int | None
) -> None:
    """Change what a workshop is called, works on, and when it starts. Raises Forbidden, WrongState, NotFound."""
    workshop = take_turn_to_edit(tx, actor, workshop_id)
    tx.changed(workshop_id, ("workshop",))
    if challenge_id != workshop.challenge_id:
        require_challenge(tx, actor, challenge_id)
    workshop.challenge_id, workshop.title, workshop.starts_ms = challenge_id, title, starts_ms


def publish(tx: Transaction, actor: Actor, workshop_id: str) -> Workshop:
    """Schedule a draft: it is listed, and its code lets people in. Raises Forbidden, WrongState, AgendaNotReady."""
    workshop = take_turn(tx, actor, "workshop:publish", workshop_id)
    tx.changed(workshop_id, ("workshop",))
    rules.check_step(workshop.state, "scheduled")
    asked = [rules.Asked(no=a.no, prompt=a.prompt) for a in queries.agenda(tx.session, workshop_id)]
    rules.check_agenda(asked)
    workshop.state = "scheduled"
    workshop.code = _unused_code(tx)
    return workshop


def renew_code(tx: Transaction, actor: Actor, workshop_id: str) -> Workshop:
    """Replace the code and the QR token; the old ones let nobody in from now on. Raises Forbidden, WorkshopClosed."""
    workshop = take_turn(tx, actor, "workshop:new_code", workshop_id)
    tx.changed(workshop_id, ("workshop",))
    rules.check_open(workshop.state)
    workshop.code, workshop.qr_token = _unused_code(tx), codes.new_qr_token()
    return workshop


def require_challenge(tx: Transaction, actor: Actor, challenge_id: str) -> None:
    """The actor may hold workshops on this challenge: raises NotFound, Forbidden."""
    challenge = tx.session.get(Challenge, challenge_id)
    if challenge is None:
        raise NotFound
    require(actor, "workshop:create", Owner(challenge.agency_id))


def _unused_code(tx: Transaction) -> str:
    """A code that no workshop ever had: a closed one's code must not open another room."""
    while True:
        code = codes.new_code()
        if tx.session.scalar(select(Workshop.id).where(Workshop.code == code)) is None:
            return code
