"""What changed between two texts, in pieces a reader can follow. Pure.

Thai puts no spaces between words, only between phrases. So phrases are compared first, which is fast and reads well,
then replaced Thai phrases character by character (graphemes), and Latin words and numbers whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

import regex

_PHRASE = regex.compile(r"\S+\s*|\s+")
_WORD_OR_CHARACTER = regex.compile(r"[^\W\p{Thai}]+|\X")
_THAI = regex.compile(r"\p{Thai}")
# Fewer characters in common than this between two changes are chance: showing them apart would tear words to shreds.
_LEAST_IN_COMMON = 4
# Comparing characters costs their product; beyond this a phrase is shown as replaced.
_MOST_CHARACTERS = 600


class Piece(NamedTuple):
    """A run of text that is in both texts, or only in the newer (`added`) or the older one (`removed`)."""

    kind: Literal["same", "added", "removed"]
    text: str


def compare(older: str, newer: str) -> list[Piece]:
    """The pieces in reading order: without the added ones they are `older`, without the removed ones `newer`."""
    return list(_joined(_phrases(older, newer)))


def _phrases(older: str, newer: str) -> Iterator[Piece]:
    before, after = _PHRASE.findall(older), _PHRASE.findall(newer)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after).get_opcodes():
        removed, added = "".join(before[i1:i2]), "".join(after[j1:j2])
        if tag == "equal":
            yield Piece("same", removed)
        elif tag == "replace" and _THAI.search(removed) and _THAI.search(added):
            yield from _characters(removed, added)
        else:
            yield from _replaced(removed, added)


def _characters(older: str, newer: str) -> Iterator[Piece]:
    before, after = _WORD_OR_CHARACTER.findall(older), _WORD_OR_CHARACTER.findall(newer)
    if max(len(before), len(after)) > _MOST_CHARACTERS:
        yield from _replaced(older, newer)
        return
    removed = added = ""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        at_an_edge = i1 == 0 or i2 == len(before)
        if tag == "equal" and (i2 - i1 >= _LEAST_IN_COMMON or at_an_edge):
            yield from _replaced(removed, added)
            yield Piece("same", "".join(before[i1:i2]))
            removed = added = ""
        else:
            removed, added = removed + "".join(before[i1:i2]), added + "".join(after[j1:j2])
    yield from _replaced(removed, added)


def _replaced(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece("removed", removed)
    if added:
        yield Piece("added", added)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbouring changes as one: all that went, then all that came."""
    removed = added = ""
    for kind, text in pieces:
        if kind == "removed":
            removed += text
        elif kind == "added":
            added += text
        else:
            yield from _replaced(removed, added)
            removed = added = ""
            yield Piece("same", text)
    yield from _replaced(removed, added)
