"""The tables of the tutorial application, as ORM classes, and how the seed gets into them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Engine, UniqueConstraint, create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    """Base of every table."""


class Workshop(Base):
    """The one workshop: its state, current activity, number of people who voted, and version."""

    __tablename__ = "workshop"

    id: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    activity: Mapped[int]
    voted: Mapped[int] = mapped_column(default=0)
    version: Mapped[int]


class Activity(Base):
    """A step of the agenda; `votes` while its round is open, on the ideas of its `sources`."""

    __tablename__ = "activities"

    no: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    votes: Mapped[bool]
    round: Mapped[int | None]
    notes: Mapped[int]
    sources: Mapped[list[int]] = mapped_column(JSON)


class Seat(Base):
    """A participant, known by the hash of a token."""

    __tablename__ = "seats"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    workshop: Mapped[str]
    participant: Mapped[str]
    name: Mapped[str | None]
    sector: Mapped[str]
    removed: Mapped[bool] = mapped_column(default=False)


class Idea(Base):
    """An idea with its totals."""

    __tablename__ = "ideas"

    no: Mapped[int] = mapped_column(primary_key=True)
    activity: Mapped[int]
    shown: Mapped[bool] = mapped_column(default=True)
    agree: Mapped[int] = mapped_column(default=0)
    disagree: Mapped[int] = mapped_column(default=0)
    passed: Mapped[int] = mapped_column("pass", default=0)

    @property
    def row(self) -> list[int]:
        """The tally row; `[no]` alone where nobody voted."""
        totals = [self.agree, self.disagree, self.passed]
        return [self.no, *totals] if any(totals) else [self.no]


class Ballot(Base):
    """What one participant said in one round on one idea."""

    __tablename__ = "ballots"

    participant: Mapped[str] = mapped_column(primary_key=True)
    activity: Mapped[int] = mapped_column(primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    idea: Mapped[int] = mapped_column(primary_key=True)
    opinion: Mapped[str]
    cast_ms: Mapped[int]


class LogEntry(Base):
    """An accepted command and its answer."""

    __tablename__ = "log"
    __table_args__ = (UniqueConstraint("command_id", "actor"),)

    position: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]
    actor: Mapped[str]
    command_id: Mapped[str]
    name: Mapped[str]
    args: Mapped[dict[str, Any]] = mapped_column(JSON)
    result: Mapped[dict[str, Any]] = mapped_column(JSON)
    at_ms: Mapped[int]


def open_engine(folder: Path, seed: dict[str, Any]) -> Engine:
    """The database in the seed's folder, made from the seed where there is none; durable at every commit."""
    engine = create_engine(f"sqlite:///{folder / 'flask-tutorial.db'}")

    @event.listens_for(engine, "connect")
    def _durable(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")

    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        if not session.scalar(select(Workshop)):
            session.add_all(_rows(seed))
    return engine


def _rows(seed: dict[str, Any]) -> list[Base]:
    state, workshop = seed["state"], seed["workshop"]
    room = state["workshop"]
    rows: list[Base] = [
        Workshop(id=workshop, state=room["state"], activity=room["activity"], voted=0, version=seed["version"])
    ]
    copied = ("no", "kind", "round", "notes", "sources")
    rows += [Activity(votes=one["accepts_votes"], **{key: one[key] for key in copied}) for one in state["activities"]]
    rows += [Idea(no=one["no"], activity=one["activity"]) for one in state["ideas"]]
    return rows + [Seat(workshop=workshop, **seat) for seat in seed["seats"]]
