"""How an entry's changes are laid out for staff: each field in Thai and English in one row. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.catalogue.comparison import Piece, compare
from govlab.catalogue.entry_text import IN_BOTH_LANGUAGES, EntryText, behind


@dataclass(frozen=True, slots=True)
class Row:
    """One field: what it says in both languages, whether that changed, and whether the English was left behind."""

    field: str
    thai: list[Piece]
    english: list[Piece]
    changed: bool
    behind: bool


def changes(older: EntryText | None, newer: EntryText) -> list[Row]:
    """Every field of `newer`, compared with `older`; without an older text nothing is marked."""
    base = older or newer
    left_behind = set(behind(base, newer))
    return [_row(field, base, newer, field in left_behind) for field in IN_BOTH_LANGUAGES]


def typed_over(newest: EntryText, typed: EntryText) -> list[Row]:
    """The fields in which what somebody typed differs from the newest revision, which they had not seen."""
    return [row for row in changes(newest, typed) if row.changed]


def _row(field: str, older: EntryText, newer: EntryText, left_behind: bool) -> Row:
    thai, english = f"{field}_th", f"{field}_en"
    return Row(
        field=field,
        thai=compare(getattr(older, thai), getattr(newer, thai)),
        english=compare(getattr(older, english), getattr(newer, english)),
        changed=any(getattr(older, name) != getattr(newer, name) for name in (thai, english)),
        behind=left_behind,
    )
