"""Read a board from the tables: a fixed number of SELECTs whatever its size."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from govlab.activities.board import (
    ActivityOnBoard,
    BallotOnBoard,
    Board,
    Breakout,
    Hand,
    IdeaOnBoard,
    Joined,
    PictureOnBoard,
    RoundOnBoard,
    Seated,
    SentPicture,
    ThemeOnBoard,
)
from govlab.activities.tables import Ballot, Idea, IdeaReport, Picture, Round, SecretBallot, SecretVoter, Theme
from govlab.activities.tally import put_ballot
from govlab.activities.wire import IdeaState, WorkshopState
from govlab.errors import NotFound
from govlab.workshops.tables import Activity, Challenge, Facilitation, Participant, SeatCode, Workshop

T = TypeVar("T")


def load_board(session: Session, workshop_id: str) -> Board:
    """The board of a workshop as this session sees it. Raises NotFound."""
    board = load_agenda(session, workshop_id)
    _add_people(session, board)
    _add_ideas(session, board)
    _add_ballots(session, board)
    return board


def load_agenda(session: Session, workshop_id: str) -> Board:
    """The board as nobody has come and nothing was written yet, but as far as the room is now. Raises NotFound."""
    found = session.execute(
        select(Workshop, Challenge.title)
        .join(Challenge, Challenge.id == Workshop.challenge_id)
        .where(Workshop.id == workshop_id)
    ).one_or_none()
    if found is None:
        raise NotFound(field="workshop")
    workshop, challenge = found
    board = Board(
        workshop=workshop.id,
        title=workshop.title,
        challenge=challenge,
        state=cast(WorkshopState, workshop.state),
        code=workshop.code,
        example=workshop.example,
        rehearsal=workshop.rehearses is not None,
        version=workshop.version,
        current=workshop.current_activity,
        spotlight=workshop.spotlight,
        frozen=workshop.frozen,
        announcement=workshop.announcement,
    )
    _add_activities(session, board)
    return board


def _add_activities(session: Session, board: Board) -> None:
    for row in session.scalars(select(Activity).where(Activity.workshop_id == board.workshop)):
        board.activities[row.no] = ActivityOnBoard(
            id=row.id,
            no=row.no,
            position=row.position,
            kind=row.kind,
            phase=row.phase,
            title=row.title,
            prompt=row.prompt,
            duration_s=row.duration_s,
            settings=row.settings,
            accepts_ideas=row.accepts_ideas,
            ideas_visible=row.ideas_visible,
            ends_ms=row.ends_ms,
            remaining_ms=row.remaining_ms,
            closes=row.closes,
            breakout=_breakout(row.breakout),
        )


def _breakout(stored: dict[str, Any] | None) -> Breakout | None:
    if stored is None:
        return None
    return Breakout(tuple(stored["prompts"]), tuple(stored["returned"]), stored["chosen"])


def load_joined(session: Session, board: Board) -> None:
    """Put on `board` who has come in so far: first come, first."""
    everybody = select(Participant.id, Participant.sector, Participant.joined_ms)
    of_workshop = everybody.where(Participant.workshop_id == board.workshop)
    rows = session.execute(of_workshop.order_by(Participant.joined_ms, Participant.id))
    board.joined = [Joined(*row) for row in rows]


def load_sent_pictures(session: Session, board: Board, named_too: bool = False) -> None:
    """Put on `board` the pictures that no note has named yet; `named_too`: all that were ever sent, for a replay."""
    columns = select(Picture.id, Picture.participant_id, Picture.width, Picture.height)
    of_workshop = columns.where(Picture.workshop_id == board.workshop)
    # Held until they are named: what is dropped for its age must not be one of them.
    unnamed = of_workshop.where(Picture.idea_no.is_(None)).with_for_update()
    rows = session.execute(of_workshop if named_too else unnamed)
    board.sent_pictures = {key: SentPicture(sender, width, height) for key, sender, width, height in rows}


def _add_people(session: Session, board: Board) -> None:
    run_by = select(Facilitation.person_id).where(Facilitation.workshop_id == board.workshop)
    board.facilitators = set(session.scalars(run_by))
    out = select(Participant.id).where(Participant.workshop_id == board.workshop, Participant.removed_ms.is_not(None))
    board.removed = set(session.scalars(out))
    said = (Participant.table_no, Participant.hand_ms, Participant.ready_with)
    told = (*said, Participant.muted_until_ms, Participant.warning)
    for row in session.scalars(
        select(Participant).where(
            Participant.workshop_id == board.workshop, or_(*(column.is_not(None) for column in told))
        )
    ):
        _put(board.seated, row.id, None if row.table_no is None else Seated(row.table_no, row.sector))
        _put(board.hands, row.id, None if row.hand_ms is None else Hand(row.hand_ms, row.name, row.sector))
        _put(board.ready, row.id, row.ready_with)
        _put(board.muted, row.id, row.muted_until_ms)
        _put(board.warnings, row.id, row.warning)
    codes = select(SeatCode.code, SeatCode.participant_id).where(SeatCode.workshop_id == board.workshop)
    for code, person in session.execute(codes):
        if person is None:
            board.free_codes.add(code)
        else:
            board.seat_codes[person] = code


def _put(by_person: dict[str, T], person: str, value: T | None) -> None:
    if value is not None:
        by_person[person] = value


def _add_ideas(session: Session, board: Board) -> None:
    for theme in session.scalars(select(Theme).where(Theme.workshop_id == board.workshop)):
        board.themes[theme.no] = ThemeOnBoard(
            theme.no, theme.name, theme.merged, theme.inside, theme.gone, theme.words_of
        )
    for no, person in session.execute(
        select(IdeaReport.idea_no, IdeaReport.participant_id).where(IdeaReport.workshop_id == board.workshop)
    ):
        board.reports.setdefault(no, set()).add(person)
    pictures = _pictures(session, board.workshop)
    query = (
        select(Idea, Participant.name, Participant.sector, Participant.proxy)
        .join(Participant, Participant.id == Idea.participant_id)
        .where(Idea.workshop_id == board.workshop)
        .order_by(Idea.no)
    )
    for row, name, sector, proxy in session.execute(query):
        idea = IdeaOnBoard(
            no=row.no,
            activity=row.activity_no,
            author=row.participant_id,
            name=name,
            sector=sector,
            text=row.text,
            state=cast(IdeaState, row.state),
            posted_ms=row.posted_ms,
            edited_ms=row.edited_ms,
            section=row.section,
            lane=row.lane,
            table=row.table_no,
            theme=row.theme_no,
            merge=row.merge_no,
            proxy=proxy,
            reason=row.reason,
            line=row.line,
            draft=row.draft_id,
            page=row.page,
            pictures=tuple(pictures.get(row.no, ())),
        )
        board.ideas[row.no] = idea
        board.ideas_of.setdefault(idea.author, []).append(row.no)
        activity = board.activities[idea.activity]
        activity.posted += 1
        activity.notes += idea.shown


def _pictures(session: Session, workshop_id: str) -> dict[int | None, list[PictureOnBoard]]:
    columns = (Picture.idea_no, Picture.id, Picture.alt, Picture.width, Picture.height)
    shown = select(*columns).where(Picture.workshop_id == workshop_id, Picture.position.is_not(None))
    found: dict[int | None, list[PictureOnBoard]] = {}
    for no, key, alt, width, height in session.execute(shown.order_by(Picture.idea_no, Picture.position)):
        found.setdefault(no, []).append(PictureOnBoard(key, alt, width, height))
    return found


def _add_ballots(session: Session, board: Board) -> None:
    rounds: dict[str, RoundOnBoard] = {}
    for row in session.scalars(select(Round).where(Round.workshop_id == board.workshop).order_by(Round.no)):
        voted = RoundOnBoard(row.id, row.activity_no, row.no, row.opened_ms, row.closed_ms, row.revealed, row.peeked_ms)
        rounds[row.id] = voted
        board.activities[row.activity_no].rounds.append(voted)
    for round_id, person in session.execute(
        select(SecretVoter.round_id, SecretVoter.participant_id).where(SecretVoter.round_id.in_(rounds))
    ):
        rounds[round_id].voters.add(person)
    for round_id, answer, count in session.execute(
        select(SecretBallot.round_id, SecretBallot.answer, func.count())
        .where(SecretBallot.round_id.in_(rounds))
        .group_by(SecretBallot.round_id, SecretBallot.answer)
    ):
        rounds[round_id].tally[answer] = [count]
    ballots = (
        select(
            Ballot.round_id,
            Ballot.participant_id,
            Ballot.idea_no,
            Ballot.value,
            Ballot.cast_ms,
            Ballot.counted,
            Ballot.voided,
        )
        .join(Round, Round.id == Ballot.round_id)
        .where(Round.workshop_id == board.workshop)
    )
    for round_id, person, no, value, cast_ms, counted, voided in session.execute(ballots):
        voted = rounds[round_id]
        activity = board.activities[voted.activity]
        put_ballot(activity.kind, voted, person, no, BallotOnBoard(value, cast_ms, counted, voided))
        if not activity.options:
            board.ideas[no].others_votes += person != board.ideas[no].author
