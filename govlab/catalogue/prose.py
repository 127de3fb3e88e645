"""Markdown of entries and comments made into markup that is safe to show."""

from __future__ import annotations

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_TAGS = {"p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre", "hr", "a"} | {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table").disable("image")
# A page has one h1, its title; whatever level an author starts from, sections of the text come below it.
_HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4"}


def to_markup(markdown: str) -> Markup:
    """Markdown as safe markup: no raw HTML, images or scripts; links only to the web and to e-mail."""
    tokens = _MARKDOWN.parse(markdown)
    for token in tokens:
        _lower_heading(token)
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return Markup(nh3.clean(html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"}))  # noqa: S704


def _lower_heading(token: Token) -> None:
    token.tag = _HEADINGS.get(token.tag, token.tag)
    # Column alignment comes as a style attribute, which the page's policy would refuse.
    token.attrs.pop("style", None)
