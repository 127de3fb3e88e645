"""Built files: found by name, missing ones named with the remedy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govlab.web.assets import AssetMissing, asset

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp


def test_a_name_becomes_this_builds_address(app: SmallApp, built: Path):
    (built / "manifest.json").write_text('{"phone.js": "phone-AB12.js"}')
    with app.flask.test_request_context():
        assert asset("phone.js") == "/static/phone-AB12.js"


def test_a_name_that_the_build_does_not_make_is_an_error(app: SmallApp):
    with app.flask.test_request_context(), pytest.raises(AssetMissing, match=r"nothing\.js: run `make build`"):
        asset("nothing.js")


def test_without_a_build_the_remedy_is_named(app: SmallApp, built: Path):
    (built / "manifest.json").unlink()
    with app.flask.test_request_context(), pytest.raises(AssetMissing, match="make build"):
        asset("public.css")
