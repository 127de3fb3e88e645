"""Joins everything: the only module that knows all wings."""

from __future__ import annotations

import logging
import os
import resource
import signal
import sys
from collections.abc import Callable

from flask import Flask
from flask_socketio import SocketIO

from govlab import accounts, activities, catalogue, clock, concurrency, exchange, live, web, workshops
from govlab.signing import secret_key
from govlab.settings import Settings
from govlab.storage import Storage

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class GovLab:
    """One running GovLab: its settings, storage, clock, pages and sockets."""

    def __init__(self, settings: Settings, now_ms: Callable[[], int] = clock.now_ms) -> None:
        self.settings = settings
        self.now_ms = now_ms
        self.storage = Storage(settings.database_url)
        self.flask = Flask(
            "govlab",
            root_path=ROOT,
            template_folder="templates",
            static_folder="static/dist",
            static_url_path="/static",
        )
        self.flask.extensions["govlab"] = self
        self.flask.secret_key = secret_key(settings, self.storage)
        for wing in (web, accounts, workshops, activities, catalogue, exchange):
            wing.install(self)
        self.socketio: SocketIO = live.install(self)

    @property
    def wsgi(self) -> Flask:
        """The WSGI application, sockets included."""
        return self.flask

    def serve(self, ready: Callable[[], None] = lambda: None) -> None:
        """Serve until SIGTERM or Ctrl-C, then tell the rooms and leave."""
        _raise_file_limit()
        stopping: list[int] = []
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda number, _frame: stopping.append(number))
        if not self.settings.https:
            logging.getLogger("govlab").warning("Served over plain http: cookies lose their __Host- prefix.")
        concurrency.serve(
            self.flask, self.settings.host, self.settings.port, stopped=lambda: bool(stopping), ready=ready
        )
        live.drain(self)
        self.storage.close()


def create_app(settings: Settings, now_ms: Callable[[], int] = clock.now_ms) -> GovLab:
    """Make a GovLab for `settings`; its database must have the newest schema."""
    logging.basicConfig(level=settings.log_level.upper(), stream=sys.stderr, format="%(levelname)s %(name)s %(message)s")
    return GovLab(settings, now_ms)


def _raise_file_limit() -> None:
    """Every socket is an open file: take all that the system lets this process have."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
