"""Hold the database against what clients were told: the log, the tables that follow from it, the totals on screens."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.load import load_board
from govlab.activities.tables import Ballot, LogEntry, Round
from govlab.storage import Storage
from govlab.workshops.tables import Participant
from tests.activities.rooms import give

from .client import Client
from .held import Shape


class Ledger:
    """A workshop as its log tells it, decided again by the rules; begun when nothing was logged yet.

    `lost`, `doubled` and `diverged` count what was found wrong, `faults` says what.
    """

    def __init__(self, database_url: str, workshop: str) -> None:
        self._storage = Storage(database_url)
        self._workshop = workshop
        self.faults: list[str] = []
        self.counts: Counter[str] = Counter()
        with self._storage.reading() as session:
            self._board = load_board(session, workshop)
            self._people = _people(session, workshop)
        self._storage.close()

    def check(self, clients: list[Client], totals: list[Shape]) -> int:
        """Compare everything with the database; returns the newest version. `totals` are what a facilitator sees."""
        with self._storage.reading() as session:
            entries = list(session.scalars(_log_of(self._workshop)))
            self._check_log(entries, clients)
            self._replay([entry for entry in entries if entry.version > self._board.version])
            stored = load_board(session, self._workshop)
            if _plain(stored) != _plain(self._board):
                self._fault("diverged", f"the tables at {stored.version} are not what the log says")
            self._recount(session, totals)
        # A connection that stays open would keep the server from starting a new write-ahead log.
        self._storage.close()
        return stored.version

    def _check_log(self, entries: list[LogEntry], clients: list[Client]) -> None:
        logged = {entry.command_id: entry for entry in entries}
        for identity, times in Counter(entry.command_id for entry in entries).items():
            if times > 1:
                self._fault("doubled", f"{identity} is in the log {times} times")
        accepted = {identity: pair for client in clients for identity, pair in client.accepted.items()}
        for identity, (command, answer) in accepted.items():
            entry = logged.get(identity)
            if entry is None:
                self._fault("lost", f"{command} was acknowledged with {answer} and is not in the log")
            elif (entry.name, entry.args, entry.version, entry.result) != _as_logged(command, answer):
                self._fault("diverged", f"{command} was acknowledged with {answer}, the log has {entry.version}")
        for identity in logged.keys() - accepted.keys():
            self._fault("diverged", f"{identity} ({logged[identity].name}) is in the log, and nobody was told so")

    def _replay(self, entries: list[LogEntry]) -> None:
        for entry in entries:
            actor = self._people.get(str(entry.actor)) or Actor(person=str(entry.actor).removeprefix("person:"))
            result, _ = give(self._board, actor, entry.name, entry.at_ms, **entry.args)
            if result != entry.result:
                self._fault("diverged", f"{entry.name} led to {entry.result}; decided again, to {result}")
            self._board.version = entry.version

    def _recount(self, session: Session, totals: list[Shape]) -> None:
        for tally in totals:
            newest = session.scalars(_newest_round(self._workshop, tally["activity"])).first()
            assert newest is not None
            of_round = select(Ballot.idea_no, Ballot.value).where(Ballot.round_id == newest.id, Ballot.counted)
            values: dict[int, list[int]] = {}
            for idea, value in session.execute(of_round):
                values.setdefault(idea, []).append(value)
            kind = self._board.activities[tally["activity"]].kind
            if {row[0]: row[1:] for row in tally["rows"]} != {no: _row(kind, said) for no, said in values.items()}:
                self._fault("diverged", f"the totals of activity {tally['activity']} are not a recount of its ballots")

    def _fault(self, sort: str, text: str) -> None:
        self.counts[sort] += 1
        self.faults.append(text)


def _row(kind: str, values: list[int]) -> list[int]:
    if kind == "dots":
        return [sum(values), len(values)]
    return [values.count(1), values.count(-1), values.count(0)]


def _as_logged(command: Shape, answer: Shape) -> tuple[Any, ...]:
    return command["name"], command["args"], answer["version"], answer["result"]


def _plain(board: Board) -> Board:
    """Rows of nothing but zeros say nothing: a ballot that was cleared leaves one in memory, and none in the tables."""
    for activity in board.activities.values():
        for voted in activity.rounds:
            voted.tally = {no: row for no, row in voted.tally.items() if any(row)}
    return board


def _log_of(workshop: str) -> Any:
    return select(LogEntry).where(LogEntry.workshop_id == workshop).order_by(LogEntry.version, LogEntry.position)


def _newest_round(workshop: str, activity: int) -> Any:
    return select(Round).where(Round.workshop_id == workshop, Round.activity_no == activity).order_by(Round.no.desc())


def _people(session: Session, workshop: str) -> dict[str, Actor]:
    seated = session.scalars(select(Participant).where(Participant.workshop_id == workshop))
    actors = [Actor(participant=one.id, workshop=workshop, name=one.name, sector=one.sector) for one in seated]
    return {actor.key: actor for actor in actors}
