"""The JSON addresses for programs."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from govlab.accounts.example import FACILITATOR, PASSWORD, STAFF, make_people
from govlab.app import GovLab
from govlab.storage import Storage

ACTIVITY = {"kind": "opinion", "title": "Queues", "prompt": "What would help?", "settings": {"takes_ideas": True}}
WORKSHOP = {"challenge": "Shorter queues", "title": "First try", "activities": [ACTIVITY]}


@pytest.fixture(autouse=True)
def people(storage: Storage) -> None:
    with storage.transaction() as tx:
        make_people(tx, 0)


@pytest.fixture
def client(app: GovLab) -> FlaskClient:
    """A program that keeps cookies. Unlike the shared one it keeps no context, so that two of them are two people."""
    return app.flask.test_client()


def sign_in(client: FlaskClient, email: str = FACILITATOR) -> dict[str, str]:
    """Sign in; the headers to send from then on."""
    answer = client.post("/api/v1/sign-in", json={"email": email, "password": PASSWORD})
    assert answer.status_code == 200
    return {"X-CSRFToken": answer.json["csrf"]}


def code_of(answer: Any) -> str:
    return answer.json["error"]["code"]


def test_a_facilitator_creates_a_workshop_that_can_be_joined(app: GovLab, client: FlaskClient) -> None:
    headers = sign_in(client)
    made = client.post("/api/v1/workshops", json=WORKSHOP, headers=headers)
    assert made.status_code == 201
    assert made.json["console"] == f"/console/{made.json['workshop']}"
    guest = {"code": made.json["code"], "sector": "citizen", "consent": True}
    assert app.flask.test_client().post("/api/v1/join", json=guest).json["workshop"] == made.json["workshop"]
    counts = client.get(f"/api/v1/workshops/{made.json['workshop']}/counts").json
    assert counts == {"participants": 1, "ideas": 0, "ballots": 0}


def test_V3_a_program_makes_seat_codes_of_its_own_workshop_only(app: GovLab, client: FlaskClient) -> None:
    headers = sign_in(client)
    made = client.post("/api/v1/workshops", json=WORKSHOP, headers=headers).json
    address = f"/api/v1/workshops/{made['workshop']}/seat-codes"
    codes = client.post(address, json={"count": 3}, headers=headers)
    assert (codes.status_code, len(set(codes.json["codes"]))) == (201, 3)
    for wrong in ({"count": 0}, {"count": "3"}, {}):
        assert code_of(client.post(address, json=wrong, headers=headers)) == "bad_request"
    assert code_of(client.post(address, json={"count": 998}, headers=headers)) == "too_many_seat_codes"
    stranger = app.flask.test_client()
    assert stranger.post(address, json={"count": 3}, headers=sign_in(stranger, STAFF)).status_code == 403


def test_two_workshops_may_work_on_the_same_challenge(client: FlaskClient) -> None:
    headers = sign_in(client)
    assert [client.post("/api/v1/workshops", json=WORKSHOP, headers=headers).status_code for _ in range(2)] == [
        201,
        201,
    ]


def test_S6_a_post_without_the_token_is_refused(client: FlaskClient) -> None:
    sign_in(client)
    assert client.post("/api/v1/workshops", json=WORKSHOP).status_code == 400


def test_a_wrong_password_signs_nobody_in(client: FlaskClient) -> None:
    answer = client.post("/api/v1/sign-in", json={"email": FACILITATOR, "password": "wrong"})
    assert code_of(answer) == "wrong_sign_in"
    assert "Set-Cookie" not in answer.headers


def test_a_form_of_a_foreign_page_cannot_sign_in(client: FlaskClient) -> None:
    body = f'{{"email": "{FACILITATOR}", "password": "{PASSWORD}"}}'
    answer = client.post("/api/v1/sign-in", data=body, content_type="text/plain")
    assert (answer.status_code, code_of(answer)) == (400, "bad_request")


def test_only_a_facilitator_creates_workshops(client: FlaskClient) -> None:
    answer = client.post("/api/v1/workshops", json=WORKSHOP, headers=sign_in(client, STAFF))
    assert (answer.status_code, code_of(answer)) == (403, "forbidden")


def test_only_who_runs_a_workshop_sees_its_counts(app: GovLab, client: FlaskClient) -> None:
    made = client.post("/api/v1/workshops", json=WORKSHOP, headers=sign_in(client)).json
    stranger = app.flask.test_client()
    sign_in(stranger, STAFF)
    assert stranger.get(f"/api/v1/workshops/{made['workshop']}/counts").status_code == 403


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": 7}, "title"),
        ({"surprise": 1}, "surprise"),
        ({"activities": []}, "activities"),
        ({"activities": [{**ACTIVITY, "kind": "poker"}]}, "kind"),
        ({"activities": [{**ACTIVITY, "phase": "lunch"}]}, "phase"),
        ({"activities": [{**ACTIVITY, "settings": {"takes_ideas": "yes"}}]}, "settings"),
    ],
)
def test_P13_what_is_wrong_with_a_workshop_is_named(client: FlaskClient, change: dict[str, Any], field: str) -> None:
    answer = client.post("/api/v1/workshops", json={**WORKSHOP, **change}, headers=sign_in(client))
    assert (answer.status_code, code_of(answer)) == (400, "bad_request")
    assert answer.json["error"]["params"]["field"] == field


def test_what_is_no_json_is_said(client: FlaskClient) -> None:
    answer = client.post("/api/v1/sign-in", data=b"{", content_type="application/json")
    assert answer.json["error"]["params"] == {"field": "body"}
