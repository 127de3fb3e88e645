"""What a room makes: ideas, rounds, ballots, and the log of every accepted command."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govlab.storage.table import Id, Ms, Table


class Idea(Table):
    """A note that a participant posted. `no` is unique in its workshop and never used again.

    `section` and `lane` say where on a canvas it is, from 1; `table_no` at which breakout table; `theme_no` and
    `merge_no` which theme it is in, and which merged idea it is part of. `line` is how far along the line it came
    (promoted, published), written by the catalogue with the `draft_id` that holds it and, once published, the address
    of its `page`.
    """

    __tablename__ = "ideas"
    __table_args__ = (UniqueConstraint("workshop_id", "no"),)

    id: Mapped[Id]
    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"))
    no: Mapped[int]
    activity_no: Mapped[int]
    participant_id: Mapped[str] = mapped_column(String(36), ForeignKey("participants.id"), index=True)
    text: Mapped[str]
    state: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str | None]
    posted_ms: Mapped[Ms]
    edited_ms: Mapped[int | None] = mapped_column(BigInteger)
    section: Mapped[int | None]
    lane: Mapped[int | None]
    table_no: Mapped[int | None]
    theme_no: Mapped[int | None]
    merge_no: Mapped[int | None]
    line: Mapped[str | None] = mapped_column(String(20))
    draft_id: Mapped[str | None] = mapped_column(String(36))
    page: Mapped[str | None]


class Picture(Table):
    """A picture that a participant sent, in two sizes, both JPEG of our own making. The sender chose its `id`.

    `idea_no`: the note that named it first, and for good. `position`, from 0: where it stands in that note; NULL once
    it was taken out.
    """

    __tablename__ = "pictures"
    __table_args__ = (Index("ix_pictures_workshop_id_idea_no", "workshop_id", "idea_no"),)

    id: Mapped[Id]
    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"))
    participant_id: Mapped[str] = mapped_column(String(36), ForeignKey("participants.id"), index=True)
    idea_no: Mapped[int | None]
    position: Mapped[int | None]
    alt: Mapped[str] = mapped_column(default="")
    width: Mapped[int]
    height: Mapped[int]
    sent_ms: Mapped[Ms]
    # At the end: who reads the columns before them does not read these.
    small: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    large: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class Theme(Table):
    """Ideas that belong together; `merged` makes them one idea with a new title, `inside` a theme. See `board.py`."""

    __tablename__ = "themes"

    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"), primary_key=True)
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    merged: Mapped[bool] = mapped_column(default=False)
    inside: Mapped[int | None]
    gone: Mapped[bool] = mapped_column(default=False)
    words_of: Mapped[int | None]


class Round(Table):
    """One opening-to-closing of a voting activity. `peeked_ms`: when facilitators first saw hidden totals.

    `id` is the activity's id and the round's number: "<uuid>/1".
    """

    __tablename__ = "rounds"
    __table_args__ = (UniqueConstraint("workshop_id", "activity_no", "no"),)

    id: Mapped[str] = mapped_column(String(48), primary_key=True)
    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"))
    activity_no: Mapped[int]
    no: Mapped[int]
    opened_ms: Mapped[Ms]
    closed_ms: Mapped[int | None] = mapped_column(BigInteger)
    revealed: Mapped[bool] = mapped_column(default=False)
    peeked_ms: Mapped[int | None] = mapped_column(BigInteger)


class Ballot(Table):
    """What one participant said in one round on one idea; the key makes a second one impossible (rule P8).

    `idea_no` is the number of an answer where the activity has answers of its own (a poll). What `value` means is its
    kind's affair: agree 1, pass 0, disagree -1, a number of dots. `counted` is false while the ballot is voided,
    or given back because its idea is not shown.
    """

    __tablename__ = "ballots"
    __table_args__ = ({"sqlite_with_rowid": False},)

    round_id: Mapped[str] = mapped_column(String(48), ForeignKey("rounds.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(String(36), ForeignKey("participants.id"), primary_key=True, index=True)
    idea_no: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[int]
    counted: Mapped[bool] = mapped_column(default=True)
    voided: Mapped[bool] = mapped_column(default=False)
    cast_ms: Mapped[Ms]


class SecretVoter(Table):
    """Who voted in a secret round (V5): no time, no choice, and no order of arrival."""

    __tablename__ = "secret_voters"
    __table_args__ = ({"sqlite_with_rowid": False},)

    round_id: Mapped[str] = mapped_column(String(48), ForeignKey("rounds.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(String(36), ForeignKey("participants.id"), primary_key=True, index=True)


class SecretBallot(Table):
    """What was chosen in a secret round (V5), under a random id: nothing says by whom, when, or after whom."""

    __tablename__ = "secret_ballots"
    __table_args__ = ({"sqlite_with_rowid": False},)

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    round_id: Mapped[str] = mapped_column(String(48), ForeignKey("rounds.id"), index=True)
    answer: Mapped[int]


class LogEntry(Table):
    """One accepted command (rule P2). `actor` can be erased without losing the history."""

    __tablename__ = "log"
    __table_args__ = (
        Index("uq_log_actor_command", "workshop_id", "command_id", "actor", unique=True),
        {"sqlite_with_rowid": False},
    )

    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"), primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    actor: Mapped[str | None] = mapped_column(String(60))
    command_id: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(40))
    args: Mapped[dict[str, Any]]
    result: Mapped[dict[str, Any]]
    at_ms: Mapped[Ms]


class IdeaReport(Table):
    """A participant asked the facilitators to look at a note."""

    __tablename__ = "idea_reports"

    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"), primary_key=True)
    idea_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    participant_id: Mapped[str] = mapped_column(String(36), ForeignKey("participants.id"), primary_key=True, index=True)


class Moderation(Table):
    """A decision on an idea or an author, with its reason: append-only."""

    __tablename__ = "moderation"

    id: Mapped[Id]
    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"), index=True)
    idea_no: Mapped[int]
    decision: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str | None]
    decided_by: Mapped[str] = mapped_column(String(36))
    at_ms: Mapped[Ms]
