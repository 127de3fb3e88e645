"""Rules for notes: who may post, edit and withdraw, and within which limits. Pure."""

from __future__ import annotations

import unicodedata

import regex

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import ActivityOnBoard, Board, IdeaOnBoard
from govlab.activities.command import Verdict
from govlab.activities.facts import BallotSet, Fact, IdeaPosted, IdeaSet
from govlab.activities.shapes import EditIdea, OneIdea, PostIdea
from govlab.errors import NotFound

TEXT_MAX = 1000
PER_PERSON = 20
PER_ACTIVITY = 2000


def post_idea(board: Board, actor: Actor, args: PostIdea, now_ms: int) -> Verdict:
    """Post a note. Raises IdeasClosed, TooManyIdeas, ActivityFull, TextEmpty, TextTooLong."""
    activity = open_activity(board, args.activity)
    if not activity.takes_ideas or not activity.accepts_ideas:
        raise errors.IdeasClosed
    text = clean_text(args.text)
    author = participant(actor)
    _check_limits(board, activity, author)
    note = IdeaOnBoard(
        no=board.next_idea_no(),
        activity=activity.no,
        author=author,
        name=actor.name,
        sector=actor.sector or "citizen",
        text=text,
        state="pending" if activity.settings.get("moderated") else "accepted",
        posted_ms=now_ms,
    )
    return Verdict((IdeaPosted(note),), {"idea": note.no})


def edit_idea(board: Board, actor: Actor, args: EditIdea, now_ms: int) -> Verdict:
    """Give one's note a new text, as long as nobody else has voted on it; where notes are moderated, it waits again."""
    idea = own_idea(board, actor, args.idea)
    if idea.state not in ("accepted", "pending"):
        raise errors.IdeaNotShown
    if idea.others_votes:
        raise errors.IdeaHasVotes
    moderated = board.activities[idea.activity].settings.get("moderated")
    state = "pending" if moderated else idea.state
    return Verdict((IdeaSet(idea.no, state, clean_text(args.text), now_ms, edited=True),))


def withdraw_idea(board: Board, actor: Actor, args: OneIdea, now_ms: int) -> Verdict:
    """Take one's note back; dots on it are given back."""
    idea = own_idea(board, actor, args.idea)
    if idea.state == "withdrawn":
        return Verdict()
    return Verdict((IdeaSet(idea.no, "withdrawn", idea.text, now_ms), *given_back(board, idea.no)))


def may_edit(board: Board, idea: IdeaOnBoard) -> bool:
    """Whether its author may still change the text of a note."""
    return board.state == "live" and idea.state in ("accepted", "pending") and not idea.others_votes


def may_withdraw(board: Board, idea: IdeaOnBoard) -> bool:
    """Whether its author may still take a note back."""
    return board.state == "live" and idea.state in ("accepted", "pending")


def clean_text(text: str) -> str:
    """The text as it is kept: NFC, no control characters but line breaks, trimmed. Raises TextEmpty, TextTooLong."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    kept = "".join(c for c in composed if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs")).strip()
    if not regex.search(r"[\p{L}\p{N}\p{P}\p{S}]", kept):
        raise errors.TextEmpty(field="text")
    if graphemes(kept) > TEXT_MAX:
        raise errors.TextTooLong(field="text", max=TEXT_MAX)
    return kept


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


def given_back(board: Board, no: int) -> list[Fact]:
    """Ballots on idea `no` that come out of a budget no longer count; they stay stored."""
    facts: list[Fact] = []
    for activity in board.activities.values():
        if not activity.limited:
            continue
        for voted in activity.rounds:
            for person, own in voted.ballots.items():
                if no in own and own[no].counted:
                    facts.append(BallotSet(activity.no, voted.id, person, no, own[no]._replace(counted=False)))
    return facts


def _check_limits(board: Board, activity: ActivityOnBoard, author: str) -> None:
    here = [board.ideas[no] for no in board.ideas_of.get(author, []) if board.ideas[no].activity == activity.no]
    per_person = int(activity.settings.get("ideas_per_person", PER_PERSON))
    if sum(idea.state != "withdrawn" for idea in here) >= per_person:
        raise errors.TooManyIdeas(max=per_person)
    limit = int(activity.settings.get("ideas_limit", PER_ACTIVITY))
    if activity.posted >= limit:
        raise errors.ActivityFull(max=limit)
