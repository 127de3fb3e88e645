"""An entry's history, read and written: revisions and decisions are only ever added."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.accounts.tables import Agency
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.errors import NewerRevision
from govlab.catalogue.rules import Authored, Decided, Verdict, involved
from govlab.catalogue.tables import Decision, Innovation, Revision, SourceIdea
from govlab.errors import NotFound
from govlab.storage.ids import new_id
from govlab.storage.transaction import Transaction


def locked(tx: Transaction, innovation_id: str) -> Innovation:
    """The innovation, held until the transaction ends: two saves at once come one after the other. Raises NotFound."""
    found = tx.session.scalar(select(Innovation).where(Innovation.id == innovation_id).with_for_update())
    if found is None:
        raise NotFound
    return found


def newest(session: Session, innovation_id: str) -> Revision:
    """The newest revision; every innovation has one."""
    of_this = select(Revision).where(Revision.innovation_id == innovation_id)
    return session.scalars(of_this.order_by(Revision.no.desc()).limit(1)).one()


def all_revisions(session: Session, innovation_id: str) -> Sequence[Revision]:
    """All revisions, oldest first."""
    return session.scalars(select(Revision).where(Revision.innovation_id == innovation_id).order_by(Revision.no)).all()


def history(session: Session, innovation_id: str) -> Sequence[Decision]:
    """Submissions and verdicts, oldest first."""
    of_this = select(Decision).where(Decision.innovation_id == innovation_id)
    return session.scalars(of_this.order_by(Decision.at_ms, Decision.id)).all()


def may_not_review(session: Session, innovation: Innovation) -> frozenset[str]:
    """The people whose own work this is: see `rules.involved`."""
    promoters = session.scalars(
        select(SourceIdea.promoted_by).where(SourceIdea.innovation_id == innovation.id).distinct()
    ).all()
    return involved(
        [*promoters, innovation.promoted_by],
        [Authored(revision.no, revision.author_id) for revision in all_revisions(session, innovation.id)],
        [Decided(step.revision_no, step.verdict) for step in history(session, innovation.id)],
    )


def expect(latest: Revision, based_on: int) -> None:
    """Raise NewerRevision unless `based_on` is the newest revision."""
    if latest.no != based_on:
        raise NewerRevision(newest=latest.no)


def new_innovation(tx: Transaction, agency_id: str, now_ms: int, promoted_by: str | None = None) -> Innovation:
    """An innovation of an agency, still without a text; raises NotFound without that agency."""
    if tx.session.get(Agency, agency_id) is None:
        raise NotFound
    innovation = Innovation(
        id=new_id(), agency_id=agency_id, state="draft", promoted_by=promoted_by, created_ms=now_ms, example=False
    )
    tx.session.add(innovation)
    tx.session.flush()
    return innovation


def add_revision(
    tx: Transaction, innovation_id: str, no: int, text: EntryText, author: str | None, now_ms: int
) -> Revision:
    """Save `text` as revision `no`."""
    revision = Revision(
        id=new_id(), innovation_id=innovation_id, no=no, author_id=author, saved_ms=now_ms, **text.as_dict()
    )
    tx.session.add(revision)
    tx.session.flush()
    return revision


def add_decision(
    tx: Transaction, latest: Revision, verdict: Verdict, by: str | None, now_ms: int, reason: str | None = None
) -> Decision:
    """Write down a submission or a verdict on the newest revision."""
    decision = Decision(
        id=new_id(),
        innovation_id=latest.innovation_id,
        revision_no=latest.no,
        verdict=verdict,
        reason=reason,
        decided_by=by,
        at_ms=now_ms,
    )
    tx.session.add(decision)
    tx.session.flush()
    return decision
