"""Challenges, workshops, their agendas, and the people in the room."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govlab.storage.table import Id, Ms, Secret, Short, Table


class Challenge(Table):
    """The service or policy problem that a workshop works on, owned by an agency."""

    __tablename__ = "challenges"

    id: Mapped[Id]
    agency_id: Mapped[str] = mapped_column(String(36), ForeignKey("agencies.id"), index=True)
    title: Mapped[Short]
    description: Mapped[str] = mapped_column(default="")
    example: Mapped[bool] = mapped_column(default=False)
    created_by: Mapped[str] = mapped_column(String(36), ForeignKey("people.id"))
    created_ms: Mapped[Ms]


class Workshop(Table):
    """One live session on a challenge.

    `version` rises by one with each committed batch (rule P4). `code` is typed, `qr_token` scanned;
    both are valid only while the state is scheduled or live.
    `rehearses`: it is a copy of that workshop to practise on, with a `crowd` of so many simulated participants.
    """

    __tablename__ = "workshops"
    __table_args__ = (Index("uq_workshops_rehearses", "rehearses", "created_by", unique=True),)

    id: Mapped[Id]
    challenge_id: Mapped[str] = mapped_column(String(36), ForeignKey("challenges.id"), index=True)
    title: Mapped[Short]
    state: Mapped[str] = mapped_column(String(20), default="draft")
    code: Mapped[str | None] = mapped_column(String(8), unique=True)
    qr_token: Mapped[str] = mapped_column(String(32), unique=True)
    version: Mapped[int] = mapped_column(BigInteger, default=0)
    current_activity: Mapped[int | None]
    spotlight: Mapped[int | None]
    frozen: Mapped[bool] = mapped_column(default=False)
    announcement: Mapped[str | None]
    starts_ms: Mapped[int | None] = mapped_column(BigInteger)
    example: Mapped[bool] = mapped_column(default=False)
    rehearses: Mapped[str | None] = mapped_column(String(36), ForeignKey("workshops.id"))
    crowd: Mapped[int | None]
    created_by: Mapped[str] = mapped_column(String(36), ForeignKey("people.id"))
    created_ms: Mapped[Ms]
    closed_ms: Mapped[int | None] = mapped_column(BigInteger)


class Facilitation(Table):
    """A person who runs a workshop: its creator and those they add."""

    __tablename__ = "facilitations"

    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(36), ForeignKey("people.id"), primary_key=True, index=True)


class OwnAgenda(Table):
    """An agenda that a person keeps to use again; `activities` as in an agenda's file."""

    __tablename__ = "own_agendas"

    id: Mapped[Id]
    person_id: Mapped[str] = mapped_column(String(36), ForeignKey("people.id"), index=True)
    title: Mapped[Short]
    activities: Mapped[list[Any]]
    created_ms: Mapped[Ms]


class Activity(Table):
    """One step of an agenda: what it asks (fixed while it runs) and where it stands.

    `settings` is validated by the activity's kind. A running timer has `ends_ms`, a paused one `remaining_ms`;
    `closes` says whether input ends with it. `breakout` is {"prompts", "returned", "chosen"} while it is worked on at
    tables.
    """

    __tablename__ = "activities"
    __table_args__ = (UniqueConstraint("workshop_id", "no"),)

    id: Mapped[Id]
    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"))
    no: Mapped[int]
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    phase: Mapped[str] = mapped_column(String(20))
    title: Mapped[Short]
    prompt: Mapped[str]
    duration_s: Mapped[int | None]
    settings: Mapped[dict[str, Any]]
    accepts_ideas: Mapped[bool] = mapped_column(default=True)
    ideas_visible: Mapped[bool] = mapped_column(default=True)
    ends_ms: Mapped[int | None] = mapped_column(BigInteger)
    remaining_ms: Mapped[int | None] = mapped_column(BigInteger)
    closes: Mapped[bool] = mapped_column(default=False)
    breakout: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class Participant(Table):
    """A person's presence in one workshop; a guest, or an account holder (`person_id`).

    `proxy`: a helper enters what somebody wrote on paper. `warning`: what a facilitator told them. `hand_ms`: since
    when they hold up a hand. `ready_with`: the number of the activity that they are ready with. `table_no`: where they
    sit.
    """

    __tablename__ = "participants"

    id: Mapped[Id]
    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(String(36), ForeignKey("people.id"))
    name: Mapped[str | None]
    sector: Mapped[str] = mapped_column(String(20))
    proxy: Mapped[bool] = mapped_column(default=False)
    consented_ms: Mapped[Ms]
    joined_ms: Mapped[Ms]
    removed_ms: Mapped[int | None] = mapped_column(BigInteger)
    muted_until_ms: Mapped[int | None] = mapped_column(BigInteger)
    warning: Mapped[str | None]
    hand_ms: Mapped[int | None] = mapped_column(BigInteger)
    ready_with: Mapped[int | None]
    table_no: Mapped[int | None]


class SeatToken(Table):
    """A device's secret for a participant; several devices may hold one each."""

    __tablename__ = "seat_tokens"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    participant_id: Mapped[str] = mapped_column(String(36), ForeignKey("participants.id"), index=True)
    created_ms: Mapped[Ms]


class SeatCode(Table):
    """A single-use code on a printed slip: who uses it has a seat, and votes where votes are one per seat.

    It is stored as it is printed, so that what nobody has used can be printed again.
    """

    __tablename__ = "seat_codes"

    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"), primary_key=True)
    code: Mapped[str] = mapped_column(String(8), primary_key=True)
    participant_id: Mapped[str | None] = mapped_column(String(36), ForeignKey("participants.id"), unique=True)
    made_ms: Mapped[Ms]


class MoveLink(Table):
    """A link to continue as the same participant elsewhere: used once, valid for 15 minutes."""

    __tablename__ = "move_links"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    participant_id: Mapped[str] = mapped_column(String(36), ForeignKey("participants.id"), index=True)
    expires_ms: Mapped[Ms]
    used_ms: Mapped[int | None] = mapped_column(BigInteger)


class ScreenLink(Table):
    """A read-only link to a workshop's big screen; revoking it darkens the screen."""

    __tablename__ = "screen_links"

    id: Mapped[Id]
    workshop_id: Mapped[str] = mapped_column(String(36), ForeignKey("workshops.id"), index=True)
    token_hash: Mapped[Secret] = mapped_column(unique=True)
    created_by: Mapped[str] = mapped_column(String(36), ForeignKey("people.id"))
    created_ms: Mapped[Ms]
    revoked_ms: Mapped[int | None] = mapped_column(BigInteger)
