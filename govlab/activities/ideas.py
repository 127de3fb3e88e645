"""Rules for notes: who may post, edit and withdraw, and within which limits. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import regex

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import ActivityOnBoard, Board, IdeaOnBoard, PictureOnBoard, Seated
from govlab.activities.budgets import given_back
from govlab.activities.command import Verdict
from govlab.activities.facts import Fact, IdeaPlaced, IdeaPosted, IdeaSet, WorkshopSet
from govlab.activities.held_words import holds_held_word
from govlab.activities.kinds import kind_of
from govlab.activities.people_facts import PersonSeated
from govlab.activities.seating import table_for
from govlab.activities.shapes import EditIdea, MoveIdea, NotePicture, OneIdea, PostIdea
from govlab.errors import NotFound

TEXT_MAX = 1000
ALT_MAX = 150
PER_PERSON = 20
PER_ACTIVITY = 2000
GRACE_MS = 2000
# So many reports take a note out of sight until a facilitator has looked at it.
HELD_AT = 3


def post_idea(board: Board, actor: Actor, args: PostIdea, now_ms: int) -> Verdict:
    """Post a note. Raises what `open_activity` and the checks below raise."""
    activity = open_activity(board, args.activity)
    if not activity.takes_ideas or not activity.accepts_ideas:
        raise errors.IdeasClosed
    check_not_frozen(board)
    check_in_time(activity, now_ms)
    author = participant(actor)
    check_not_muted(board, author, now_ms)
    text = clean_text(args.text)
    _check_place(activity, args.section, args.lane)
    _check_limits(board, activity, author)
    pictures = _pictures(board, activity, author, args.pictures)
    sector = actor.sector or "citizen"
    table = table_for(board, activity, author)
    note = IdeaOnBoard(
        no=board.next_idea_no(),
        activity=activity.no,
        author=author,
        name=actor.name,
        sector=sector,
        text=text,
        state="pending" if activity.settings.get("moderated") or _is_held(text, pictures) else "accepted",
        posted_ms=now_ms,
        section=args.section,
        lane=args.lane,
        table=table,
        proxy=actor.proxy,
        pictures=pictures,
    )
    arrives = table is not None and table != board.table_of(author)
    seated = (PersonSeated(author, Seated(table, sector)),) if table is not None and arrives else ()
    return Verdict((*seated, IdeaPosted(note)), {"idea": note.no})


def edit_idea(board: Board, actor: Actor, args: EditIdea, now_ms: int) -> Verdict:
    """Give one's note a new text and other pictures, as long as nobody else has voted on it.

    It waits for a facilitator again where notes are moderated, or where others had it held.
    """
    idea = own_idea(board, actor, args.idea)
    if idea.state not in ("accepted", "pending"):
        raise errors.IdeaNotShown
    if idea.others_votes:
        raise errors.IdeaHasVotes
    check_not_frozen(board)
    check_in_time(board.activities[idea.activity], now_ms)
    check_not_muted(board, idea.author, now_ms)
    text = clean_text(args.text)
    activity = board.activities[idea.activity]
    pictures = None if args.pictures is None else _pictures(board, activity, idea.author, args.pictures, idea.pictures)
    if text == idea.text and pictures in (None, idea.pictures):
        return Verdict()
    waits = activity.settings.get("moderated") or was_held(board, idea.no)
    held = waits or _is_held(text, idea.pictures if pictures is None else pictures)
    state = "pending" if held else idea.state
    edited = IdeaSet(idea.no, state, text, now_ms, edited=True, pictures=pictures)
    if (idea.state, state) == ("accepted", "pending"):
        return Verdict((edited, *given_back(board, idea.no), *out_of_the_spotlight(board, idea.no)))
    return Verdict((edited,))


def move_idea(board: Board, actor: Actor, args: MoveIdea, now_ms: int) -> Verdict:
    """Put a note into another section or lane: its author may, and facilitators. Raises NotYourIdea, NoSuchPlace."""
    idea = find_idea(board, args.idea)
    if actor.person not in board.facilitators:
        own_idea(board, actor, args.idea)
        check_not_frozen(board)
        check_in_time(board.activities[idea.activity], now_ms)
    if board.state != "live":
        raise errors.WorkshopNotLive
    if idea.state == "withdrawn":
        raise errors.IdeaNotShown
    _check_place(board.activities[idea.activity], args.section, args.lane)
    if (idea.section, idea.lane) == (args.section, args.lane):
        return Verdict()
    return Verdict((IdeaPlaced(idea.no, args.section, args.lane),))


def withdraw_idea(board: Board, actor: Actor, args: OneIdea, now_ms: int) -> Verdict:
    """Take one's note back; dots on it are given back."""
    idea = own_idea(board, actor, args.idea)
    if idea.state == "withdrawn":
        return Verdict()
    gone = IdeaSet(idea.no, "withdrawn", idea.text, now_ms)
    return Verdict((gone, *given_back(board, idea.no), *out_of_the_spotlight(board, idea.no)))


def may_edit(board: Board, idea: IdeaOnBoard) -> bool:
    """Whether its author may still change the text of a note."""
    return board.state == "live" and idea.state in ("accepted", "pending") and not idea.others_votes


def may_withdraw(board: Board, idea: IdeaOnBoard) -> bool:
    """Whether its author may still take a note back."""
    return board.state == "live" and idea.state in ("accepted", "pending")


def was_held(board: Board, no: int) -> bool:
    """Whether so many have reported note `no` that it had to wait for a facilitator, now or before."""
    return len(board.reports.get(no, ())) >= HELD_AT


def clean_text(text: str) -> str:
    """The text as it is kept: NFC, no control characters but line breaks, trimmed. Raises TextEmpty, TextTooLong."""
    kept = kept_characters(text)
    if not regex.search(r"[\p{L}\p{N}\p{P}\p{S}]", kept):
        raise errors.TextEmpty(field="text")
    if graphemes(kept) > TEXT_MAX:
        raise errors.TextTooLong(field="text", max=TEXT_MAX)
    return kept


def kept_characters(text: str) -> str:
    """NFC, without control characters but line breaks, trimmed."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return "".join(c for c in composed if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs")).strip()


def graphemes(text: str) -> int:
    """The length of a text as people count it (T6): a Thai consonant with its vowel and tone mark is one."""
    return sum(1 for _ in regex.finditer(r"\X", text))


def participant(actor: Actor) -> str:
    """The participant behind `actor`; the permission table has made sure that there is one."""
    if actor.participant is None:
        raise NotFound
    return actor.participant


def open_activity(board: Board, no: int) -> ActivityOnBoard:
    """The activity `no`, if the room is in it. Raises NotFound, WorkshopNotLive, ActivityClosed."""
    activity = find_activity(board, no)
    if board.state != "live":
        raise errors.WorkshopNotLive
    if board.current != no:
        raise errors.ActivityClosed
    return activity


def find_activity(board: Board, no: int) -> ActivityOnBoard:
    """The activity `no`. Raises NotFound."""
    if no not in board.activities:
        raise NotFound(field="activity")
    return board.activities[no]


def find_idea(board: Board, no: int) -> IdeaOnBoard:
    """The idea `no`. Raises NotFound."""
    if no not in board.ideas:
        raise NotFound(field="idea")
    return board.ideas[no]


def own_idea(board: Board, actor: Actor, no: int) -> IdeaOnBoard:
    """The actor's own idea `no`, in a live workshop. Raises NotFound, WorkshopNotLive, NotYourIdea."""
    idea = find_idea(board, no)
    if idea.author != actor.participant:
        raise errors.NotYourIdea
    if board.state != "live":
        raise errors.WorkshopNotLive
    return idea


def out_of_the_spotlight(board: Board, no: int) -> list[Fact]:
    """What is not shown any more leaves every device at once."""
    return [WorkshopSet({"spotlight": None})] if board.spotlight == no else []


def check_not_frozen(board: Board) -> None:
    """Raise RoomFrozen while everybody is asked to look up."""
    if board.frozen:
        raise errors.RoomFrozen


def check_not_muted(board: Board, person: str, now_ms: int) -> None:
    """Raise Muted while a facilitator lets this participant write nothing."""
    until_ms = board.muted.get(person, 0)
    if now_ms < until_ms:
        raise errors.Muted(until_ms=until_ms)


def check_in_time(activity: ActivityOnBoard, now_ms: int) -> None:
    """Raise TimeIsUp where the timer closes input: 2 s after zero on the server's clock, for all (rule P12)."""
    over = activity.remaining_ms == 0 or (activity.ends_ms is not None and now_ms > activity.ends_ms + GRACE_MS)
    if activity.closes and over:
        raise errors.TimeIsUp


def _check_place(activity: ActivityOnBoard, section: int | None, lane: int | None) -> None:
    """Every note of a canvas has a section, and a lane where there are lanes; elsewhere it has neither."""
    kind = kind_of(activity.kind)
    given = {"section": (section, kind.sections(activity.settings)), "lane": (lane, kind.lanes(activity.settings))}
    for field, (place, places) in given.items():
        if (place is None) != (places == 0) or (place or 0) > places:
            raise errors.NoSuchPlace(field=field, max=places)


def _pictures(
    board: Board,
    activity: ActivityOnBoard,
    author: str,
    named: Sequence[NotePicture],
    has: Sequence[PictureOnBoard] = (),
) -> tuple[PictureOnBoard, ...]:
    """The pictures of a note: those that its author sent and no note has, and of an edited one those that it `has`.

    Raises TooManyPictures, PictureUnknown, TextTooLong.
    """
    most = kind_of(activity.kind).pictures(activity.settings)
    if len(named) > most:
        raise errors.TooManyPictures(max=most)
    sizes = {one.id: (one.width, one.height) for one in has}
    sizes |= {key: (sent.width, sent.height) for key, sent in board.sent_pictures.items() if sent.sender == author}
    if len({one.id for one in named} & sizes.keys()) < len(named):
        raise errors.PictureUnknown(field="pictures")
    return tuple(PictureOnBoard(one.id, _clean_alt(one.alt), *sizes[one.id]) for one in named)


def _clean_alt(alt: str) -> str:
    """What is on a picture, on one line; nothing where nobody said it."""
    clean = " ".join(kept_characters(alt).split())
    if graphemes(clean) > ALT_MAX:
        raise errors.TextTooLong(field="alt", max=ALT_MAX)
    return clean


def _is_held(text: str, pictures: Sequence[PictureOnBoard]) -> bool:
    return holds_held_word(text) or any(holds_held_word(picture.alt) for picture in pictures)


def _check_limits(board: Board, activity: ActivityOnBoard, author: str) -> None:
    here = [board.ideas[no] for no in board.ideas_of.get(author, []) if board.ideas[no].activity == activity.no]
    per_person = int(activity.settings.get("ideas_per_person", PER_PERSON))
    if sum(idea.state != "withdrawn" for idea in here) >= per_person:
        raise errors.TooManyIdeas(max=per_person)
    limit = int(activity.settings.get("ideas_limit", PER_ACTIVITY))
    if activity.posted >= limit:
        raise errors.ActivityFull(max=limit)
