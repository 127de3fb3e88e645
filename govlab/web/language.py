"""Choose the reader's language and say every text in it: Thai first, English second, side by side in the code."""

from __future__ import annotations

import re
from typing import Any, Literal, cast
from urllib.parse import urlencode

from flask import Flask, Response, g, has_request_context, request
from markupsafe import Markup, escape

from govlab.web import cookies
from govlab.web import request as here

Language = Literal["th", "en"]
COOKIE = "lang"
COOKIE_DAYS = 365
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def language() -> Language:
    """The language of this request: `?lang=`, else the cookie, else Thai. Thai outside a request.

    Accept-Language is not asked: phones in Thailand are often sold set to English.
    """
    if not has_request_context():
        return "th"
    if "language" not in g:
        kept = cookies.read(here.settings(), COOKIE)
        g.language = _known(request.args.get("lang")) or _known(kept) or "th"
    return cast(Language, g.language)


def t(thai: str, english: str, **params: Any) -> str:
    """Say it in the reader's language, `{name}` filled from `params`.

    Whole numbers get thousands separators (pass a year as text). The English may hold "one|many", chosen by `n`.
    A `Markup` parameter keeps its tags and everything else is escaped, so a sentence can hold a link.
    """
    text = thai if language() == "th" else _count(english, params)
    return fill(text, params) if params else text


def fill(text: str, params: dict[str, Any]) -> str:
    """Put `params` into the `{name}` placeholders. KeyError names the one that is missing."""
    if any(hasattr(value, "__html__") for value in params.values()):
        return Markup(_PLACEHOLDER.sub(lambda m: escape(_shown(params[m[1]])), str(escape(text))))
    return _PLACEHOLDER.sub(lambda m: _shown(params[m[1]]), text)


class Both:
    """A text in both languages that is chosen when it is shown: for labels written at import time."""

    def __init__(self, thai: str, english: str):
        self.thai, self.english = thai, english

    def __str__(self) -> str:
        return t(self.thai, self.english)

    def __html__(self) -> str:
        return escape(str(self))


def both(thai: str, english: str) -> Any:
    """Words for a form's label, hint, choice or message. Typed `Any` because WTForms asks for `str`."""
    return Both(thai, english)


def install(flask_app: Flask) -> None:
    """Give the templates `t` and `language`, and keep a choice made with `?lang=`."""
    for said in (t, language, this_page_in):
        flask_app.add_template_global(said)
    flask_app.after_request(_keep_choice)


def this_page_in(other: Language) -> str:
    """The address of the page being shown, in another language, with its filters kept."""
    query = request.args.to_dict(flat=False) | {"lang": [other]}
    pairs = [(name, value) for name, values in query.items() for value in values]
    return request.path + "?" + urlencode(pairs)


def _keep_choice(response: Response) -> Response:
    chosen = _known(request.args.get("lang"))
    if chosen and chosen != cookies.read(here.settings(), COOKIE):
        cookies.keep(response, here.settings(), COOKIE, chosen, max_age_s=COOKIE_DAYS * 86_400)
    return response


def _known(value: str | None) -> Language | None:
    return value if value in ("th", "en") else None


def _count(english: str, params: dict[str, Any]) -> str:
    if "n" not in params or "|" not in english:
        return english
    one, many = english.split("|", 1)
    return one if params["n"] == 1 else many


def _shown(value: Any) -> Any:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if is_number:
        return f"{value:,}"
    return value if hasattr(value, "__html__") else str(value)
