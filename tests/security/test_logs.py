"""What the server writes down holds no secret: no password, token, code or address of a person (S14)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import requests
import socketio.exceptions
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from govlab.storage.engine import writing_engine
from tests.live.conftest import Hall

from .test_matrix import cookies_of, screen_link

GUESSED = "my-own-secret-passphrase"
EMAIL = "somebody@mail.example"


def test_S14_the_log_holds_no_secret(hall: Hall) -> None:
    url, seat = hall.server.url, hall.seat()
    screen, _ = screen_link(hall)
    auth, cookie = cookies_of(hall.site)
    for proof, headers in [({"token": seat}, {}), ({"screen": screen}, {}), (auth, cookie)]:
        hall.socket(proof, headers)
    with pytest.raises(socketio.exceptions.ConnectionError):
        hall.socket({"token": f"{seat}x"})
    hall.socket({"token": seat}).call("join", {"odd": seat})
    for path in (f"/screen/{screen}", f"/screen/{screen}\x00", f"/move/{seat}", f"/join?code={hall.code}"):
        requests.get(url + path, timeout=10)
    sent: Any = {"email": EMAIL, "password": GUESSED}
    requests.post(f"{url}/api/v1/sign-in", json=sent, timeout=10)
    requests.post(f"{url}/sign-in", data=sent, timeout=10)
    written = hall.server.written()
    secrets = [seat, screen, GUESSED, EMAIL, hall.code, *[str(one.value) for one in hall.site._session.cookies]]
    assert [secret for secret in secrets if secret in written] == []
    assert "Traceback" not in written


def test_S14_an_error_of_the_database_is_told_without_its_values(tmp_path: Path) -> None:
    engine = writing_engine(f"sqlite:///{tmp_path}/a.db")
    with pytest.raises(DBAPIError) as told, engine.begin() as connection:
        connection.execute(text("SELECT nowhere(:secret)"), {"secret": GUESSED})
    assert GUESSED not in str(told.value)
    engine.dispose()
