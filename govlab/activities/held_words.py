"""Words that make a note wait for a facilitator. Pure, but for the two lists beside it, which are read once.

Thai is not spaced, so its words are looked for anywhere; English ones as whole words.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

_LISTS = Path(__file__).parent / "words_held"
# What people put between letters to slip past a list.
_BETWEEN = re.compile(r"[\s._*\-]+")


def _any_of(name: str) -> str:
    lines = (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return "|".join(re.escape(line.strip()) for line in lines if line.strip() and not line.startswith("#"))


_THAI = re.compile(_any_of("th"))
_ENGLISH = re.compile(rf"\b(?:{_any_of('en')})\b", re.IGNORECASE)


def holds_held_word(text: str) -> bool:
    """Whether a facilitator should read `text` before the room does."""
    plain = "".join(one for one in unicodedata.normalize("NFC", text) if unicodedata.category(one) != "Cf")
    return bool(_ENGLISH.search(plain) or _THAI.search(_BETWEEN.sub("", plain)))
