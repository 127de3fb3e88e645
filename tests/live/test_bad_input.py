"""What goes wrong is answered with its code, changes nothing and costs the others nothing (rule P13, S3 to S5)."""

from __future__ import annotations

from typing import Any

import pytest
import websocket

from govlab import concurrency

from .conftest import Hall, open_hall
from .guest import Guest, impatiently


def code_of(answer: dict[str, Any]) -> str:
    return answer["error"]["code"]


@pytest.fixture
def quiet(hall: Hall) -> Any:
    """Somebody else in the room, who must hear nothing of what is refused."""
    ben = hall.guest()
    yield
    concurrency.sleep(0.3)
    assert [one for one in ben.changes() if one["type"] != "workshop"] == []
    assert "Traceback" not in hall.server.written()


@pytest.mark.usefixtures("quiet")
def test_P13_a_malformed_command_is_named_by_its_field(hall: Hall) -> None:
    ann = hall.guest()
    for frame, field in [
        ({"id": "1", "name": "post_idea", "args": {"activity": 1, "text": "ก", "colour": 1}}, "colour"),
        ({"id": "1", "name": "post_idea", "args": {"activity": "1", "text": "ก"}}, "activity"),
        ({"id": "1", "name": "post_idea", "args": {"activity": 1}}, "text"),
        ({"id": 1, "name": "post_idea", "args": {}}, "id"),
        ({"id": "", "name": "post_idea", "args": {}}, "id"),
        ({"id": "1", "name": "post_idea", "args": [], "more": 1}, None),
        ("post_idea", None),
        (None, None),
    ]:
        answer = ann.call("command", frame)
        assert code_of(answer) == "bad_request", frame
        assert answer["error"]["retry"] is False
        assert field is None or answer["error"]["params"]["field"] == field


@pytest.mark.usefixtures("quiet")
def test_P13_a_command_out_of_place_is_refused_with_its_code(hall: Hall) -> None:
    ann = hall.guest()
    refused: list[tuple[str, dict[str, Any], str]] = [
        ("fly", {}, "unknown_command"),
        ("post_idea", {"activity": 9, "text": "ก"}, "not_found"),
        ("post_idea", {"activity": 2, "text": "ก"}, "activity_closed"),
        ("give_opinion", {"activity": 2, "idea": 1, "opinion": "agree"}, "activity_closed"),
        ("post_idea", {"activity": 1, "text": " \n\u200b "}, "text_empty"),
        ("post_idea", {"activity": 1, "text": "ที่" * 1001}, "text_too_long"),
        ("edit_idea", {"idea": 7, "text": "ก"}, "not_found"),
        ("start", {}, "forbidden"),
        ("close", {}, "forbidden"),
        ("peek", {"activity": 2}, "forbidden"),
    ]
    for name, args, code in refused:
        assert code_of(ann.command(name, **args)) == code, (name, args)


def test_T6_a_thousand_graphemes_pass_however_many_code_points_they_are(hall: Hall) -> None:
    assert hall.guest().command("post_idea", activity=1, text="ที่" * 1000)["ok"]


def test_P8_dots_over_the_budget_are_refused(hall: Hall) -> None:
    ann, fon = hall.guest(), hall.facilitator()
    for text in ("หนึ่ง", "สอง"):
        ann.command("post_idea", activity=1, text=text)
    fon.command("go_to", activity=3)
    assert ann.command("place_dots", activity=3, idea=1, dots=2)["ok"]
    over = ann.command("place_dots", activity=3, idea=2, dots=2)
    assert (code_of(over), over["error"]["params"]) == ("over_budget", {"field": "dots", "budget": 3, "left": 1})
    assert code_of(ann.command("place_dots", activity=3, idea=2, dots=3)) == "over_per_idea"
    assert ann.command("place_dots", activity=3, idea=2, dots=1)["ok"]


def test_S3_a_seat_of_one_workshop_opens_no_other(hall: Hall) -> None:
    other = open_hall(hall.server)
    ann = hall.socket({"token": hall.seat()})
    assert code_of(ann.join(other.workshop)) == "signed_out"
    assert code_of(ann.command("post_idea", activity=1, text="ก")) == "not_joined"
    for guest in other.guests:
        guest.leave()


def test_S4_a_flood_is_told_when_to_come_back(hall: Hall) -> None:
    ann, ben = hall.guest(), hall.guest()
    limited = impatiently(lambda: ann.command("withdraw_idea", idea=1))
    assert limited
    assert all(error["retry"] and 0 < error["retry_after_ms"] <= 1000 for error in limited)
    assert ben.command("post_idea", activity=1, text="ไม่เกี่ยวกัน")["ok"]


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        ("x" * 70_000, "too_large"),
        ("42/live,0[not json", "undecodable"),
        ("42/live,{}", "undecodable"),
        ("49", "undecodable"),
    ],
)
def test_S4_what_cannot_be_read_closes_the_connection_and_is_counted(hall: Hall, frame: str, reason: str) -> None:
    ben = hall.guest()
    before = hall.server.written().count(reason)
    raw = opened(hall)
    raw.send(frame)
    assert ends(raw)
    ben.until(lambda: hall.server.written().count(reason) == before + 1)
    assert "Traceback" not in hall.server.written()
    assert ben.command("post_idea", activity=1, text="ยังอยู่")["ok"]


def ends(raw: websocket.WebSocket) -> bool:
    """Whether the server closes the connection."""
    try:
        return any(raw.recv_frame().opcode == websocket.ABNF.OPCODE_CLOSE for _ in range(20))
    except (websocket.WebSocketException, OSError):
        return True


def opened(hall: Hall) -> websocket.WebSocket:
    """A raw websocket that has entered the namespace."""
    raw = websocket.create_connection(
        hall.server.url.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket", timeout=10
    )
    raw.recv()
    raw.send(f'40/live,{{"token":"{hall.seat()}"}}')
    assert str(raw.recv()).startswith("40/live")
    return raw


def test_another_protocol_version_is_refused_by_name(hall: Hall) -> None:
    ann: Guest = hall.socket({"token": hall.seat()})
    answer = ann.call("join", {"protocol": 2, "workshop": hall.workshop, "as": "participant"})
    assert answer["error"] == {"code": "unsupported_protocol", "params": {"supported": 1}, "retry": False}
