"""Error texts: one registry, both languages, one meaning a code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govlab.web import messages

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A registry of this test's own."""
    monkeypatch.setattr(messages, "_texts", {})


@pytest.mark.usefixtures("words")
def test_a_code_is_said_in_the_readers_language_with_its_parameters(app: SmallApp):
    messages.register({"no_dots_left": ("เหลือ {left} จุด", "{left} dots left")})
    with app.flask.test_request_context("/"):
        assert messages.text("no_dots_left", {"left": 0}) == "เหลือ 0 จุด"
    with app.flask.test_request_context("/?lang=en"):
        assert messages.text("no_dots_left", {"left": 0}) == "0 dots left"


@pytest.mark.usefixtures("words")
def test_a_code_that_nobody_registered_still_says_what_to_do(app: SmallApp):
    with app.flask.test_request_context("/?lang=en"):
        assert messages.text("strange") == "This did not work. Please try again (strange)"


@pytest.mark.usefixtures("words")
def test_two_wings_cannot_mean_different_things_by_one_code():
    messages.register({"closed": ("จบแล้ว", "Closed")})
    messages.register({"closed": ("จบแล้ว", "Closed")})
    with pytest.raises(ValueError, match="closed"):
        messages.register({"closed": ("ปิด", "Shut")})
