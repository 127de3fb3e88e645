"""Joins everything: the only module that knows all wings."""

from __future__ import annotations

import gc
import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from govlab import clock, concurrency, web
from govlab.accounts import wing as accounts
from govlab.activities import wing as activities
from govlab.catalogue import wing as catalogue
from govlab.exchange import wing as exchange
from govlab.live import wing as live
from govlab.settings import Settings
from govlab.signing import secret_key
from govlab.storage import Storage
from govlab.workshops import wing as workshops

ROOT = Path(__file__).parent.parent
# New objects before garbage is looked for, and how many such looks before older ones are looked at too. The standard's
# 700 suits a program of a few thousand objects; a full room has some hundred thousand.
GARBAGE = (10_000, 10, 50)


class GovLab:
    """One running GovLab: its settings, storage, clock, pages and sockets."""

    def __init__(self, settings: Settings, now_ms: Callable[[], int] = clock.now_ms) -> None:
        self.settings = settings
        self.now_ms = now_ms
        self.storage = Storage(settings.database_url)
        self.flask = Flask(
            "govlab",
            root_path=str(ROOT),
            template_folder="templates",
            static_folder="static/dist",
            static_url_path="/static",
        )
        self.flask.secret_key = secret_key(settings, self.storage)
        self.flask.extensions["govlab"] = self
        web.install(self)
        for wing in (accounts, workshops, activities, catalogue, exchange):
            wing.install(self.flask)
        self.live = live.install(self)
        if settings.proxies:
            outer = ProxyFix(self.flask.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies)
            self.flask.wsgi_app = outer

    def serve(self, ready: Callable[[], None] = lambda: None) -> None:
        """Serve until SIGTERM or Ctrl-C, then tell the rooms and leave."""
        concurrency.raise_file_limit()
        stopping: list[int] = []
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda number, _frame: stopping.append(number))
        if not self.settings.https:
            logging.getLogger("govlab").warning("served over plain http: cookies lose their __Host- prefix")
        # All that start-up made stays. To look through it for garbage again and again would stop the hub for 100 ms.
        gc.collect()
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        concurrency.serve(
            self.wsgi,
            self.settings.host,
            self.settings.port,
            stopped=lambda: bool(stopping),
            ready=ready,
            drain=self.live.drain,
        )
        self.storage.close()

    def wsgi(self, environ: dict[str, Any], start_response: Any) -> Any:
        """The WSGI application, sockets included."""
        return self.flask(environ, start_response)


def create_app(settings: Settings, now_ms: Callable[[], int] = clock.now_ms) -> GovLab:
    """Make a GovLab for `settings`; its database must have the newest schema."""
    logging.basicConfig(
        level=settings.log_level.upper(), stream=sys.stderr, format="%(levelname)s %(name)s %(message)s"
    )
    return GovLab(settings, now_ms)
