"""What a page may ask of its request: `from govlab.web import request as here`, then `here.actor()`.

The app leaves itself in `extensions["govlab"]`. The accounts wing says with `load_actor_with` how to find out who is
asking; until then everyone is nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from flask import Flask, current_app, g

from govlab.access import NOBODY, Actor
from govlab.settings import Settings
from govlab.storage import Storage

_LOADER = "govlab.actor_loader"


class Joined(Protocol):
    """What the pages need to know of the app that joins the wings."""

    @property
    def flask(self) -> Flask: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def storage(self) -> Storage: ...
    @property
    def now_ms(self) -> Callable[[], int]: ...


def storage() -> Storage:
    """The database."""
    return _joined().storage


def settings() -> Settings:
    """The settings that this server was started with."""
    return _joined().settings


def now_ms() -> int:
    """One moment for the whole request, in milliseconds UTC."""
    if "now_ms" not in g:
        g.now_ms = _joined().now_ms()
    return cast(int, g.now_ms)


def actor() -> Actor:
    """Who asks. Loaded once per request."""
    if "actor" not in g:
        loader = current_app.extensions.get(_LOADER)
        g.actor = loader() if loader else NOBODY
    return cast(Actor, g.actor)


def act_as(who: Actor) -> None:
    """From here on this request is `who`'s: after signing in or out, or where nobody may be asked."""
    g.actor = who


def load_actor_with(flask_app: Flask, loader: Callable[[], Actor]) -> None:
    """Find out who asks by calling `loader` within the request."""
    flask_app.extensions[_LOADER] = loader


def _joined() -> Joined:
    return current_app.extensions["govlab"]
