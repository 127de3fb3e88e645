"""Decide the commands of a workshop one after another and commit them together (rules P1, P2, P4, P7)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import msgspec
from sqlalchemy import ARRAY, JSON, String, Table, bindparam, func, insert, select

from govlab import access
from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.command import Command, Verdict
from govlab.activities.facts import Fact
from govlab.activities.keys import Key
from govlab.activities.load import load_board, load_joined, load_sent_pictures
from govlab.activities.registry import COMMANDS
from govlab.activities.shapes import Args, field_of
from govlab.activities.store import write_facts
from govlab.activities.tables import LogEntry
from govlab.activities.wire import Audience
from govlab.errors import BadRequest, GovLabError
from govlab.storage import Storage, Transaction
from govlab.storage.prepared import Prepared

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Given:
    """A command as it came: who gave it, the client's id, its name and undecoded arguments."""

    actor: Actor
    id: str
    name: str
    args: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A promise: the command is durable at `version`."""

    version: int
    result: dict[str, Any]


_LOG = cast(Table, LogEntry.__table__)
_INSERT_ENTRIES = Prepared(insert(_LOG))
_OF_WORKSHOP = _LOG.c.workshop_id == bindparam("workshop")
_ANY_KNOWN = Prepared(
    select(_LOG.c.command_id).where(
        _OF_WORKSHOP,
        _LOG.c.command_id.in_(select(func.json_each(bindparam("ids", type_=JSON)).table_valued("value").c.value)),
    ),
    postgresql=select(_LOG.c.command_id).where(
        _OF_WORKSHOP, _LOG.c.command_id == func.any(bindparam("ids", type_=ARRAY(String)))
    ),
)

Answer = Accepted | GovLabError
Known = dict[tuple[str, str], tuple[str, dict[str, Any], Accepted]]


@dataclass(slots=True)
class Decided:
    """What a batch led to, in the order of its commands."""

    answers: list[Answer]
    facts: list[Fact]
    keys: set[Key]
    entries: list[dict[str, Any]]


def require_welcome(board: Board, actor: Actor, audience: Audience) -> None:
    """Raise Removed or Forbidden unless `actor` may be in the room as this audience."""
    if actor.participant in board.removed:
        raise errors.Removed
    access.require(actor, f"room:join:{audience}", board)


def run_batch(storage: Storage, board: Board, batch: Sequence[Given], now_ms: int) -> tuple[Board, list[Answer]]:
    """Decide `batch` on the newest state and commit it with one new version.

    Returns the board as it then is: `board` itself, or a fresh one if another writer was faster. When this raises,
    nothing was written and `board` must be thrown away.
    """
    decided = Decided([], [], set(), [])
    with storage.transaction() as tx:
        version = tx.changed(board.workshop)
        if board.version != version - 1:
            board = load_board(tx.session, board.workshop)
        known = [(COMMANDS[given.name], given.args) for given in batch if given.name in COMMANDS]
        if any(command.of_everybody for command, _ in known):
            load_joined(tx.session, board)
        if any(command.of_pictures and args.get("pictures") for command, args in known):
            load_sent_pictures(tx.session, board)
        decided = _decide_all(board, batch, _known(tx, board.workshop, batch), version, now_ms)
        if not decided.entries:
            board.version = version - 1
            tx.abandon()
        _write(tx, board, decided, now_ms)
        board.version = version
    return board, decided.answers


def _decide_all(board: Board, batch: Sequence[Given], known: Known, version: int, now_ms: int) -> Decided:
    decided = Decided([], [], set(), [])
    for given in batch:
        try:
            answer = _repeated(given, known) or _decide(board, given, decided, version, now_ms)
            known[given.actor.key, given.id] = (given.name, _loggable(given), answer)
        except GovLabError as refusal:
            answer = refusal
        decided.answers.append(answer)
    return decided


def _decide(board: Board, given: Given, decided: Decided, version: int, now_ms: int) -> Accepted:
    command = COMMANDS.get(given.name)
    if command is None:
        raise errors.UnknownCommand(name=given.name)
    try:
        args = msgspec.convert(given.args, command.shape)
    except msgspec.ValidationError as error:
        raise BadRequest(field=field_of(error)) from None
    if given.actor.participant in board.removed:
        raise errors.Removed
    access.require(given.actor, command.action, board)
    verdict = _verdict(command, board, given, args, now_ms)
    for fact in verdict.facts:
        fact.apply(board)
        decided.keys.update(fact.keys(board))
    decided.facts.extend(verdict.facts)
    decided.entries.append(_entry(board, given, decided, version, verdict.result, now_ms))
    return Accepted(version, verdict.result)


def _verdict(command: Command, board: Board, given: Given, args: Args, now_ms: int) -> Verdict:
    try:
        return command.rule(board, given.actor, args, now_ms)
    except GovLabError:
        raise
    except Exception:
        # A rule never changes the board, so the commands after this one are decided on a sound state.
        log.exception("command %s failed", given.name)
        raise GovLabError from None


def _entry(
    board: Board, given: Given, decided: Decided, version: int, result: dict[str, Any], now_ms: int
) -> dict[str, Any]:
    return {
        "workshop_id": board.workshop,
        "version": version,
        "position": len(decided.entries),
        "actor": given.actor.key,
        "command_id": given.id,
        "name": given.name,
        "args": _loggable(given),
        "result": result,
        "at_ms": now_ms,
    }


def _loggable(given: Given) -> dict[str, Any]:
    """The arguments without those that nobody may ever read again."""
    command = COMMANDS.get(given.name)
    if command is None or not command.secret:
        return given.args
    return {name: value for name, value in given.args.items() if name not in command.secret}


def _repeated(given: Given, known: Known) -> Accepted | None:
    """The first answer to a command that was accepted before. Raises IdReused."""
    before = known.get((given.actor.key, given.id))
    if before is None:
        return None
    name, args, answer = before
    if (name, args) != (given.name, _loggable(given)):
        raise errors.IdReused
    return answer


def _known(tx: Transaction, workshop: str, batch: Sequence[Given]) -> Known:
    """Which of these ids were accepted before: one SELECT a batch, and another only where there are any."""
    ids = [given.id for given in batch]
    again = [row[0] for row in _ANY_KNOWN.run(tx.connection, [{"workshop": workshop, "ids": ids}])]
    if not again:
        return {}
    query = select(LogEntry).where(LogEntry.workshop_id == workshop, LogEntry.command_id.in_(again))
    return {
        (entry.actor or "", entry.command_id): (entry.name, entry.args, Accepted(entry.version, entry.result))
        for entry in tx.session.scalars(query)
    }


def _write(tx: Transaction, board: Board, decided: Decided, now_ms: int) -> None:
    write_facts(tx.connection, board, decided.facts, now_ms)
    _INSERT_ENTRIES.run(tx.connection, decided.entries)
    tx.changed(board.workshop, *decided.keys)
