"""Make the one seed of a benchmark: a live workshop in its opinion activity, with ideas and seats, for every server.

GovLab reads the database; the other servers read the plain file, which says the same.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from govlab.access import Actor
from govlab.accounts.example import make_people
from govlab.activities.load import load_board
from govlab.activities.view import state_of
from govlab.app import create_app
from govlab.clock import now_ms
from govlab.exchange.example_ideas import MEDICINE, SHORTER_QUEUES, WAITING
from govlab.exchange.example_line import acting
from govlab.exchange.example_room import ExampleRoom
from govlab.settings import Settings
from govlab.storage import Storage, Transaction
from govlab.storage.ids import token_hash
from govlab.storage.migrate import migrate
from govlab.workshops import joining, service
from govlab.workshops.agenda import Plan
from govlab.workshops.rules import SECTORS
from govlab.workshops.tables import Workshop

AUTHORS = 50
IDEAS, OPINIONS = 1, 2
AGENDA = (
    Plan("brainstorm", "ช่วยกันคิดทางออก", "เราจะทำอย่างไรให้ผู้ป่วยพบแพทย์และรับยาเสร็จภายในครึ่งวัน"),
    Plan("opinion", "เห็นด้วยหรือไม่", "ถ้าโรงพยาบาลใกล้บ้านคุณทำเรื่องนี้ คุณเห็นด้วยไหม"),
)
# The shorter ones: 200 of them make a board of under 60 KB.
TEXTS = sorted((one[1] for one in (*WAITING, *SHORTER_QUEUES, *MEDICINE)), key=len)[:24]


def make_seed(folder: Path, people: int, ideas: int) -> dict[str, Any]:
    """Fill `folder` with govlab.db, tokens.txt, seed.json, and made.json, which the load generator needs."""
    made = seed(f"sqlite:///{folder / 'govlab.db'}", people, ideas, folder / "tokens.txt", folder / "seed.json")
    (folder / "made.json").write_text(json.dumps(made))
    return made


def seed(url: str, people: int, ideas: int, tokens: Path, plain: Path | None = None) -> dict[str, Any]:
    """Make the workshop in the empty database at `url`, a token per line of `tokens`, and the plain seed."""
    _migrate(url)
    # The application, for what its wings register: permissions and kinds of activity.
    storage = create_app(Settings(database_url=url, secret_key="never served " * 4, log_level="warning")).storage
    with storage.transaction() as tx:
        facilitator, workshop = _prepare(tx)
        seats = [_seat(tx, workshop, number) for number in range(people)]
    _hold(storage, workshop.id, facilitator, [actor for actor, _ in seats[:AUTHORS]], ideas)
    tokens.write_text("".join(f"{token}\n" for _, token in seats))
    made = {"workshop": workshop.id, "activity": OPINIONS, "ideas": list(range(1, ideas + 1))}
    if plain:
        plain.write_text(json.dumps(made | _plain(storage, workshop.id, seats), ensure_ascii=False))
    storage.close()
    return made


def _migrate(url: str) -> None:
    storage = Storage(url)
    migrate(storage)
    storage.close()


def _prepare(tx: Transaction) -> tuple[Actor, Workshop]:
    people = make_people(tx, now_ms())
    facilitator = acting(tx.session, people.facilitator)
    challenge = service.create_challenge(tx, facilitator, people.hospitals, "ลดเวลารอคิว", "", now_ms())
    draft = service.create_workshop(tx, facilitator, challenge.id, "ห้องทดสอบความเร็ว", now_ms(), plans=AGENDA)
    return facilitator, service.publish(tx, facilitator, draft.id)


def _seat(tx: Transaction, workshop: Workshop, number: int) -> tuple[Actor, str]:
    sector = SECTORS[number % len(SECTORS)]
    seated, token = joining.join(tx, workshop, sector, None, consent=True, person=None, now_ms=now_ms())
    return Actor(participant=seated.id, workshop=workshop.id, sector=sector), token


def _hold(storage: Storage, workshop: str, facilitator: Actor, authors: list[Actor], ideas: int) -> None:
    """Everything up to the vote: notes on the wall, opinions asked, totals shown to all."""
    room = ExampleRoom(storage, workshop, facilitator, authors)
    room.run("start", at_ms=now_ms())
    for number in range(ideas):
        room.post(SECTORS[number % len(SECTORS)], TEXTS[number % len(TEXTS)], at_ms=now_ms())
    room.run("go_to", at_ms=now_ms(), activity=OPINIONS)
    room.run("reveal", at_ms=now_ms(), activity=OPINIONS, revealed=True)


def _plain(storage: Storage, workshop: str, seats: list[tuple[Actor, str]]) -> dict[str, Any]:
    with storage.reading() as session:
        board = load_board(session, workshop)
    return {
        "epoch": storage.epoch(),
        "version": board.version,
        "state": state_of(board, "participant"),
        "seats": [
            {"token_hash": token_hash(token), "participant": actor.participant, "name": None, "sector": actor.sector}
            for actor, token in seats
        ],
    }


def main() -> None:
    """Read the command line and print what was made."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True, metavar="URL", help="an empty SQLite database")
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--ideas", type=int, default=200)
    parser.add_argument("--tokens", type=Path, required=True, metavar="FILE", help="gets a seat token per line")
    parser.add_argument("--plain", type=Path, metavar="FILE", help="gets the seed of the other servers, as JSON")
    given = parser.parse_args()
    print(json.dumps(seed(given.database, given.people, given.ideas, given.tokens, given.plain)))


if __name__ == "__main__":
    main()
