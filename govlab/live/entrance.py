"""Who may open a socket (S2): a browser by its cookies and the page's CSRF token, others by a token of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from flask_wtf.csrf import validate_csrf
from sqlalchemy.orm import Session
from werkzeug.http import parse_cookie
from wtforms.validators import ValidationError

from govlab.access import NOBODY, Actor
from govlab.accounts import who
from govlab.accounts.sessions import actor_of_login
from govlab.live.protocol import Shape, SignedOut
from govlab.web import cookies
from govlab.workshops.screens import workshop_of_screen
from govlab.workshops.seats import SEAT_COOKIE, Seat, actor_of, seat_of_token


@dataclass(slots=True)
class Visitor:
    """An open socket before it joins: what it could prove. Seats are by workshop."""

    seats: dict[str, Seat] = field(default_factory=dict[str, Seat])
    person: Actor = NOBODY
    screen_of: str | None = None
    screen_token: str | None = None

    def actor(self, workshop: str, audience: str) -> Actor:
        """The actor that this visitor is in a workshop. Raises SignedOut where it is nobody there."""
        if audience == "facilitator" and self.person.person:
            return self.person
        if audience == "screen" and self.screen_of == workshop:
            return Actor(screen=True, workshop=workshop)
        seat = self.seats.get(workshop)
        if audience != "participant" or seat is None:
            raise SignedOut
        return actor_of(seat)


def recognise(flask: Flask, session: Session, environ: Shape, auth: Any, now_ms: int) -> Visitor | None:
    """Who opens this socket; None where nothing is proven."""
    auth = auth if isinstance(auth, Mapping) else {}
    visitor = Visitor()
    if isinstance(auth.get("token"), str):
        _add_seat(session, visitor, auth["token"])
    elif isinstance(auth.get("screen"), str):
        visitor.screen_token = auth["screen"]
        visitor.screen_of = workshop_of_screen(session, auth["screen"])
    elif isinstance(auth.get("csrf"), str) and _csrf_holds(flask, environ, auth["csrf"]):
        settings = flask.extensions["govlab"].settings
        _add_cookies(session, visitor, cookies.ours(settings, parse_cookie(environ)), now_ms)
    return visitor if visitor.seats or visitor.screen_of or visitor.person.person else None


def _add_cookies(session: Session, visitor: Visitor, by_base: Mapping[str, str], now_ms: int) -> None:
    for base, value in by_base.items():
        if base == who.COOKIE:
            visitor.person = actor_of_login(session, value, now_ms) or NOBODY
        elif base.startswith(SEAT_COOKIE):
            _add_seat(session, visitor, value)


def _add_seat(session: Session, visitor: Visitor, token: str) -> None:
    seat = seat_of_token(session, token)
    if seat is not None:
        visitor.seats[seat.workshop] = seat


def _csrf_holds(flask: Flask, environ: Shape, token: str) -> bool:
    with flask.request_context(environ):
        try:
            validate_csrf(token)
        except ValidationError:
            return False
    return True
