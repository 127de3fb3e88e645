"""A small app with the web wing alone: the real templates, invented built files, no database."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import BytecodeCache, FileSystemBytecodeCache

from govlab import web
from govlab.settings import Settings

SECRET = "x" * 32
ROOT = Path(__file__).parents[2]
NOW_MS = 1_795_318_920_000  # 22 November 2026, 10.42 in Bangkok


@dataclass
class SmallApp:
    """What the web wing asks of the app, with a clock that stands still."""

    flask: Flask
    settings: Settings
    storage: Any = None

    def now_ms(self) -> int:
        return NOW_MS


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> BytecodeCache:
    """Each template is compiled once for all tests."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder of built files, all empty."""
    names = {name: name for name in ("public.css", "pages.js")}
    (tmp_path / "manifest.json").write_text(json.dumps(names))
    for name in names:
        (tmp_path / name).write_text("")
    return tmp_path


@pytest.fixture
def make_app(built: Path, compiled: BytecodeCache) -> Callable[..., SmallApp]:
    """Make a small app with these settings: `make_app(public_url="https://lab.example")`."""

    def make(**settings: Any) -> SmallApp:
        flask_app = Flask(
            "small",
            root_path=str(ROOT),
            template_folder="templates",
            static_folder=str(built),
            static_url_path="/static",
        )
        flask_app.secret_key = SECRET
        flask_app.jinja_options = {**flask_app.jinja_options, "bytecode_cache": compiled}
        given: dict[str, Any] = {"public_url": "http://lab.example", **settings}
        small = SmallApp(flask_app, Settings(secret_key=SECRET, **given))
        flask_app.extensions["govlab"] = small
        web.install(small)
        return small

    return make


@pytest.fixture
def app(make_app: Callable[..., SmallApp]) -> SmallApp:
    """The small app on plain http."""
    return make_app()


@pytest.fixture
def client(app: SmallApp) -> FlaskClient:
    """A browser in front of the small app."""
    return app.flask.test_client()
