"""What pages and other programs may ask of a room: results, suggested themes, the moderation log."""

from __future__ import annotations

import csv
import io
from typing import Any

from flask import Blueprint, Response, render_template

from govlab.access import require
from govlab.activities.load import load_board
from govlab.activities.moderation_log import Decision, decisions
from govlab.activities.results import results_of, rounds_of
from govlab.activities.suggesting import suggested_themes
from govlab.activities.turnout import turnout_of
from govlab.web import request as here
from govlab.web.dates import iso
from govlab.workshops.queries import facts_of

blueprint = Blueprint("activities", __name__)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


@blueprint.get("/api/v1/workshops/<workshop_id>/activities/<int:no>/results")
def results(workshop_id: str, no: int) -> dict[str, Any]:
    """The newest round's totals in all and by sector: to everybody once revealed, before that to facilitators."""
    with here.storage().reading() as session:
        return results_of(session, here.actor(), workshop_id, no)


@blueprint.get("/api/v1/workshops/<workshop_id>/activities/<int:no>/rounds")
def rounds(workshop_id: str, no: int) -> dict[str, Any]:
    """What each round of the same vote said, to compare them: to facilitators, as far as they may see it."""
    with here.storage().reading() as session:
        return rounds_of(session, here.actor(), workshop_id, no)


@blueprint.get("/api/v1/workshops/<workshop_id>/activities/<int:no>/turnout")
def turnout(workshop_id: str, no: int) -> dict[str, Any]:
    """Who has voted in the newest round, by sector and table: to facilitators."""
    with here.storage().reading() as session:
        return turnout_of(session, here.actor(), workshop_id, no)


@blueprint.get("/api/v1/workshops/<workshop_id>/activities/<int:no>/suggested-themes")
def suggestions(workshop_id: str, no: int) -> dict[str, Any]:
    """Ideas in no theme yet that may belong together, as lists of numbers: to facilitators."""
    with here.storage().reading() as session:
        return suggested_themes(session, here.actor(), workshop_id, no)


@blueprint.get("/workshops/<workshop_id>/moderation")
def moderation_log(workshop_id: str) -> str:
    """Every decision on notes and their authors, for those who run the workshop."""
    with here.storage().reading() as session:
        require(here.actor(), "workshop:run", facts_of(session, workshop_id))
        board = load_board(session, workshop_id)
        made = decisions(session, workshop_id)
    return render_template("activities/moderation.html", board=board, decisions=made)


@blueprint.get("/workshops/<workshop_id>/moderation.csv")
def moderation_log_as_file(workshop_id: str) -> Response:
    """The same as a table for other programs."""
    with here.storage().reading() as session:
        require(here.actor(), "workshop:run", facts_of(session, workshop_id))
        made = decisions(session, workshop_id)
    named = {"Content-Disposition": f'attachment; filename="moderation-{workshop_id[:8]}.csv"'}
    return Response(_table(made), mimetype="text/csv", headers=named)


def _table(made: list[Decision]) -> str:
    """CSV with a mark at its beginning, by which spreadsheets know that it is UTF-8."""
    out = io.StringIO()
    out.write("\ufeff")
    lines = csv.writer(out)
    lines.writerow(["at", "by", "decision", "idea", "text", "reason"])
    for one in made:
        cells = (iso(one.at_ms), one.by or "", one.decision, one.idea, one.text, one.reason or "")
        lines.writerow([_plain(cell) for cell in cells])
    return out.getvalue()


def _plain(cell: str | int) -> str | int:
    """A text that a spreadsheet would run as a formula is kept from it by a quote; it also reads full-width signs."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
