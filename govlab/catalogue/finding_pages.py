"""The public list of innovations, with its filters, and what the home page shows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from flask import render_template, request

from govlab.accounts.agency_names import name_of
from govlab.catalogue import finding
from govlab.catalogue.finding import MOST_WORDS, Listed, Wanted
from govlab.catalogue.pages import blueprint, entry_address
from govlab.web import home
from govlab.web import request as here
from govlab.web.forms import tidy
from govlab.web.language import language, t
from govlab.web.names import STAGES, TYPES

LONGEST_SEARCH = 200


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in use, and the address without it."""

    words: str
    address: str


@blueprint.get("/innovations")
def innovations() -> str:
    """Everything that is published, filtered by type and stage, searched by title and summary."""
    typed = tidy(request.args.get("q"))[:LONGEST_SEARCH]
    wanted = _wanted(typed)
    with here.storage().reading() as session:
        found = finding.find(session, wanted, request.args.get("page", 1, type=_page_number))
        ideas = {} if found.total else finding.type_counts(session)
    return render_template(
        "catalogue/list.html",
        wanted=wanted,
        typed=typed,
        found=found,
        chips=_chips(wanted),
        page_address=_address(wanted) + ("?" if wanted.is_all else "&") + "page=",
        suggestions=sorted(ideas.items(), key=lambda pair: -pair[1])[:3],
        entry_address=entry_address,
        owner=name_of,
    )


def newest_at_home(limit: int) -> list[home.InnovationRow]:
    """What the home page lists."""
    with here.storage().reading() as session:
        return [_home_row(listed) for listed in finding.newest(session, limit)]


def type_counts_at_home() -> Mapping[str, int]:
    """How many innovations each type has, for the home page."""
    with here.storage().reading() as session:
        return finding.type_counts(session)


def _wanted(typed: str) -> Wanted:
    return Wanted(
        types=tuple(key for key in TYPES if key in request.args.getlist("type")),
        stages=tuple(key for key in STAGES if key in request.args.getlist("stage")),
        words=tuple(typed.split()[:MOST_WORDS]),
    )


def _page_number(typed: str) -> int:
    number = int(typed)
    if not 1 <= number <= 10_000:
        raise ValueError(typed)
    return number


def _chips(wanted: Wanted) -> list[Chip]:
    types = [
        Chip(str(TYPES[key]), _address(replace(wanted, types=_without(wanted.types, key)))) for key in wanted.types
    ]
    stages = [
        Chip(
            t("ขั้น{stage}", "Stage: {stage}", stage=STAGES[key]),
            _address(replace(wanted, stages=_without(wanted.stages, key))),
        )
        for key in wanted.stages
    ]
    return types + stages


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(other for other in keys if other != key)


def _address(wanted: Wanted) -> str:
    pairs = [("q", " ".join(wanted.words))] if wanted.words else []
    pairs += [("type", key) for key in wanted.types] + [("stage", key) for key in wanted.stages]
    return "/innovations" + ("?" + urlencode(pairs) if pairs else "")


def _home_row(listed: Listed) -> home.InnovationRow:
    innovation, text = listed.innovation, listed.text
    return home.InnovationRow(
        title=text.said("title", language()).text,
        summary=text.said("summary", language()).text,
        owner=name_of(listed.agency),
        type=text.type or "",
        stage=text.stage,
        published_ms=innovation.published_ms or 0,
        address=entry_address(innovation.slug or ""),
        rating=listed.rating,
        example=innovation.example,
    )
