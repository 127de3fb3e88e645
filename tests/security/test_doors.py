"""Guessing codes is slow from one address, and a hall of 2,000 behind one address gets in all the same (V4, P13)."""

from __future__ import annotations

from http import HTTPStatus

from govlab.workshops import doors
from tests.security.house import House

GUESSES = 500


def test_P13_two_thousand_right_codes_from_one_address_all_open(house: House) -> None:
    with house.app.flask.test_request_context(environ_base={"REMOTE_ADDR": "10.0.0.1"}):
        assert {doors.behind_code(house.code).workshop.id for _ in range(2000)} == {house.live}
    guest = {"code": house.code, "sector": "citizen", "consent": True}
    client = house.app.flask.test_client()
    tokens = {client.post("/api/v1/join", json=guest).json["token"] for _ in range(50)}
    assert len(tokens) == 50


def test_V4_guessing_codes_is_limited_for_one_address_and_not_for_the_next(house: House) -> None:
    client, guest = house.app.flask.test_client(), {"sector": "citizen", "consent": True}

    def guess(code: str, address: str) -> int:
        return client.post(
            "/api/v1/join", json={**guest, "code": code}, environ_overrides={"REMOTE_ADDR": address}
        ).status_code

    told = [guess(f"ABCD{n:04}".translate(str.maketrans("01", "XY")), "10.0.0.2") for n in range(GUESSES)]
    assert told[0] == HTTPStatus.NOT_FOUND
    assert set(told[-50:]) == {HTTPStatus.TOO_MANY_REQUESTS}
    # A right code tells a guesser no more than a wrong one; everyone else gets in.
    assert guess(house.code, "10.0.0.2") == HTTPStatus.TOO_MANY_REQUESTS
    assert client.get(f"/join?code={house.code}", environ_overrides={"REMOTE_ADDR": "10.0.0.2"}).status_code == (
        HTTPStatus.TOO_MANY_REQUESTS
    )
    assert guess(house.code, "10.0.0.3") == HTTPStatus.OK
    house.clock.advance(60)
    assert guess(house.code, "10.0.0.2") == HTTPStatus.OK
