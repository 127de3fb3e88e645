"""Staff at work on an entry: save a revision, hand it to a reviewer, accept it or send it back."""

from __future__ import annotations

from govlab.access import Actor, require
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.errors import Incomplete, OwnWork, ReasonMissing, WrongStep
from govlab.catalogue.publishing import publish
from govlab.catalogue.revisions import (
    add_decision,
    add_revision,
    expect,
    locked,
    may_not_review,
    new_innovation,
    newest,
)
from govlab.catalogue.rules import after_saving, may_submit
from govlab.catalogue.sources import retake_tallies
from govlab.catalogue.tables import Innovation, Revision
from govlab.storage.transaction import Transaction


def start(tx: Transaction, actor: Actor, agency_id: str, text: EntryText, now_ms: int) -> Innovation:
    """A draft that did not come from a workshop."""
    require(actor, "innovation:edit", agency_id)
    innovation = new_innovation(tx, agency_id, now_ms)
    add_revision(tx, innovation.id, 1, text, actor.person, now_ms)
    return innovation


def save(tx: Transaction, actor: Actor, innovation_id: str, text: EntryText, based_on: int, now_ms: int) -> Revision:
    """Save `text`, written on top of revision `based_on`, as the newest revision; the same text again saves nothing.

    Raises NewerRevision where somebody was faster: nothing is merged silently.
    """
    innovation = locked(tx, innovation_id)
    require(actor, "innovation:edit", innovation.agency_id)
    latest = newest(tx.session, innovation_id)
    expect(latest, based_on)
    if EntryText.of(latest) == text:
        return latest
    innovation.state = after_saving(innovation.state)
    return add_revision(tx, innovation_id, latest.no + 1, text, actor.person, now_ms)


def submit(tx: Transaction, actor: Actor, innovation_id: str, revision_no: int, now_ms: int) -> Innovation:
    """Ask for a review of the newest revision. Raises Incomplete, WrongStep or NewerRevision."""
    innovation = locked(tx, innovation_id)
    require(actor, "innovation:edit", innovation.agency_id)
    latest = newest(tx.session, innovation_id)
    expect(latest, revision_no)
    if not may_submit(innovation.state):
        raise WrongStep(state=innovation.state)
    _refuse_incomplete(latest)
    innovation.state, innovation.submitted_ms = "in_review", now_ms
    add_decision(tx, latest, "submitted", actor.person, now_ms)
    retake_tallies(tx.session, innovation)
    return innovation


def accept(tx: Transaction, actor: Actor, innovation_id: str, revision_no: int, now_ms: int) -> Innovation:
    """Publish the newest revision. Raises OwnWork, WrongStep or NewerRevision."""
    innovation, latest = _judged(tx, actor, innovation_id, revision_no)
    _refuse_incomplete(latest)
    add_decision(tx, latest, "accepted", actor.person, now_ms)
    publish(tx, innovation, latest, now_ms)
    return innovation


def send_back(
    tx: Transaction, actor: Actor, innovation_id: str, revision_no: int, reason: str, now_ms: int
) -> Innovation:
    """Return the newest revision to its authors, with a reason. Raises as `accept` does, and ReasonMissing."""
    innovation, latest = _judged(tx, actor, innovation_id, revision_no)
    if not reason.strip():
        raise ReasonMissing
    add_decision(tx, latest, "returned", actor.person, now_ms, reason)
    innovation.state = "returned"
    return innovation


def _judged(tx: Transaction, actor: Actor, innovation_id: str, revision_no: int) -> tuple[Innovation, Revision]:
    """The entry and its newest revision, after asking whether `actor` may judge them."""
    innovation = locked(tx, innovation_id)
    require(actor, "innovation:review", innovation.agency_id)
    latest = newest(tx.session, innovation_id)
    expect(latest, revision_no)
    if innovation.state != "in_review":
        raise WrongStep(state=innovation.state)
    if actor.person in may_not_review(tx.session, innovation):
        raise OwnWork
    return innovation, latest


def _refuse_incomplete(latest: Revision) -> None:
    missing = EntryText.of(latest).missing()
    if missing:
        raise Incomplete(missing=missing)
