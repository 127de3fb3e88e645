"""Find the built style sheets and scripts: a name in a template becomes the address of this build's file."""

from __future__ import annotations

import json
from pathlib import Path

from flask import Flask, current_app, url_for

_LOADED = "govlab.assets"


class AssetMissing(Exception):
    """A template names a file that the build did not make. Remedy: `make build`."""


def asset(name: str) -> str:
    """The address of a built file, such as `asset("public.css")`. Its name holds a hash, so it is cached for good.

    Raises AssetMissing where the build has not run or does not make that file.
    """
    manifest = current_app.extensions.get(_LOADED)
    if manifest is None:
        manifest = current_app.extensions[_LOADED] = _manifest(Path(current_app.static_folder or ""))
    if name not in manifest:
        raise AssetMissing(f"static/dist has no {name}: run `make build`")
    return url_for("static", filename=manifest[name])


def install(flask_app: Flask) -> None:
    """Give the templates `asset`."""
    flask_app.add_template_global(asset)


def _manifest(dist: Path) -> dict[str, str]:
    try:
        return json.loads((dist / "manifest.json").read_text())
    except FileNotFoundError as missing:
        raise AssetMissing("static/dist has no manifest.json: run `make build`") from missing
