"""Draw an icon by its name. The drawings are in static/src/icons.json, from which the live surfaces draw too."""

from __future__ import annotations

import json
from pathlib import Path

from flask import Flask
from markupsafe import Markup

DRAWINGS: dict[str, str] = json.loads(
    (Path(__file__).parents[2] / "static" / "src" / "icons.json").read_text(encoding="utf-8")
)


def icon(name: str, *, large: bool = False) -> Markup:
    """An SVG that screen readers pass over: a word always stands beside it. KeyError for a name without a drawing."""
    size = "i l" if large else "i"
    # The measures are for a page whose styles did not arrive: else every icon would fill the screen.
    return Markup(
        f'<svg class="{size}" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">{DRAWINGS[name]}</svg>'
    )


def install(flask_app: Flask) -> None:
    """Give the templates `icon`."""
    flask_app.add_template_global(icon)
