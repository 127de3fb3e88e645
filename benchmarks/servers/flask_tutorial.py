"""A room on Flask-SocketIO as tutorials build one: a session of the ORM per event, a commit and a message per vote."""
# ruff: noqa: E402

from __future__ import annotations

from govlab import concurrency

concurrency.patch()

import argparse
import json
import socket
from pathlib import Path
from typing import Any

from flask import Flask, request
from flask_socketio import SocketIO, emit, join_room
from flask_tables import Activity, Ballot, Idea, LogEntry, Seat, Workshop, open_engine
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from govlab.activities import errors
from govlab.activities.shapes import GiveOpinion
from govlab.bucket import Bucket
from govlab.clock import now_ms
from govlab.errors import GovLabError, NotFound
from govlab.live import codec
from govlab.live.protocol import CommandFrame, Join, NotJoined, RateLimited, SignedOut, read, refusal
from govlab.storage.ids import token_hash

PER_SECOND, BURST = 10, 60
PULSE_S = 10
# The server's default refuses more than 1,024 connections without a word.
MAX_CONNECTIONS = 20_000
Shape = dict[str, Any]

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--seed", type=Path, required=True)
parser.add_argument("--port", type=int, required=True)
given = parser.parse_args()
seed = json.loads((given.seed / "seed.json").read_text())
new_session = sessionmaker(open_engine(given.seed, seed))

app = Flask(__name__)
# The library's own JSON writes Thai letters as six bytes each; the news must have the same size on all servers.
socketio = SocketIO(app, async_mode="eventlet", json=codec)
seats: dict[str, str] = {}
present: set[str] = set()
buckets: dict[str, Bucket] = {}


def sid() -> str:
    """The socket that the event came from."""
    return request.sid  # pyright: ignore[reportAttributeAccessIssue]


@socketio.on("connect", namespace="/live")
def connect(auth: Any) -> bool:
    """Let in who holds a seat's token."""
    hashed = token_hash(str((auth or {}).get("token")))
    with new_session() as session:
        if session.get(Seat, hashed) is None:
            return False
    seats[sid()] = hashed
    return True


@socketio.on("disconnect", namespace="/live")
def disconnect(*_reason: Any) -> None:
    """Forget the socket."""
    seats.pop(sid(), None)
    present.discard(sid())


@socketio.on("join", namespace="/live")
def join(data: Any) -> Shape:
    """Enter the room and get the whole board."""
    try:
        wanted = read(data, Join)
        with new_session() as session:
            seat = session.get_one(Seat, seats[sid()])
            workshop = session.get_one(Workshop, seat.workshop)
            if wanted.as_ != "participant" or wanted.workshop != seat.workshop:
                raise SignedOut
            if seat.removed:
                raise errors.Removed
            take_token(seat)
            join_room(seat.workshop)
            present.add(sid())
            return welcome(session, seat, workshop)
    except GovLabError as error:
        return refusal(error)


@socketio.on("command", namespace="/live")
def command(data: Any) -> Shape:
    """Decide and commit a vote, and tell everybody."""
    try:
        frame = read(data, CommandFrame)
        if sid() not in present:
            raise NotJoined
        with new_session() as session:
            seat = session.get_one(Seat, seats[sid()])
            take_token(seat)
            return first_answer(session, seat, frame) or vote(session, seat, frame)
    except GovLabError as error:
        return refusal(error)


def take_token(seat: Seat) -> None:
    """Ten commands and joins a second, after sixty at once. Raises RateLimited."""
    bucket = buckets.setdefault(seat.participant, Bucket.full(BURST, PER_SECOND, now_ms()))
    if wait_ms := bucket.take(now_ms()):
        raise RateLimited(retry_after_ms=wait_ms)


def welcome(session: Session, seat: Seat, workshop: Workshop) -> Shape:
    """The answer to a join."""
    activity = session.get_one(Activity, workshop.activity)
    return {
        "ok": True,
        "you": {"as": "participant", "name": seat.name, "sector": seat.sector},
        "epoch": seed["epoch"],
        "version": workshop.version,
        "state": state(session, workshop),
        "mine": mine(session, seat, activity),
        "server_time_ms": now_ms(),
    }


def state(session: Session, workshop: Workshop) -> Shape:
    """The board with the totals as they are."""
    activities = [
        {**one, "voted": workshop.voted} if one["no"] == workshop.activity else one
        for one in seed["state"]["activities"]
    ]
    rows = [idea.row for idea in session.scalars(select(Idea).order_by(Idea.no)) if len(idea.row) > 1]
    return {**seed["state"], "activities": activities, "tallies": [{"activity": workshop.activity, "rows": rows}]}


def mine(session: Session, seat: Seat, activity: Activity) -> Shape:
    """One's own ballots."""
    own = ballots(session, seat, activity)
    rows = [[ballot.idea, ballot.opinion] for ballot in own]
    voted = [{"activity": activity.no, "round": activity.round, "rows": rows}] if own else []
    return {"ideas": [], "ballots": voted, "removed": False}


def ballots(session: Session, seat: Seat, activity: Activity) -> list[Ballot]:
    """The participant's ballots of the activity's round."""
    key = (Ballot.participant == seat.participant, Ballot.activity == activity.no, Ballot.round == activity.round)
    return list(session.scalars(select(Ballot).where(*key).order_by(Ballot.idea)))


def first_answer(session: Session, seat: Seat, frame: CommandFrame) -> Shape | None:
    """What was answered to this id before; None where it is new. Raises IdReused."""
    query = select(LogEntry).where(LogEntry.command_id == frame.id, LogEntry.actor == seat.participant)
    entry = session.scalar(query)
    if entry is None:
        return None
    if (entry.name, entry.args) != (frame.name, frame.args):
        raise errors.IdReused
    return {"ok": True, "version": entry.version, "result": entry.result}


def vote(session: Session, seat: Seat, frame: CommandFrame) -> Shape:
    """Set the ballot, commit, and emit."""
    if frame.name != "give_opinion":
        raise errors.UnknownCommand(name=frame.name)
    args = read(frame.args, GiveOpinion)
    workshop = session.get_one(Workshop, seat.workshop)
    activity, idea = votable(session, seat, workshop, args)
    set_ballot(session, seat, workshop, activity, idea, args.opinion)
    workshop.version += 1
    version = workshop.version
    session.add(
        LogEntry(
            version=version,
            actor=seat.participant,
            command_id=frame.id,
            name=frame.name,
            args=frame.args,
            result={},
            at_ms=now_ms(),
        )
    )
    counts = {"type": "counts", "activity": activity.no, "notes": activity.notes, "voted": workshop.voted}
    tally = {"type": "tally", "activity": activity.no, "rows": [idea.row]}
    session.commit()
    changes = {"epoch": seed["epoch"], "from": version, "to": version, "changes": [counts, tally]}
    emit("changes", changes, to=seed["workshop"])
    return {"ok": True, "version": version, "result": {}}


def votable(session: Session, seat: Seat, workshop: Workshop, args: GiveOpinion) -> tuple[Activity, Idea]:
    """The activity and the idea, if this participant may vote on it now. Raises what a room can refuse."""
    activity, idea = session.get(Activity, args.activity), session.get(Idea, args.idea)
    if seat.removed:
        raise errors.Removed
    if activity is None:
        raise NotFound(field="activity")
    if workshop.state != "live":
        raise errors.WorkshopNotLive
    if workshop.activity != activity.no:
        raise errors.ActivityClosed
    if activity.kind != "opinion" or not activity.votes:
        raise errors.VotingClosed
    if idea is None:
        raise NotFound(field="idea")
    if not idea.shown or idea.activity not in activity.sources:
        raise errors.IdeaNotShown
    return activity, idea


def set_ballot(session: Session, seat: Seat, workshop: Workshop, activity: Activity, idea: Idea, opinion: str) -> None:
    """The participant's opinion of `idea` is now this; the totals follow."""
    own = {ballot.idea: ballot for ballot in ballots(session, seat, activity)}
    former = own.pop(idea.no, None)
    if not own:
        workshop.voted += (opinion != "none") - (former is not None)
    if former:
        count(idea, former.opinion, -1)
    if opinion == "none":
        if former:
            session.delete(former)
        return
    count(idea, opinion, 1)
    key = {"participant": seat.participant, "activity": activity.no, "round": activity.round, "idea": idea.no}
    session.merge(Ballot(**key, opinion=opinion, cast_ms=now_ms()))


def count(idea: Idea, opinion: str, by: int) -> None:
    """Add to one of an idea's totals."""
    column = "passed" if opinion == "pass" else opinion
    setattr(idea, column, getattr(idea, column) + by)


def pulse_forever() -> None:
    """Tell everybody the version and how many are here."""
    while True:
        concurrency.sleep(PULSE_S)
        with new_session() as session:
            version = session.get_one(Workshop, seed["workshop"]).version
        told = {"epoch": seed["epoch"], "version": version, "server_time_ms": now_ms(), "present": len(present)}
        socketio.emit("pulse", told, namespace="/live", to=seed["workshop"])


def announce() -> None:
    """Say so on stdout once the port answers."""
    with socket.socket() as probe:
        while probe.connect_ex(("127.0.0.1", given.port)):
            concurrency.sleep(0.05)
    print("ready", flush=True)


if __name__ == "__main__":
    socketio.start_background_task(pulse_forever)
    socketio.start_background_task(announce)
    socketio.run(app, host="127.0.0.1", port=given.port, log_output=False, max_size=MAX_CONNECTIONS)
