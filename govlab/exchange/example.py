"""The example's content: people, a finished workshop, a live one to join, and published innovations.

What happens in its rooms happens by commands, as in any room, so that every tally is true. Each command has a fixed
id: a start that was interrupted goes on where it was (rule P2).
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from govlab.access import Actor
from govlab.accounts.example import ExamplePeople, make_people
from govlab.catalogue.example import make_innovations
from govlab.exchange import example_ideas as ideas
from govlab.exchange import example_words as words
from govlab.exchange.example_line import acting, publish_best_idea
from govlab.exchange.example_room import ExampleRoom
from govlab.storage import Storage, Transaction
from govlab.storage.tables import Fact
from govlab.workshops import joining, service
from govlab.workshops.agenda import Plan
from govlab.workshops.tables import Challenge, Workshop

MADE, BEGUN = "example", "example_begun"
DAY_MS = 86_400_000
FINISHED_AGO_MS = 21 * DAY_MS
NINE_IN_BANGKOK_MS = 2 * 3_600_000
"""After midnight UTC."""
OPENED_AGO_MS = 12 * 60_000
SEEDED = 10
"""How many of the first activity's ideas are there before anybody comes."""


@dataclass(frozen=True)
class Begun:
    """What the first step made: people, and the two workshops with those who sit in them."""

    people: ExamplePeople
    finished: str
    finished_seats: list[str]
    live: str
    live_seats: list[str]


def make_example(storage: Storage, now_ms: int) -> None:
    """Fill an empty database with the example; one that has it stays as it is."""
    with storage.reading() as session:
        if session.get(Fact, MADE):
            return
    begun = _begin(storage, now_ms)
    with storage.reading() as session:
        facilitator = acting(session, begun.people.facilitator)
    finished = ExampleRoom(storage, begun.finished, facilitator, _seated(begun.finished, begun.finished_seats))
    _hold_finished(finished, _held_ms(now_ms))
    live = ExampleRoom(storage, begun.live, facilitator, _seated(begun.live, begun.live_seats))
    _open_live(live, now_ms - OPENED_AGO_MS)
    with storage.transaction() as tx:
        make_innovations(tx, begun.people, now_ms)
        publish_best_idea(tx, begun.people, begun.finished, now_ms)
        tx.session.add(Fact(name=MADE, value="1"))


def _begin(storage: Storage, now_ms: int) -> Begun:
    """People and prepared workshops, made once."""
    with storage.transaction() as tx:
        kept = tx.session.get(Fact, BEGUN)
        if kept:
            known = json.loads(kept.value)
            return Begun(**(known | {"people": ExamplePeople(**known["people"])}))
        begun = _prepare(tx, now_ms)
        tx.session.add(Fact(name=BEGUN, value=json.dumps(asdict(begun))))
        return begun


def _prepare(tx: Transaction, now_ms: int) -> Begun:
    held_ms = _held_ms(now_ms)
    people = make_people(tx, held_ms - 7 * DAY_MS)
    facilitator = acting(tx.session, people.facilitator)
    challenge = service.create_challenge(
        tx, facilitator, people.hospitals, words.CHALLENGE, words.CHALLENGE_DESCRIPTION, held_ms - DAY_MS
    )
    challenge.example = True
    finished = _workshop(tx, facilitator, challenge, words.FINISHED_TITLE, words.FINISHED_AGENDA, held_ms)
    live = _workshop(tx, facilitator, challenge, words.LIVE_TITLE, words.LIVE_AGENDA, now_ms - OPENED_AGO_MS)
    return Begun(
        people=people,
        finished=finished.id,
        finished_seats=_seat(tx, finished, len(words.PEOPLE), held_ms),
        live=live.id,
        live_seats=_seat(tx, live, SEEDED, now_ms - OPENED_AGO_MS),
    )


def _held_ms(now_ms: int) -> int:
    """When the finished workshop began: three weeks ago, at nine in the morning in Bangkok."""
    return (now_ms - FINISHED_AGO_MS) // DAY_MS * DAY_MS + NINE_IN_BANGKOK_MS


def _workshop(
    tx: Transaction, facilitator: Actor, challenge: Challenge, title: str, agenda: tuple[Plan, ...], starts_ms: int
) -> Workshop:
    draft = service.create_workshop(
        tx, facilitator, challenge.id, title, starts_ms - DAY_MS, starts_ms=starts_ms, plans=agenda
    )
    draft.example = True
    return service.publish(tx, facilitator, draft.id)


def _seat(tx: Transaction, workshop: Workshop, seats: int, now_ms: int) -> list[str]:
    """Seat the first of the example's people; returns their participant ids."""
    return [
        joining.join(tx, workshop, sector, name, consent=True, person=None, now_ms=now_ms)[0].id
        for sector, name in words.PEOPLE[:seats]
    ]


def _seated(workshop: str, seats: list[str]) -> list[Actor]:
    return [
        Actor(participant=seat, workshop=workshop, name=name, sector=sector)
        for seat, (sector, name) in zip(seats, words.PEOPLE, strict=False)
    ]


def _hold_finished(room: ExampleRoom, began_ms: int) -> None:
    """The finished workshop from start to close: ideas, one of them moderated out, opinions, dots, results shown."""
    room.run("start", at_ms=began_ms)
    for minute, (sector, text, _) in enumerate(ideas.MEDICINE):
        room.post(sector, text, at_ms=began_ms + (minute + 1) * 40_000)
    room.post(*ideas.MODERATED_OUT, at_ms=began_ms + 14 * 60_000)
    out = len(ideas.MEDICINE) + 1
    room.run(
        "moderate_idea", at_ms=began_ms + 15 * 60_000, idea=out, state="rejected", reason=ideas.MODERATED_OUT_REASON
    )
    room.run("go_to", at_ms=began_ms + 16 * 60_000, activity=2)
    room.give_opinions(2, [liked for _, _, liked in ideas.MEDICINE], at_ms=began_ms + 20 * 60_000)
    room.run("go_to", at_ms=began_ms + 26 * 60_000, activity=3)
    room.place_dots(3, [liked for _, _, liked in ideas.MEDICINE], at_ms=began_ms + 30 * 60_000)
    for activity in (2, 3):
        room.run("reveal", at_ms=began_ms + 34 * 60_000, activity=activity, revealed=True)
    room.run("close", at_ms=began_ms + 40 * 60_000)


def _open_live(room: ExampleRoom, began_ms: int) -> None:
    """The live workshop: in its first activity, with some ideas on the wall."""
    room.run("start", at_ms=began_ms)
    for at, (sector, text) in enumerate(ideas.WAITING[:SEEDED]):
        room.post(sector, text, at_ms=began_ms + (at + 1) * 60_000)
