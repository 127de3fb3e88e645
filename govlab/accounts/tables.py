"""People, their roles and sign-ins, and the agencies they work for."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govlab.storage.table import Id, Ms, Secret, Short, Table


class Agency(Table):
    """A public body that owns challenges and innovations."""

    __tablename__ = "agencies"

    id: Mapped[Id]
    name_th: Mapped[Short]
    name_en: Mapped[Short]
    example: Mapped[bool] = mapped_column(default=False)
    created_ms: Mapped[Ms]


class Person(Table):
    """An account holder. `email` is stored case-folded; `password_hash` is argon2id."""

    __tablename__ = "people"

    id: Mapped[Id]
    email: Mapped[Short] = mapped_column(unique=True)
    name: Mapped[Short]
    password_hash: Mapped[Short]
    agency_id: Mapped[str | None] = mapped_column(String(36), ForeignKey("agencies.id"))
    active: Mapped[bool] = mapped_column(default=True)
    example: Mapped[bool] = mapped_column(default=False)
    created_ms: Mapped[Ms]


class Grant(Table):
    """A role of a person: facilitator, staff or administrator; without an agency, for the centre."""

    __tablename__ = "grants"
    __table_args__ = (UniqueConstraint("person_id", "role", "agency_id"),)

    id: Mapped[Id]
    person_id: Mapped[str] = mapped_column(String(36), ForeignKey("people.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    agency_id: Mapped[str | None] = mapped_column(String(36), ForeignKey("agencies.id"))


class LoginSession(Table):
    """One sign-in on one device. Its cookie holds the secret; only the hash is here."""

    __tablename__ = "login_sessions"

    id: Mapped[Id]
    token_hash: Mapped[Secret] = mapped_column(unique=True)
    person_id: Mapped[str] = mapped_column(String(36), ForeignKey("people.id"), index=True)
    created_ms: Mapped[Ms]
    seen_ms: Mapped[Ms]
    ended_ms: Mapped[int | None] = mapped_column(BigInteger)


class FailedSignIn(Table):
    """A failed sign-in, for the throttle: `key` is "email:<address>" or "ip:<address>"."""

    __tablename__ = "failed_sign_ins"
    __table_args__ = (Index(None, "key", "at_ms"),)

    id: Mapped[Id]
    key: Mapped[Short]
    at_ms: Mapped[Ms]
