"""A room to play in without a database: a board, its people, and the way a batch decides a command."""

from __future__ import annotations

from typing import Any

import msgspec

from govlab import access
from govlab.access import Actor
from govlab.activities import permissions
from govlab.activities.board import ActivityOnBoard, Board, Joined, SentPicture
from govlab.activities.keys import Key
from govlab.activities.registry import COMMANDS, KINDS
from govlab.activities.shapes import field_of
from govlab.errors import BadRequest
from govlab.workshops import permissions as workshop_permissions
from govlab.workshops.kinds import read_settings, register

permissions.install()
workshop_permissions.install()
for _kind in KINDS:
    register(_kind.FACE)

WORKSHOP = "w"
FON, DAO = Actor(person="fon"), Actor(person="dao")


def person(name: str, sector: str = "citizen") -> Actor:
    """A participant of the room."""
    return Actor(participant=name, workshop=WORKSHOP, name=name.title(), sector=sector)


ANN, BEN, CHAI = person("ann"), person("ben", "government"), person("chai", "private")
(MATRIX, SCORE, RANK, POLL, SEVERAL, CANVAS, FEEDBACK, NOTE, GROUP, DOTS_AFTER, BALLOT, PER_SEAT, CONCEPT) = range(
    6, 19
)
ACTIVITIES = CONCEPT
SEAT_CODES = ("AAAA2222", "BBBB3333")
# Pictures that were sent and are in no note yet: two of Ann's, two of Ben's.
SENT = {
    f"00000000-0000-7000-8000-00000000000{at}": SentPicture(who, 1600, 1200)
    for at, who in enumerate(("ann", "ann", "ben", "ben"))
}
(ANNS, ANNS_OTHER, BENS, BENS_OTHER) = SENT
STRANGERS = (Actor(person="eve"), Actor(participant="eve", workshop="another", name="Eve", sector="citizen"))


def board(*kinds: tuple[str, dict[str, Any]]) -> Board:
    """A scheduled workshop with an activity of each given kind, run by Fon and Dao."""
    made = Board(WORKSHOP, "Queues", "Hospital queues", "scheduled", "K7PM4XQT", False, 1, None)
    for at, (kind, settings) in enumerate(kinds, start=1):
        made.activities[at] = ActivityOnBoard(
            id=f"a{at}",
            no=at,
            position=at,
            kind=kind,
            phase="ideate",
            title=kind,
            prompt="?",
            duration_s=600 if at == 1 else None,
            settings=read_settings(kind, settings),
        )
    made.facilitators = {"fon", "dao"}
    made.sent_pictures = dict(SENT)
    made.joined = [Joined(one.participant or "", one.sector or "", 0) for one in (ANN, BEN, CHAI)]
    return made


def a_room() -> Board:
    """Brainstorm, opinion, dots (three a person, two an idea), a moderated consultation, dots on it, and all others.

    The canvas has three sections and two lanes. The last one is a poll with one vote per seat.
    """
    room = board(
        ("brainstorm", {"ideas_per_person": 4}),
        ("opinion", {"takes_ideas": False}),
        ("dots", {"budget": 3, "per_idea": 2}),
        ("opinion", {"takes_ideas": True, "moderated": True}),
        ("dots", {"budget": 2, "per_idea": 2}),
        ("matrix", {}),
        ("score", {"criteria": ["ใหม่", "ทำได้จริง"]}),
        ("rank", {"places": 2}),
        ("poll", {"answers": ["เช้า", "บ่าย"]}),
        ("poll", {"answers": ["เช้า", "บ่าย", "ค่ำ"], "several": True}),
        ("canvas", {"sections": ["พูด", "ทำ", "คิด"], "lanes": ["ก่อน", "หลัง"]}),
        ("feedback", {}),
        ("note", {"steps": ["เดินดู"]}),
        ("group", {"by_all": True}),
        ("dots", {"budget": 3, "per_idea": 2}),
        ("ballot", {}),
        ("poll", {"per_seat": True}),
        ("concept", {}),
    )
    room.free_codes = set(SEAT_CODES)
    return room


def opened() -> Board:
    """Live in its first activity, with an idea by Ann."""
    room = a_room()
    give(room, FON, "start")
    give(room, ANN, "post_idea", activity=1, text="จองคิว")
    return room


def give(room: Board, actor: Actor, name: str, now_ms: int = 1000, /, **args: Any) -> tuple[dict[str, Any], set[Key]]:
    """Decide one command and apply it: its result and the keys of what changed. Raises what the rules raise."""
    command = COMMANDS[name]
    try:
        shaped = msgspec.convert(args, command.shape)
    except msgspec.ValidationError as error:
        raise BadRequest(field=field_of(error)) from None
    access.require(actor, command.action, room)
    verdict = command.rule(room, actor, shaped, now_ms)
    keys: set[Key] = set()
    for fact in verdict.facts:
        fact.apply(room)
        keys.update(fact.keys(room))
    return verdict.result, keys
