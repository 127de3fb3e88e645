"""What an entry says: its fields in both languages, and which language a reader gets. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any, NamedTuple

TITLE_GRAPHEMES = 120
SUMMARY_GRAPHEMES = 400
BODY_GRAPHEMES = 20_000
# What the column holds, in code points: an ordinary Thai character takes one or two.
TITLE_CODE_POINTS = 255

IN_BOTH_LANGUAGES = ("title", "summary", "body")


class Said(NamedTuple):
    """A text with the language that it is in ("th" or "en")."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class EntryText:
    """All that a revision holds. Bodies are Markdown; a type of None is not chosen yet."""

    title_th: str
    title_en: str = ""
    summary_th: str = ""
    summary_en: str = ""
    body_th: str = ""
    body_en: str = ""
    type: str | None = None
    stage: str = "idea"

    @classmethod
    def of(cls, source: Any) -> EntryText:
        """The text of anything with these attributes: a revision, or a form's data."""
        return cls(**{field.name: getattr(source, field.name) for field in fields(cls)})

    def as_dict(self) -> dict[str, Any]:
        """The fields by name."""
        return asdict(self)

    def said(self, field: str, language: str) -> Said:
        """`field` in the reader's language where it is written, else in Thai."""
        english = str(getattr(self, f"{field}_en"))
        if language == "en" and english:
            return Said(english, "en")
        return Said(getattr(self, f"{field}_th"), "th")

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the title is known."""
        return not (self.type or self.summary_th or self.body_th)

    @property
    def has_english(self) -> bool:
        """Whether an English reader gets a title, and a body where there is one."""
        return bool(self.title_en) and bool(self.body_en or not self.body_th)

    def missing(self) -> list[str]:
        """The fields that must be filled before a reviewer sees the entry."""
        return [field for field in ("title_th", "summary_th", "type", "stage") if not getattr(self, field)]


def behind(older: EntryText, newer: EntryText) -> Iterator[str]:
    """The fields whose Thai changed while their English stayed as it was."""
    for field in IN_BOTH_LANGUAGES:
        thai_changed = getattr(older, f"{field}_th") != getattr(newer, f"{field}_th")
        english_same = getattr(older, f"{field}_en") == getattr(newer, f"{field}_en")
        if thai_changed and english_same and getattr(newer, f"{field}_en"):
            yield field
