"""Polis exports for tests: the real ones beside the checkout, and small ones written on the spot."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

DATA = Path(os.environ.get("GOVLAB_TEST_DATA", Path(__file__).parents[3] / "shared" / "data"))
CONVERSATIONS = ("brexit-consensus", "scoop-hivemind.taxes", "vtaiwan.uberx")

COMMENTS = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body"
VOTES = "timestamp,datetime,comment-id,voter-id,vote"


def folder_of(conversation: str) -> Path:
    """The export of one of CONVERSATIONS."""
    return DATA / "polis" / conversation


def reference(conversation: str) -> dict[str, Any]:
    """The facts that were computed from an export by other code."""
    with gzip.open(DATA / "reference" / f"{conversation}.reference.json.gz") as file:
        return json.load(file)


def comment(at_ms: int, comment_id: str, author: str, text: str = "Shorter queues", moderated: int = 1) -> list[Any]:
    """A row of comments.csv."""
    return [at_ms, "whenever", comment_id, author, 0, 0, moderated, text]


def vote(at_ms: int, comment_id: str, voter: str, value: int) -> list[Any]:
    """A row of votes.csv."""
    return [at_ms, "whenever", comment_id, voter, value]


def table(header: str, rows: Sequence[Sequence[Any]]) -> str:
    """The text of a CSV file."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header.split(","), *rows])
    return text.getvalue()


def write(folder: Path, comments: Sequence[Sequence[Any]], votes: Sequence[Sequence[Any]]) -> Path:
    """Write an export and return its folder."""
    (folder / "comments.csv").write_text(table(COMMENTS, comments), encoding="utf-8")
    (folder / "votes.csv").write_text(table(VOTES, votes), encoding="utf-8")
    return folder
