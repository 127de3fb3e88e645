"""Every decision that kept a room safe, from the log: append-only, and a reversal is a line of its own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.accounts.tables import Person
from govlab.activities.tables import Idea, LogEntry

DECISIONS = ("moderate_idea", "warn_author", "mute_author", "remove_author", "let_in", "void_ballots")


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what on which note, why, and when. `decision`: a command's name, with what it set after a colon."""

    at_ms: int
    by: str | None
    decision: str
    idea: int
    text: str
    reason: str | None


def decisions(session: Session, workshop_id: str) -> list[Decision]:
    """All decisions in a workshop, the newest first. Three SELECTs."""
    entries = session.scalars(
        select(LogEntry)
        .where(LogEntry.workshop_id == workshop_id, LogEntry.name.in_(DECISIONS))
        .order_by(LogEntry.version.desc(), LogEntry.position.desc())
    ).all()
    named = select(Idea.no, Idea.text).where(Idea.workshop_id == workshop_id)
    texts: dict[int, str] = {row.no: row.text for row in session.execute(named)}
    deciders = [(entry.actor or "").removeprefix("person:") for entry in entries]
    told = select(Person.id, Person.name).where(Person.id.in_(deciders))
    people: dict[str, str] = {row.id: row.name for row in session.execute(told)}
    return [
        Decision(
            at_ms=entry.at_ms,
            by=people.get(decider),
            decision=_said(entry),
            idea=entry.args["idea"],
            text=texts.get(entry.args["idea"], ""),
            reason=entry.args.get("reason"),
        )
        for entry, decider in zip(entries, deciders, strict=True)
    ]


def _said(entry: LogEntry) -> str:
    """Such as "moderate_idea:rejected" or "mute_author:5"."""
    value = next((entry.args[name] for name in ("state", "minutes", "void") if name in entry.args), None)
    return entry.name if value is None else f"{entry.name}:{value}".lower()
