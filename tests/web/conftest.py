"""A small app with the web wing alone: the real templates, invented built files, no database."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from govlab import web
from govlab.settings import Settings

ROOT = Path(__file__).parents[2]
NOW_MS = 1_795_318_920_000  # 22 November 2026, 10.42 in Bangkok


@dataclass
class SmallApp:
    """What the web wing asks of the app, with a clock that stands still."""

    flask: Flask
    settings: Settings = field(default_factory=lambda: Settings(secret_key="x" * 32, public_url="http://lab.example"))
    storage: Any = None

    def now_ms(self) -> int:
        return NOW_MS


@pytest.fixture
def built(tmp_path: Path) -> Path:
    names = {name: name for name in ("public.css", "pages.js")}
    (tmp_path / "manifest.json").write_text(json.dumps(names))
    for name in names:
        (tmp_path / name).write_text("")
    return tmp_path


@pytest.fixture
def app(built: Path) -> SmallApp:
    """The small app, its pages ready, in testing mode."""
    return make_app(built)


@pytest.fixture
def client(app: SmallApp) -> FlaskClient:
    return app.flask.test_client()


def make_app(built: Path, **settings: Any) -> SmallApp:
    flask_app = Flask("small", root_path=str(ROOT), template_folder="templates", static_folder=str(built))
    flask_app.static_url_path = "/static"
    flask_app.secret_key = "x" * 32
    small = SmallApp(flask_app)
    if settings:
        small.settings = Settings(secret_key="x" * 32, **settings)
    flask_app.extensions["govlab"] = small
    web.install(small)
    return small
