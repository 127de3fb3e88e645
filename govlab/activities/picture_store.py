"""Pictures in the database: take one in, find it for those who may see it, drop what no note named."""

from __future__ import annotations

from typing import cast

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import BallotOnBoard, Board, IdeaOnBoard, RoundOnBoard, Seated
from govlab.activities.kinds import kind_of
from govlab.activities.load import load_agenda
from govlab.activities.permissions import PictureFacts
from govlab.activities.photo import Photo
from govlab.activities.tables import Ballot, Idea, Picture, Round
from govlab.activities.wire import IdeaState
from govlab.errors import NotFound
from govlab.storage.transaction import Transaction
from govlab.workshops.tables import Facilitation, Participant

# With 20 cards of three pictures somebody has 60; the rest is for those that were taken out again.
PER_PERSON = 80
PER_WORKSHOP = 2000
UNNAMED_MS = 3_600_000


def room_for_pictures(session: Session, workshop_id: str) -> Board:
    """The agenda of a live workshop in which pictures can be sent. Raises NotFound, WorkshopNotLive."""
    board = load_agenda(session, workshop_id)
    if board.state != "live":
        raise errors.WorkshopNotLive
    if not any(kind_of(one.kind).pictures(one.settings) for one in board.activities.values()):
        raise NotFound(field="activity")
    return board


def has_arrived(session: Session, actor: Actor, picture_id: str) -> bool:
    """Whether this picture of the actor's is here already: it was sent again. Raises IdReused where it is another's."""
    sender = session.scalar(select(Picture.participant_id).where(Picture.id == picture_id))
    if sender not in (None, actor.participant):
        raise errors.IdReused
    return sender is not None


def check_space(session: Session, actor: Actor) -> None:
    """There is room for one more. Raises PicturesFull."""
    number = select(func.count()).select_from(Picture)
    if (session.scalar(number.where(Picture.participant_id == actor.participant)) or 0) >= PER_PERSON:
        raise errors.PicturesFull(max=PER_PERSON)
    if (session.scalar(number.where(Picture.workshop_id == actor.workshop)) or 0) >= PER_WORKSHOP:
        raise errors.PicturesFull(max=PER_WORKSHOP)


def keep(tx: Transaction, actor: Actor, picture_id: str, photo: Photo, now_ms: int) -> None:
    """Keep a picture of the actor's. Sent again it is kept once. Raises IdReused, PicturesFull."""
    if has_arrived(tx.session, actor, picture_id):
        return
    check_space(tx.session, actor)
    row = {"id": picture_id, "workshop_id": actor.workshop, "participant_id": actor.participant, "sent_ms": now_ms}
    tx.session.add(Picture(**row, **photo._asdict()))


def drop_unnamed(tx: Transaction, now_ms: int) -> int:
    """Drop what was sent an hour ago and named by no note; returns how many there were."""
    old = delete(Picture).where(Picture.idea_no.is_(None), Picture.sent_ms <= now_ms - UNNAMED_MS)
    return len(tx.session.scalars(old.returning(Picture.id)).all())


def facts_of(session: Session, workshop_id: str, picture_id: str, participant: str | None) -> PictureFacts:
    """What decides who sees a picture, in a fixed number of SELECTs, without the whole board. Raises NotFound."""
    columns = select(Picture.participant_id, Picture.idea_no, Picture.position)
    found = session.execute(columns.where(Picture.id == picture_id, Picture.workshop_id == workshop_id)).one_or_none()
    if found is None:
        raise NotFound(field="picture")
    sender, no, position = found
    board = load_agenda(session, workshop_id)
    board.facilitators = set(
        session.scalars(select(Facilitation.person_id).where(Facilitation.workshop_id == workshop_id))
    )
    _add_asker(session, board, participant)
    if no is None or position is None:
        return PictureFacts(board, sender, None)
    idea = _add_idea(session, board, no)
    if not board.is_open_to_all(idea):
        # It may be on the ballot: then everybody sees it.
        _add_what_is_voted_on(session, board)
    return PictureFacts(board, sender, idea)


def bytes_of(session: Session, picture_id: str, small: bool) -> bytes:
    """The JPEG itself."""
    return session.scalars(select(Picture.small if small else Picture.large).where(Picture.id == picture_id)).one()


def _add_asker(session: Session, board: Board, participant: str | None) -> None:
    asker = session.get(Participant, participant) if participant else None
    if asker is not None and asker.removed_ms is not None:
        board.removed = {asker.id}
    if asker is not None and asker.table_no is not None:
        board.seated = {asker.id: Seated(asker.table_no, asker.sector)}


def _add_idea(session: Session, board: Board, no: int) -> IdeaOnBoard:
    row = session.scalars(select(Idea).where(Idea.workshop_id == board.workshop, Idea.no == no)).one()
    idea = IdeaOnBoard(
        no=no,
        activity=row.activity_no,
        author=row.participant_id,
        name=None,
        sector="",
        text="",
        state=cast(IdeaState, row.state),
        posted_ms=row.posted_ms,
        table=row.table_no,
    )
    board.ideas[no] = idea
    return idea


def _add_what_is_voted_on(session: Session, board: Board) -> None:
    """What `Board.sources` of the current activity asks: where there are notes, and on which of them somebody voted."""
    shown = select(Idea.activity_no, func.count()).where(Idea.workshop_id == board.workshop, Idea.state == "accepted")
    for activity, notes in session.execute(shown.group_by(Idea.activity_no)):
        board.activities[activity].notes = notes
    current = board.current_activity
    if current is None or current.options:
        return
    of_activity = (Round.workshop_id == board.workshop, Round.activity_no == current.no)
    newest = select(Round.id).where(*of_activity).order_by(Round.no.desc()).limit(1).scalar_subquery()
    no = session.scalar(select(Ballot.idea_no).where(Ballot.round_id == newest).limit(1))
    if no is not None:
        voted = RoundOnBoard("", current.no, 1, 0, ballots={"": {no: BallotOnBoard(0, 0)}})
        current.rounds.append(voted)
        _add_idea(session, board, no)
