"""What a live page's script starts from: who it speaks for, and how people get in."""

from __future__ import annotations

from typing import Any, Literal

from flask import url_for
from flask_wtf.csrf import generate_csrf

from govlab.storage.ids import token_hash
from govlab.web import request as here
from govlab.web.language import language
from govlab.workshops import codes
from govlab.workshops.qr import data_uri
from govlab.workshops.rules import is_open
from govlab.workshops.seats import Seat
from govlab.workshops.tables import Workshop

Boot = dict[str, Any]
_PERSON_CHARACTERS = 16


def for_phone(workshop: Workshop, seat: Seat) -> Boot:
    """A participant's page. `person` tells two participants of one device apart and names neither."""
    return {
        **_shared(workshop, "participant"),
        "person": token_hash(seat.participant)[:_PERSON_CHARACTERS],
        "continue": url_for("workshops.continue_elsewhere", workshop_id=workshop.id),
    }


def for_console(workshop: Workshop) -> Boot:
    """A facilitator's page, with the way to the screen links."""
    return {
        **_shared(workshop, "facilitator"),
        "join": _way_in(workshop),
        "screens": url_for("workshops.screen_links", workshop_id=workshop.id),
    }


def for_screen(workshop: Workshop, token: str) -> Boot:
    """The big screen: `screen` is the link's secret, which opens its socket."""
    return {**_shared(workshop, "screen"), "join": _way_in(workshop), "screen": token}


def _shared(workshop: Workshop, audience: Literal["participant", "facilitator", "screen"]) -> Boot:
    return {
        "workshop": workshop.id,
        "as": audience,
        "csrf": generate_csrf(),
        "language": language(),
        "title": workshop.title,
        "url": here.settings().url,
    }


def _way_in(workshop: Workshop) -> dict[str, str] | None:
    """The code to type, where to type it, and the QR code that does both; None where nobody is let in."""
    if workshop.code is None or not is_open(workshop.state):
        return None
    url = here.settings().url
    qr = data_uri(url + url_for("workshops.join_by_qr", qr_token=workshop.qr_token))
    return {"code": codes.shown(workshop.code), "url": f"{url}/join", "qr": qr}
