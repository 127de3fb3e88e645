"""Tell Flask-Login, and so every page, who asks: the sign-in cookie stands for a LoginSession row."""

from __future__ import annotations

from flask import Flask, Request, Response, g
from flask_login import LoginManager, UserMixin, current_user

from govlab.access import NOBODY, Actor
from govlab.accounts import rules, sessions
from govlab.web import cookies
from govlab.web import request as here

COOKIE = "login"
_TO_TOUCH = "accounts_login_to_touch"


class AccountHolder(UserMixin):
    """Flask-Login's user: an actor with a sign-in."""

    def __init__(self, actor: Actor) -> None:
        self.id = actor.login
        self.actor = actor


def install(flask: Flask) -> None:
    """Load who asks from the cookie, with one SELECT, when a page first wants to know."""
    # Our rows say when a sign-in ends; the library's own session would be a second, weaker truth.
    flask.config["SESSION_PROTECTION"] = None
    manager = LoginManager()
    manager.request_loader(_load)
    manager.init_app(flask)
    here.load_actor_with(flask, lambda: current_user.actor if current_user.is_authenticated else NOBODY)
    flask.after_request(_touch)


def _load(request: Request) -> AccountHolder | None:
    token = cookies.read(here.settings(), COOKIE)
    if not token:
        return None
    with here.storage().reading() as session:
        login = sessions.login_of(session, token, here.now_ms())
    if login is None:
        return None
    if here.now_ms() - login.seen_ms >= rules.SEEN_EVERY_MS:
        g.setdefault(_TO_TOUCH, login.actor.login)
    return AccountHolder(login.actor)


def _touch(response: Response) -> Response:
    """After the page, because the page may have asked who it is for within a transaction of its own."""
    login = g.pop(_TO_TOUCH, None)
    if login:
        with here.storage().transaction() as tx:
            sessions.touch(tx, login, here.now_ms())
    return response
