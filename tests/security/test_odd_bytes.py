"""Text that nobody types, in every field and every address, on both databases: an answer, never a fault."""

from __future__ import annotations

import itertools
import re
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import pytest

from govlab.accounts.example import ADMINISTRATOR
from tests.security.house import House, Visitor, nasty

# What a form needs to be taken; each of its texts is replaced by the odd one in turn.
FORMS: dict[str, dict[str, Any]] = {
    "accounts.change_name": {"name": "วิโรจน์"},
    "accounts.change_password": {"present": "wrong-one-here", "password": "a long new one", "again": "a long new one"},
    "accounts.rename_agency": {"name_th": "ศูนย์", "name_en": "Centre"},
    "accounts.add_agency": {"name_th": "ใหม่", "name_en": "New"},
    "accounts.add_person": {"name": "ใหม่", "email": "one@example.test", "agency": "", "grants": []},
    "accounts.edit_person": {"name": "นก", "email": "nok@example.test", "agency": "", "grants": ["facilitator@centre"]},
    "accounts.sign_in": {"email": "nok@example.test", "password": "wrong", "next": "/"},
    "accounts.accept_invitation": {"password": "a long new one", "again": "a long new one"},
    "catalogue.save": {
        "based_on": "1",
        "title_th": "เรื่อง",
        "title_en": "Title",
        "summary_th": "สรุป",
        "summary_en": "Summary",
        "body_th": "เนื้อหา",
        "body_en": "Text",
        "type": "",
        "stage": "proposal",
        "then": "save",
    },
    "catalogue.decide": {"revision_no": "1", "verdict": "returned", "reason": "ขอรายละเอียด"},
    "catalogue.moderate": {"decision": "show"},
    "catalogue.comment": {"text": "ดีมาก", "name": "ผู้อ่าน", "email": "reader@mail.example", "website": ""},
    "catalogue.rate": {"stars": "5"},
    "workshops.new_challenge": {"agency": "", "title": "โจทย์", "description": "รายละเอียด"},
    "workshops.new_workshop": {"challenge": "", "title": "ชื่อ", "day": "", "clock": ""},
    "workshops.set_up": {"challenge": "", "title": "ชื่อ", "day": "", "clock": "", "minutes_1": "5", "action": "save"},
    "workshops.edit_activity": {"title": "ชื่อ", "prompt": "ถาม", "phase": "ideate", "minutes": "5"},
    "workshops.facilitator_list": {"email": "somchai@example.test"},
    "workshops.join_by_qr": {"sector": "citizen", "name": "ส้ม", "consent": "y"},
    "workshops.join_by_code": {"code": "", "sector": "citizen", "name": "ส้ม", "consent": "y"},
}
# Odd, but a field may well take it.
TAKEN = ("a zero character", "a lone surrogate", "marks without end", "a tag")
SCRIPT = re.compile(rb"<script>|<img[^>]*onerror|</script><")
JSON: dict[str, dict[str, Any]] = {
    "/api/v1/join": {"code": "", "sector": "citizen", "name": "ส้ม", "consent": True},
    "/api/v1/sign-in": {"email": "nok@example.test", "password": "wrong"},
    "/api/v1/workshops": {
        "challenge": "โจทย์",
        "title": "ชื่อ",
        "agency": "",
        "activities": [{"kind": "dots", "title": "ชื่อ", "prompt": "ถาม", "phase": "ideate", "settings": {"budget": 3}}],
    },
}


@pytest.fixture(scope="module")
def admin(house: House) -> Visitor:
    """Someone who may send every form."""
    return house.browser(ADMINISTRATOR)


def filled(house: House, values: dict[str, Any]) -> dict[str, Any]:
    """A form with the ids that it needs to be taken."""
    known = {"agency": house.ids["agency_id"], "challenge": house.challenge, "code": house.code}
    return {name: known[name] if value == "" and name in known else value for name, value in values.items()}


@pytest.mark.parametrize("endpoint", FORMS)
def test_S5_every_field_of_every_form_takes_or_refuses_odd_text(house: House, admin: Visitor, endpoint: str) -> None:
    rule = next(one for one in house.rules("POST") if one.endpoint == endpoint)
    guest = endpoint in ("catalogue.comment", "accounts.sign_in", "accounts.accept_invitation")
    sender = house.with_token(house.browser()) if guest else admin
    path = house.address(rule, token=house.ids["invitation" if endpoint.startswith("accounts") else "token"])
    values = filled(house, FORMS[endpoint])
    for what, text in nasty().items():
        odd = text.encode(errors="surrogateescape")
        # What is refused anywhere is sent in all fields at once; what is taken has to reach the database from each.
        taken = what in TAKEN
        for change in [{field: odd} for field in values] if taken else [dict.fromkeys(values, odd)]:
            answer = sender.post(path, {**values, **change})
            assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, (what, change)
            assert not SCRIPT.search(answer.data), (what, change)
        house.clock.advance(1000)  # nobody waits for a limit here


@pytest.mark.parametrize("path", JSON)
def test_S5_programs_are_told_what_is_wrong(house: House, admin: Visitor, path: str) -> None:
    values = filled(house, JSON[path])
    for field, (what, text) in itertools.product(values, nasty().items()):
        for value in (text, {"x": text}):
            answer = admin.post(path, json={**values, field: value})
            assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, (field, what, answer.status_code)
        house.clock.advance(1000)


@pytest.mark.parametrize("value", [10**30, -1, 1.5, None, [], {}, True])
def test_S5_a_value_of_another_type_is_named(house: House, admin: Visitor, value: object) -> None:
    for path, fields in JSON.items():
        for field in fields:
            answer = admin.post(path, json={**filled(house, fields), field: value})
            assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, (path, field)


@pytest.mark.parametrize("body", [b"", b"{", b'"\xff"', b'{"a":"\\ud800"}', b"[" * 5000, b"null", b"\x00"])
def test_S5_what_is_no_json_is_a_bad_request(house: House, admin: Visitor, body: bytes) -> None:
    paths = [*JSON, f"/api/v1/workshops/{house.live}/promotions"]
    for path in paths:
        answer = admin.client.post(
            path, data=body, content_type="application/json", headers={"X-CSRFToken": admin.csrf}
        )
        assert answer.status_code == HTTPStatus.BAD_REQUEST, path
        assert answer.json["error"]["code"] == "bad_request"


@pytest.mark.parametrize("odd", ["\x00", "a\x00b", "\u202e", "ก" * 500, "..", "9" * 40, "-1", "%", "'--", "\udcff"])
def test_S5_every_address_answers_odd_names(house: House, admin: Visitor, odd: str) -> None:
    name = quote(odd, safe="", errors="surrogateescape")
    for rule in house.app.flask.url_map.iter_rules():
        if rule.endpoint == "static" or not rule.arguments:
            continue
        for argument in rule.arguments:
            path = house.address(rule).replace(str(house.ids[argument]), name, 1)
            for method in {"GET", "POST"} & set(rule.methods or ()):
                data = {"csrf_token": admin.csrf}
                answer = admin.client.open(path, method=method, data=data, headers={"X-CSRFToken": admin.csrf})
                assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, (method, path)
    house.clock.advance(1000)


@pytest.mark.parametrize("odd", ["\x00", "9" * 40, "-1", "ก" * 300, "\udcff", "<script>alert(1)</script>"])
def test_S5_every_page_answers_odd_questions(house: House, admin: Visitor, odd: str) -> None:
    asked = ("code", "q", "page", "state", "type", "stage", "lang", "next", "with", "challenge", "agency", "role")
    query = "&".join(f"{name}={quote(odd, errors='surrogateescape')}" for name in asked)
    for rule in house.rules("GET"):
        with admin.get(f"{house.address(rule)}?{query}") as answer:
            assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR, rule
            assert not SCRIPT.search(answer.data), rule


def test_S4_a_form_of_more_than_a_megabyte_is_too_large(house: House, admin: Visitor) -> None:
    for path in ("/account/name", "/join", "/api/v1/join", "/api/v1/workshops"):
        answer = admin.post(path, data=b"name=" + b"x" * 1_100_000, content_type="application/x-www-form-urlencoded")
        assert answer.status_code in (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.BAD_REQUEST), path
