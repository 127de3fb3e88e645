"""Set Thai well: keep compounds together where a browser would break them, and say which text is Thai.

Browsers split some words that readers see as one (ไอ|เดีย, หน่วย|งาน). Wrapping those in a span that does not
break is the least invasive remedy: copying, searching and screen readers see the word unchanged.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from flask import Flask
from markupsafe import Markup, escape

from govlab.web.language import language

# The words that browsers break wrongly: one list for the pages and for the live surfaces.
KEEP_TOGETHER: list[str] = json.loads(
    (Path(__file__).parents[2] / "static" / "src" / "thai_compounds.json").read_text(encoding="utf-8")
)

_THAI_LETTER = re.compile("[\u0e00-\u0e7f]")
_LATIN_LETTER = re.compile("[A-Za-z]")
# Longest first, so that "กลุ่มความคิด" wins over a shorter word within it.
_TAG_OR_WORD = re.compile(r"<[^>]*>|(" + "|".join(sorted(KEEP_TOGETHER, key=len, reverse=True)) + ")")


def keep_together(text: object) -> Markup:
    """Escape `text` and wrap its compounds in `<span class="nb">`; hold a repeat mark to its word.

    English readers get the text escaped and otherwise untouched. Tags of text that is `Markup` already stay as they
    are. Not for options, text areas and page titles: they cannot hold a span.
    """
    escaped = str(escape(text))
    if language() != "th":
        return Markup(escaped)
    held = _TAG_OR_WORD.sub(lambda m: f'<span class="nb">{m[0]}</span>' if m[1] else m[0], escaped)
    return Markup(held.replace(" ๆ", "&nbsp;ๆ"))


def lang_of(text: object) -> Markup:
    """A `lang` attribute for a text that is not in the page's language, so that it is read aloud and broken rightly.

    `<h3{{ row.title|lang_of }}>`: people write in Thai whatever the language of the page around it.
    """
    is_thai = bool(_THAI_LETTER.search(str(text)))
    has_latin = bool(_LATIN_LETTER.search(str(text)))
    if is_thai and language() != "th":
        return Markup(' lang="th"')
    if has_latin and not is_thai and language() != "en":
        return Markup(' lang="en"')
    return Markup()


def install(flask_app: Flask) -> None:
    """Give the templates `|nb` and `|lang_of`."""
    flask_app.jinja_env.filters.update(nb=keep_together, lang_of=lang_of)
