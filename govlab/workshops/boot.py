"""What a live page's script starts from: who it speaks for, and on the big screen how people get in."""

from __future__ import annotations

from typing import Any, Literal

from flask import url_for
from flask_wtf.csrf import generate_csrf

from govlab.storage.ids import token_hash
from govlab.web import request as here
from govlab.web.language import language
from govlab.workshops.qr import data_uri
from govlab.workshops.rules import is_open
from govlab.workshops.seats import Seat
from govlab.workshops.tables import Workshop

Boot = dict[str, Any]
_PERSON_CHARACTERS = 16


def for_phone(workshop: Workshop, seat: Seat) -> Boot:
    """A participant's page. `person` tells two participants of one device apart and names neither.

    `paper`: a helper enters for them.
    """
    person = token_hash(seat.participant)[:_PERSON_CHARACTERS]
    return {**_shared(workshop, "participant"), "person": person, "paper": seat.proxy}


def for_console(workshop: Workshop) -> Boot:
    """A facilitator's page. `crowd`: how many participants of a rehearsal are simulated."""
    return {**_shared(workshop, "facilitator"), "crowd": workshop.crowd or 0}


def for_screen(workshop: Workshop, token: str) -> Boot:
    """The big screen: `screen` is the link's secret, which opens its socket; `address` is what people type.

    `qr` is None where nobody is let in.
    """
    return {
        **_shared(workshop, "screen"),
        "screen": token,
        "address": here.settings().url.split("://", 1)[1],
        "qr": data_uri(joining_address(workshop)) if is_open(workshop.state) else None,
    }


def joining_address(workshop: Workshop) -> str:
    """What the QR code carries: scanning it needs no typing."""
    return here.settings().url + url_for("workshops.join_by_qr", qr_token=workshop.qr_token)


def _shared(workshop: Workshop, audience: Literal["participant", "facilitator", "screen"]) -> Boot:
    return {"workshop": workshop.id, "as": audience, "csrf": generate_csrf(), "language": language()}
