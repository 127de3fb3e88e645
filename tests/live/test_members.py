"""Who is in a room: everybody counted once, however many tabs they have (P11)."""

from __future__ import annotations

from govlab.access import Actor
from govlab.activities.wire import Audience
from govlab.live.member import Member
from govlab.live.members import Members


def member(sid: str, person: str, sector: str = "citizen", audience: Audience = "participant") -> Member:
    """A socket of a participant, or of a facilitator."""
    if audience == "facilitator":
        return Member(sid, audience, Actor(person=person))
    return Member(sid, audience, Actor(participant=person, sector=sector, workshop="w"))


def room(*members: Member) -> Members:
    """A room with these in it."""
    made = Members()
    for one in members:
        made.add(one)
    return made


def sockets(here: Members) -> dict[Audience, list[str]]:
    """By audience."""
    return {audience: list(found) for audience, found in here.audiences().items()}


def test_P11_a_person_with_two_tabs_is_counted_once() -> None:
    here = room(
        member("1", "ann"), member("2", "ann"), member("3", "ben", "private"), member("4", "fon", "", "facilitator")
    )
    assert (len(here), here.people()) == (4, 2)
    assert here.sectors() == {"citizen": 1, "private": 1}
    assert sorted(here.tabs("ann")) == ["1", "2"]
    assert sockets(here) == {"facilitator": ["4"], "participant": ["1", "2", "3"]}


def test_P11_the_last_tab_takes_the_person_along() -> None:
    here = room(member("1", "ann"), member("2", "ann"))
    assert here.remove("1")
    assert here.people() == 1
    assert here.remove("2")
    assert (here.people(), here.tabs("ann"), here.sectors(), sockets(here)) == (0, [], {}, {})
    assert not here.remove("2")


def test_a_socket_that_joins_anew_is_not_here_twice() -> None:
    here = room(member("1", "ann"), member("1", "fon", audience="facilitator"))
    assert (len(here), here.people(), sockets(here)) == (1, 0, {"facilitator": ["1"]})
