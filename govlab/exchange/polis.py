"""Read a conversation in the Polis open-data form: `comments.csv` and `votes.csv`, plain or gzipped."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from govlab.activities.errors import TextEmpty, TextTooLong
from govlab.activities.ideas import TEXT_MAX, clean_text, graphemes
from govlab.exchange.rows import Row, read_rows

COMMENT_COLUMNS = ("timestamp", "comment-id", "author-id", "moderated", "comment-body")
VOTE_COLUMNS = ("timestamp", "comment-id", "voter-id", "vote")
PROBLEMS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Comment:
    """What someone wrote. `moderated` is the final state only: 1 accepted, 0 not moderated, -1 rejected."""

    at_ms: int
    id: str
    author: str
    moderated: int
    text: str


@dataclass(frozen=True, slots=True)
class Vote:
    """One voting event: agree 1, pass 0, disagree -1. The same voter may vote again; the last one counts."""

    at_ms: int
    comment: str
    voter: str
    value: int


@dataclass(frozen=True)
class Conversation:
    """A whole export, comments and votes each in the order of time, ties in the order of the file."""

    comments: list[Comment]
    votes: list[Vote]


class MalformedExport(Exception):
    """The export cannot be replayed; `problems` are lines that name file, line and fault."""

    def __init__(self, problems: list[str]) -> None:
        more = len(problems) - PROBLEMS_SHOWN
        tail = [f"and {more} more"] if more > 0 else []
        super().__init__("\n".join(problems[:PROBLEMS_SHOWN] + tail))
        self.problems = problems


def read(folder: Path) -> Conversation:
    """The conversation in `folder`; raises MalformedExport, naming every malformed row."""
    problems: list[str] = []
    known: set[str] = set()
    comments = read_rows(folder, "comments.csv", COMMENT_COLUMNS, lambda row: _comment(row, known), problems)
    votes = read_rows(folder, "votes.csv", VOTE_COLUMNS, lambda row: _vote(row, known), problems)
    if problems:
        raise MalformedExport(problems)
    return Conversation(sorted(comments, key=lambda c: c.at_ms), sorted(votes, key=lambda v: v.at_ms))


def _comment(row: Row, known: set[str]) -> Comment:
    identity = _id(row, "comment-id")
    if identity in known:
        raise ValueError(f"comment-id {identity} stands here a second time")
    # Known even where the rest is malformed: its votes are not to blame.
    known.add(identity)
    return Comment(_time_ms(row), identity, _id(row, "author-id"), _one_of(row, "moderated"), _text(row))


def _vote(row: Row, known: set[str]) -> Vote:
    vote = Vote(_time_ms(row), _id(row, "comment-id"), _id(row, "voter-id"), _one_of(row, "vote"))
    if vote.comment not in known:
        raise ValueError(f"comment-id {vote.comment} is not in comments.csv")
    return vote


def _time_ms(row: Row) -> int:
    text = row["timestamp"]
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"timestamp must be whole milliseconds, not {text!r}")
    return int(text)


def _id(row: Row, column: str) -> str:
    text = row[column].strip()
    if not text:
        raise ValueError(f"{column} is empty")
    return text


def _one_of(row: Row, column: str) -> int:
    if row[column] not in ("1", "0", "-1"):
        raise ValueError(f"{column} must be 1, 0 or -1, not {row[column]!r}")
    return int(row[column])


def _text(row: Row) -> str:
    """The text as an activity would keep it."""
    try:
        return clean_text(row["comment-body"])
    except TextEmpty:
        raise ValueError("comment-body is empty") from None
    except TextTooLong:
        raise ValueError(
            f"comment-body has {graphemes(row['comment-body'])} characters, more than {TEXT_MAX}"
        ) from None
