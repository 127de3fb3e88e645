"""Every command by everyone who may try it, over real sockets: the expected code each time (S3)."""

from __future__ import annotations

from typing import Any

import pytest
import socketio.exceptions

from govlab.accounts.example import ADMINISTRATOR, PASSWORD
from govlab.activities.registry import COMMANDS
from govlab.exchange.site import Site
from tests.live.conftest import AGENDA, Hall, open_hall
from tests.live.guest import Guest, impatiently, patiently

# Arguments that fit the shape of every command; what they name exists, or is refused by a rule and not by a right.
ARGS: dict[str, dict[str, Any]] = {
    "post_idea": {"activity": 1, "text": "ก"},
    "edit_idea": {"idea": 1, "text": "ข"},
    "withdraw_idea": {"idea": 1},
    "start": {},
    "go_to": {"activity": 1},
    "pause": {},
    "resume": {},
    "set_timer": {"activity": 1, "seconds": 60},
    "close": {},
    "show_ideas": {"activity": 1, "visible": True},
    "accept_ideas": {"activity": 1, "open": True},
    "reveal": {"activity": 2, "revealed": True},
    "peek": {"activity": 2},
    "new_round": {"activity": 2},
    "moderate_idea": {"idea": 1, "state": "rejected"},
    "remove_author": {"idea": 1},
    "let_in": {"idea": 1},
    "void_ballots": {"idea": 1, "void": True},
    "give_opinion": {"activity": 2, "idea": 1, "opinion": "agree"},
    "place_dots": {"activity": 3, "idea": 1, "dots": 1},
    "move_idea": {"idea": 1, "section": 1},
    "make_theme": {"name": "ก", "ideas": [1]},
    "name_theme": {"theme": 1, "name": "ข"},
    "drop_theme": {"theme": 1},
    "group_ideas": {"theme": None, "ideas": [1]},
    "merge_ideas": {"title": "ก", "ideas": [1]},
    "unmerge": {"theme": 1},
    "raise_hand": {"raised": True},
    "say_ready": {"activity": 1, "ready": True},
    "lower_hands": {},
    "split_tables": {"activity": 1, "tables": 2, "way": "balanced"},
    "take_table": {"activity": 1, "table": 1},
    "use_seat_code": {"code": "AAAA2222"},
    "free_seat_code": {"code": "AAAA2222"},
    "bring_back": {"activity": 1},
    "end_tables": {"activity": 1},
    "spotlight": {"idea": None},
    "freeze": {"frozen": False},
    "announce": {"text": None},
    "report_idea": {"idea": 1},
    "heed": {},
    "warn_author": {"idea": 1, "reason": "ก"},
    "mute_author": {"idea": 1, "minutes": 0},
    "close_round": {"activity": 2},
    "place_idea": {"activity": 3, "idea": 1, "across": 1, "up": 1},
    "score_idea": {"activity": 3, "idea": 1, "scores": [1]},
    "rank_ideas": {"activity": 3, "ideas": [1]},
    "choose": {"activity": 3, "answer": 1, "chosen": True},
    "cast_ballot": {"activity": 3, "answer": 1},
}
VOTES = {
    "give_opinion",
    "place_dots",
    "place_idea",
    "score_idea",
    "rank_ideas",
    "choose",
    "cast_ballot",
    "use_seat_code",
}
SIGNALS = {"raise_hand", "say_ready", "heed", "report_idea", "take_table"}
OF_PARTICIPANTS = {"post_idea", "edit_idea", "withdraw_idea"} | VOTES | SIGNALS
# Where the room is decides whether participants may; facilitators always may.
OF_BOTH = {"move_idea", "make_theme", "name_theme", "drop_theme", "group_ideas", "merge_ideas", "unmerge"}


def codes(guest: Guest) -> dict[str, str]:
    """What each command is answered: a code, or "ok". Closing comes last, so that it ends nothing for the others."""
    order = sorted(ARGS, key="close".__eq__)
    answers = {name: patiently(lambda name=name: guest.command(name, **ARGS[name])) for name in order}
    return {name: "ok" if answer["ok"] else answer["error"]["code"] for name, answer in answers.items()}


def everything_is(code: str) -> dict[str, str]:
    return dict.fromkeys(ARGS, code)


def cookies_of(site: Site) -> tuple[dict[str, Any], dict[str, str]]:
    """What a browser of this visitor's proves itself with."""
    cookie = "; ".join(f"{one.name}={one.value}" for one in site._session.cookies)
    return {"csrf": site._csrf}, {"Cookie": cookie}


@pytest.fixture
def other(hall: Hall) -> Site:
    """Somebody who runs a workshop of their own, and not this one."""
    site = Site(hall.server.url)
    site.sign_in(ADMINISTRATOR, PASSWORD)
    return site


def test_S3_the_matrix_holds_every_command() -> None:
    assert set(ARGS) == set(COMMANDS)


def test_S3_nobody_has_no_socket_to_give_commands_by(hall: Hall) -> None:
    auth, cookie = cookies_of(hall.site)
    for proof, headers in [
        ({}, {}),
        (auth, {}),
        ({}, cookie),
        ({"csrf": "made-up"}, cookie),
        ({"token": cookie["Cookie"].split("=")[-1]}, {}),
        ({"screen": hall.seat()}, {}),
    ]:
        with pytest.raises(socketio.exceptions.ConnectionError):
            hall.socket(proof, headers)


def test_S3_a_participant_writes_and_votes_and_does_nothing_else(hall: Hall) -> None:
    told = codes(hall.guest())
    assert {name for name, code in told.items() if code == "forbidden"} == set(ARGS) - OF_PARTICIPANTS - OF_BOTH
    assert told["post_idea"] == "ok"


def test_S3_a_participant_touches_no_notes_of_others(hall: Hall) -> None:
    ann, ben = hall.guest(), hall.guest()
    ann.command("post_idea", activity=1, text="ของแอน")
    told = codes(ben)
    assert (told["edit_idea"], told["withdraw_idea"]) == ("not_your_idea", "not_your_idea")


def test_S3_a_facilitator_runs_the_room_and_neither_writes_nor_votes(hall: Hall) -> None:
    hall.guest().command("post_idea", activity=1, text="ก")
    told = codes(hall.facilitator())
    assert {name for name, code in told.items() if code == "forbidden"} == OF_PARTICIPANTS


def test_S3_a_facilitator_of_another_workshop_is_nobody_here(hall: Hall, other: Site) -> None:
    made = other.create_workshop({"challenge": "อื่น", "title": "อื่น", "activities": AGENDA})
    stranger = hall.socket(*cookies_of(other))
    for audience, code in [("facilitator", "forbidden"), ("participant", "signed_out"), ("screen", "signed_out")]:
        assert stranger.join(hall.workshop, audience)["error"]["code"] == code
    assert codes(stranger) == everything_is("not_joined")
    assert stranger.join(made["workshop"], "facilitator")["ok"]
    before = hall.facilitator().join(hall.workshop, "facilitator")["version"]
    assert stranger.command("start")["ok"]
    assert hall.facilitator().join(hall.workshop, "facilitator")["version"] == before


def test_S3_a_participant_of_another_workshop_is_nobody_here(hall: Hall) -> None:
    elsewhere = open_hall(hall.server)
    try:
        ann = hall.socket({"token": elsewhere.seat()})
        for audience in ("participant", "facilitator", "screen"):
            assert ann.join(hall.workshop, audience)["error"]["code"] == "signed_out"
        assert codes(ann) == everything_is("not_joined")
    finally:
        for guest in elsewhere.guests:
            guest.leave()


def test_S3_who_was_removed_comes_back_by_no_tab_and_no_command(hall: Hall) -> None:
    seat = hall.seat()
    tabs = [hall.guest(seat), hall.guest(seat)]
    tabs[0].command("post_idea", activity=1, text="ก่อกวน")
    assert hall.facilitator().command("remove_author", idea=1)["ok"]
    for tab in tabs:
        tab.until(lambda tab=tab: tab.closed)
    back = hall.socket({"token": seat})
    for audience, code in [("participant", "removed"), ("facilitator", "signed_out"), ("screen", "signed_out")]:
        assert back.join(hall.workshop, audience)["error"]["code"] == code
    assert codes(back) == everything_is("not_joined")


def test_S3_a_signed_out_facilitator_is_refused_at_the_very_next_command(hall: Hall) -> None:
    fon, late = hall.facilitator(), hall.socket(*cookies_of(hall.site))
    hall.site._session.post(f"{hall.server.url}/sign-out", headers={"X-CSRFToken": hall.site._csrf})
    assert set(codes(fon).values()) <= {"signed_out", "not_joined", "closed"}  # the room closes the door meanwhile
    assert patiently(lambda: late.join(hall.workshop, "facilitator"))["error"]["code"] == "signed_out"
    with pytest.raises(socketio.exceptions.ConnectionError):
        hall.socket(*cookies_of(hall.site))


def test_S4_joins_are_counted_like_commands(hall: Hall) -> None:
    ann, ben = hall.socket({"token": hall.seat()}), hall.guest()
    limited = impatiently(lambda: ann.join(hall.workshop))
    assert limited
    assert all(error["retry"] for error in limited)
    assert ben.join(hall.workshop)["ok"]


def test_S3_a_screen_watches_and_does_nothing(hall: Hall) -> None:
    screen = hall.socket({"screen": screen_link(hall)[0]})
    assert screen.join(hall.workshop, "participant")["error"]["code"] == "signed_out"
    assert screen.join(hall.workshop, "screen")["ok"]
    assert codes(screen) == everything_is("forbidden")


def screen_link(hall: Hall) -> tuple[str, str]:
    """A new link to the big screen: its secret, and the address that revokes it."""
    page = f"{hall.server.url}/workshops/{hall.workshop}/screens"
    answer = hall.site._session.post(page, headers={"X-CSRFToken": hall.site._csrf})
    secret = answer.text.split("/screen/", 1)[1].split('"')[0].split("<")[0].strip()
    revoke = answer.text.split('action="', 1)[1]
    links = [part.split('"')[0] for part in answer.text.split('action="') if part.split('"')[0].endswith("/revoke")]
    assert links, revoke
    return secret, hall.server.url + links[0]
