"""Every decision that kept a room safe, from the log: append-only, and a reversal is a line of its own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.accounts.tables import Person
from govlab.activities.ideas import clean_text
from govlab.activities.tables import Idea, LogEntry

DECISIONS = ("moderate_idea", "warn_author", "mute_author", "remove_author", "let_in", "void_ballots")
WRITING = ("post_idea", "edit_idea")


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what on which note, why, and when. `decision`: a command's name, with what it set after a colon.

    `text` is what the note said when it was decided on: its author may have changed it since.
    """

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
        .where(LogEntry.workshop_id == workshop_id, LogEntry.name.in_((*DECISIONS, *WRITING)))
        .order_by(LogEntry.version, LogEntry.position)
    ).all()
    # Where the log does not tell how a note came to be, its text of today stands.
    named = select(Idea.no, Idea.text).where(Idea.workshop_id == workshop_id)
    texts: dict[int, str] = {row.no: row.text for row in session.execute(named)}
    told = select(Person.id, Person.name).where(Person.id.in_({_decider(entry) for entry in entries}))
    people: dict[str, str] = {row.id: row.name for row in session.execute(told)}
    made: list[Decision] = []
    for entry in entries:
        if entry.name in WRITING:
            texts[_written(entry)] = clean_text(entry.args["text"])
        else:
            made.append(_decision(entry, people.get(_decider(entry)), texts))
    return made[::-1]


def _written(entry: LogEntry) -> int:
    """The note whose text this command gave."""
    return entry.args["idea"] if entry.name == "edit_idea" else entry.result["idea"]


def _decider(entry: LogEntry) -> str:
    return (entry.actor or "").removeprefix("person:")


def _decision(entry: LogEntry, by: str | None, texts: dict[int, str]) -> Decision:
    no = entry.args["idea"]
    return Decision(entry.at_ms, by, _said(entry), no, texts.get(no, ""), entry.args.get("reason"))


def _said(entry: LogEntry) -> str:
    """Such as "moderate_idea:rejected" or "mute_author:5"."""
    value = next((entry.args[name] for name in ("state", "minutes", "void") if name in entry.args), None)
    return entry.name if value is None else f"{entry.name}:{value}".lower()
