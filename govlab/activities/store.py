"""Write facts to the tables. Facts of one sort go together, so that a batch of votes is one statement."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, cast

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm.exc import StaleDataError

from govlab.activities import facts as happened
from govlab.activities.board import Board, PictureOnBoard
from govlab.activities.tables import (
    Ballot,
    Idea,
    IdeaReport,
    Moderation,
    Picture,
    Round,
    SecretBallot,
    SecretVoter,
    Theme,
)
from govlab.storage.ids import new_id
from govlab.storage.prepared import Prepared
from govlab.workshops.tables import Activity, Participant, SeatCode, Workshop

_BALLOTS = cast(Table, Ballot.__table__)


def _upsert(dialect: Any) -> Any:
    new = dialect.insert(_BALLOTS)
    changed = {name: new.excluded[name] for name in ("value", "cast_ms", "counted", "voided")}
    return new.on_conflict_do_update(index_elements=["round_id", "participant_id", "idea_no"], set_=changed)


_SET_BALLOTS = Prepared(_upsert(sqlite), postgresql=_upsert(postgresql))
_CLEAR_BALLOTS = Prepared(
    delete(_BALLOTS).where(
        _BALLOTS.c.round_id == bindparam("of_round"),
        _BALLOTS.c.participant_id == bindparam("of"),
        _BALLOTS.c.idea_no == bindparam("on"),
    )
)
_PEOPLE = cast(Table, Participant.__table__)
_SEAT = Prepared(update(_PEOPLE).where(_PEOPLE.c.id == bindparam("of")).values(table_no=bindparam("at")))

_IDEAS = cast(Table, Idea.__table__)
_GROUP = Prepared(
    update(_IDEAS)
    .where(_IDEAS.c.workshop_id == bindparam("of"), _IDEAS.c.no == bindparam("on"))
    .values(theme_no=bindparam("theme"), merge_no=bindparam("merge"))
)


def write_facts(connection: Connection, board: Board, facts: Sequence[happened.Fact], now_ms: int) -> None:
    """Write what happened on `board`, in order; a run of what often happens together is written as one."""
    for sort, run in groupby(facts, type):
        if sort in _RUN_WRITERS:
            _RUN_WRITERS[sort](connection, board, list(run))
            continue
        for fact in run:
            _WRITERS[sort](connection, board, fact, now_ms)


def _write_ballots(connection: Connection, board: Board, facts: Sequence[happened.BallotSet]) -> None:
    newest = {(fact.round, fact.participant, fact.idea): fact.ballot for fact in facts}
    rows = [
        {
            "round_id": round_id,
            "participant_id": person,
            "idea_no": idea,
            "value": ballot.value,
            "cast_ms": ballot.cast_ms,
            "counted": ballot.counted,
            "voided": ballot.voided,
        }
        for (round_id, person, idea), ballot in newest.items()
        if ballot is not None
    ]
    cleared = [{"of_round": key[0], "of": key[1], "on": key[2]} for key, ballot in newest.items() if ballot is None]
    if rows:
        _SET_BALLOTS.run(connection, rows)
    if cleared:
        _CLEAR_BALLOTS.run(connection, cleared)


def _workshop_set(connection: Connection, board: Board, fact: happened.WorkshopSet, now_ms: int) -> None:
    values = dict(fact.values)
    if "current" in values:
        values["current_activity"] = values.pop("current")
    if values.get("state") == "closed":
        values["closed_ms"] = now_ms
    connection.execute(update(Workshop).where(Workshop.id == board.workshop).values(**values))


def _activity_set(connection: Connection, board: Board, fact: happened.ActivitySet, now_ms: int) -> None:
    found = (Activity.workshop_id == board.workshop, Activity.no == fact.no)
    values = dict(fact.values)
    if values.get("breakout") is not None:
        values["breakout"] = values["breakout"]._asdict()
    connection.execute(update(Activity).where(*found).values(**values))


def _idea_posted(connection: Connection, board: Board, fact: happened.IdeaPosted, now_ms: int) -> None:
    idea = fact.idea
    row = {
        "id": new_id(),
        "workshop_id": board.workshop,
        "no": idea.no,
        "activity_no": idea.activity,
        "participant_id": idea.author,
        "text": idea.text,
        "state": idea.state,
        "posted_ms": idea.posted_ms,
        "section": idea.section,
        "lane": idea.lane,
        "table_no": idea.table,
    }
    connection.execute(insert(Idea), [row])
    _name_pictures(connection, board, idea.no, idea.pictures)


def _idea_set(connection: Connection, board: Board, fact: happened.IdeaSet, now_ms: int) -> None:
    values: dict[str, Any] = {"state": fact.state, "text": fact.text, "reason": fact.reason}
    if fact.edited:
        values["edited_ms"] = fact.at_ms
    connection.execute(update(Idea).where(Idea.workshop_id == board.workshop, Idea.no == fact.no).values(**values))
    if fact.pictures is not None:
        of_idea = (Picture.workshop_id == board.workshop, Picture.idea_no == fact.no)
        connection.execute(update(Picture).where(*of_idea).values(position=None))
        _name_pictures(connection, board, fact.no, fact.pictures)
    if fact.by is not None:
        row = {
            "id": new_id(),
            "workshop_id": board.workshop,
            "idea_no": fact.no,
            "decision": fact.state,
            "reason": fact.reason,
            "decided_by": fact.by,
            "at_ms": fact.at_ms,
        }
        connection.execute(insert(Moderation), [row])


def _name_pictures(connection: Connection, board: Board, no: int, pictures: Sequence[PictureOnBoard]) -> None:
    """These are the pictures of note `no`, in this order."""
    for position, picture in enumerate(pictures):
        found = (Picture.workshop_id == board.workshop, Picture.id == picture.id)
        values = {"idea_no": no, "position": position, "alt": picture.alt}
        connection.execute(update(Picture).where(*found).values(**values))


def _idea_placed(connection: Connection, board: Board, fact: happened.IdeaPlaced, now_ms: int) -> None:
    found = (Idea.workshop_id == board.workshop, Idea.no == fact.no)
    connection.execute(update(Idea).where(*found).values(section=fact.section, lane=fact.lane))


def _group_ideas(connection: Connection, board: Board, facts: Sequence[happened.IdeaGrouped]) -> None:
    rows = [{"of": board.workshop, "on": fact.no, "theme": fact.theme, "merge": fact.merge} for fact in facts]
    _GROUP.run(connection, rows)


def _theme_set(connection: Connection, board: Board, fact: happened.ThemeSet, now_ms: int) -> None:
    theme = fact.theme
    key = {"workshop_id": board.workshop, "no": theme.no}
    values = {"name": theme.name, "merged": theme.merged, "inside": theme.inside, "gone": theme.gone}
    values["words_of"] = theme.words_of
    found = (Theme.workshop_id == board.workshop, Theme.no == theme.no)
    if not connection.execute(update(Theme).where(*found).values(**values)).rowcount:
        connection.execute(insert(Theme), [key | values])


def _secret_ballot_cast(connection: Connection, board: Board, fact: happened.SecretBallotCast, now_ms: int) -> None:
    connection.execute(insert(SecretVoter), [{"round_id": fact.round, "participant_id": fact.participant}])
    row = {"id": secrets.token_hex(16), "round_id": fact.round, "answer": fact.answer}
    connection.execute(insert(SecretBallot), [row])


def _forget_order(connection: Connection, round_id: str) -> None:
    """Write both halves of a secret round anew, in the order of their keys and in one transaction.

    PostgreSQL keeps rows in the order in which they came, with the transaction that wrote each: who looks into the
    database could lay voters and ballots side by side.
    """
    for table, key in ((SecretVoter, "participant_id"), (SecretBallot, "id")):
        of_round = select(table).where(table.round_id == round_id).order_by(getattr(table, key))
        rows = [dict(row) for row in connection.execute(of_round).mappings()]
        connection.execute(delete(table).where(table.round_id == round_id))
        if rows:
            connection.execute(insert(table), rows)


def _round_opened(connection: Connection, board: Board, fact: happened.RoundOpened, now_ms: int) -> None:
    opened = fact.round
    row = {"id": opened.id, "workshop_id": board.workshop, "activity_no": opened.activity, "no": opened.no}
    connection.execute(insert(Round), [{**row, "opened_ms": opened.opened_ms, "revealed": False}])


def _round_set(connection: Connection, board: Board, fact: happened.RoundSet, now_ms: int) -> None:
    connection.execute(update(Round).where(Round.id == fact.id).values(**fact.values))
    if board.activities[fact.activity].secret and fact.values.get("closed_ms"):
        _forget_order(connection, fact.id)


def _person_removed(connection: Connection, board: Board, fact: happened.PersonRemoved, now_ms: int) -> None:
    connection.execute(update(Participant).where(Participant.id == fact.participant).values(removed_ms=fact.at_ms))


def _person_cautioned(connection: Connection, board: Board, fact: happened.PersonCautioned, now_ms: int) -> None:
    values = {"muted_until_ms": fact.muted_until_ms, "warning": fact.warning}
    connection.execute(update(Participant).where(Participant.id == fact.participant).values(**values))


def _idea_reported(connection: Connection, board: Board, fact: happened.IdeaReported, now_ms: int) -> None:
    row = {"workshop_id": board.workshop, "idea_no": fact.no, "participant_id": fact.participant}
    connection.execute(insert(IdeaReport), [row])


def _seat_people(connection: Connection, board: Board, facts: Sequence[happened.PersonSeated]) -> None:
    _SEAT.run(connection, [{"of": fact.participant, "at": fact.seated.table} for fact in facts])


def _seat_code_used(connection: Connection, board: Board, fact: happened.SeatCodeUsed, now_ms: int) -> None:
    free = (SeatCode.workshop_id == board.workshop, SeatCode.code == fact.code, SeatCode.participant_id.is_(None))
    if connection.execute(update(SeatCode).where(*free).values(participant_id=fact.participant)).rowcount != 1:
        raise StaleDataError(f"the seat code of {fact.participant} is not free any more")


def _seat_code_freed(connection: Connection, board: Board, fact: happened.SeatCodeFreed, now_ms: int) -> None:
    found = (SeatCode.workshop_id == board.workshop, SeatCode.code == fact.code)
    connection.execute(update(SeatCode).where(*found).values(participant_id=None))


def _signal_set(connection: Connection, board: Board, fact: happened.SignalSet, now_ms: int) -> None:
    values = {"hand_ms": fact.hand.since_ms if fact.hand else None, "ready_with": fact.ready_with}
    connection.execute(update(Participant).where(Participant.id == fact.participant).values(**values))


_WRITERS: dict[type, Callable[[Connection, Board, Any, int], None]] = {
    happened.WorkshopSet: _workshop_set,
    happened.ActivitySet: _activity_set,
    happened.IdeaPosted: _idea_posted,
    happened.IdeaSet: _idea_set,
    happened.IdeaPlaced: _idea_placed,
    happened.ThemeSet: _theme_set,
    happened.SecretBallotCast: _secret_ballot_cast,
    happened.RoundOpened: _round_opened,
    happened.RoundSet: _round_set,
    happened.PersonRemoved: _person_removed,
    happened.PersonCautioned: _person_cautioned,
    happened.IdeaReported: _idea_reported,
    happened.SeatCodeUsed: _seat_code_used,
    happened.SeatCodeFreed: _seat_code_freed,
    happened.SignalSet: _signal_set,
}
_RUN_WRITERS: dict[type, Callable[[Connection, Board, list[Any]], None]] = {
    happened.BallotSet: _write_ballots,
    happened.IdeaGrouped: _group_ideas,
    happened.PersonSeated: _seat_people,
}
