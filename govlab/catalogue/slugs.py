"""Readable addresses: a title in Thai or English becomes the last part of one. Pure."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator

import regex

LONGEST = 100  # code points; the column holds 120, which leaves room for a number
_NOT_IN_A_WORD = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def slug(title: str) -> str:
    """`title` in lower case with its words joined by "-"; "innovation" where nothing readable is left.

    Thai vowels and tone marks stay: they are marks, and the address reads as the title does.
    """
    words = _NOT_IN_A_WORD.sub("-", unicodedata.normalize("NFC", title).lower()).strip("-")
    return _cut(words) or "innovation"


def candidates(title: str) -> Iterator[str]:
    """The addresses to try in turn: the slug itself, then with 2, 3 and so on."""
    plain = slug(title)
    return itertools.chain([plain], (f"{plain}-{number}" for number in itertools.count(2)))


def _cut(words: str) -> str:
    """At most LONGEST code points, ending where a reader sees a character end, best at the end of a word."""
    if len(words) <= LONGEST:
        return words
    ends = [match.end() for match in regex.finditer(r"\X", words) if match.end() <= LONGEST]
    cut = words[: ends[-1] if ends else 0]
    return cut.rpartition("-")[0] or cut
