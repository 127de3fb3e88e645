"""Change an agenda while its workshop has not started: add, move, remove and edit activities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from govlab.access import Actor
from govlab.errors import BadRequest
from govlab.storage.ids import new_id
from govlab.storage.transaction import Transaction
from govlab.workshops import kinds, queries, rules
from govlab.workshops.tables import Activity
from govlab.workshops.turn import take_turn_to_edit


@dataclass(frozen=True)
class Plan:
    """What an activity is to be. `duration_s` None means no limit; `settings` are completed by its kind."""

    kind: str
    title: str
    prompt: str = ""
    phase: str = "ideate"
    duration_s: int | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


def add(tx: Transaction, actor: Actor, workshop_id: str, plan: Plan) -> Activity:
    """Add an activity at the end of the agenda. Raises Forbidden, WrongState, AgendaFull, BadRequest."""
    take_turn_to_edit(tx, actor, workshop_id)
    return append(tx, workshop_id, plan)


def edit(tx: Transaction, actor: Actor, workshop_id: str, no: int, plan: Plan) -> None:
    """Change what an activity asks and how; its kind stays. Raises Forbidden, WrongState, NotFound, BadRequest."""
    take_turn_to_edit(tx, actor, workshop_id)
    activity = queries.activity(tx.session, workshop_id, no)
    if plan.kind != activity.kind:
        raise BadRequest(field="kind")
    _write(activity, plan)
    tx.changed(workshop_id, ("activity", no))


def set_durations(tx: Transaction, actor: Actor, workshop_id: str, durations_s: Mapping[int, int | None]) -> None:
    """Set the lengths of activities by number; a number that is gone meanwhile is passed over."""
    take_turn_to_edit(tx, actor, workshop_id)
    for activity in queries.agenda(tx.session, workshop_id):
        if activity.no in durations_s and durations_s[activity.no] != activity.duration_s:
            activity.duration_s = _checked_duration(durations_s[activity.no])
            tx.changed(workshop_id, ("activity", activity.no))


def move(tx: Transaction, actor: Actor, workshop_id: str, no: int, by: int) -> None:
    """Move an activity up (-1) or down (1). Raises Forbidden, WrongState, NotFound."""
    take_turn_to_edit(tx, actor, workshop_id)
    queries.activity(tx.session, workshop_id, no)
    order = [activity.no for activity in queries.agenda(tx.session, workshop_id)]
    _put_in_order(tx, workshop_id, rules.moved(order, no, by))


def put(tx: Transaction, actor: Actor, workshop_id: str, no: int, place: int) -> None:
    """Move an activity behind the first `place` others; 0 is the beginning. Raises Forbidden, WrongState, NotFound."""
    position = queries.activity(tx.session, workshop_id, no).position
    move(tx, actor, workshop_id, no, place + 1 - position)


def remove(tx: Transaction, actor: Actor, workshop_id: str, no: int) -> None:
    """Take an activity out of the agenda. Raises Forbidden, WrongState, NotFound."""
    take_turn_to_edit(tx, actor, workshop_id)
    tx.session.delete(queries.activity(tx.session, workshop_id, no))
    tx.session.flush()
    tx.changed(workshop_id, ("activity", no))
    _put_in_order(tx, workshop_id, [activity.no for activity in queries.agenda(tx.session, workshop_id)])


def append(tx: Transaction, workshop_id: str, plan: Plan) -> Activity:
    """Add an activity to a workshop that the caller may change. Raises AgendaFull, BadRequest."""
    mine = Activity.workshop_id == workshop_id
    count, highest = tx.session.execute(select(func.count(), func.max(Activity.no)).where(mine)).one()
    rules.check_room_for_one_more(count)
    no = (highest or 0) + 1
    activity = Activity(id=new_id(), workshop_id=workshop_id, no=no, position=count + 1, kind=plan.kind)
    _write(activity, plan)
    tx.session.add(activity)
    tx.session.flush()
    tx.changed(workshop_id, ("activity", no))
    return activity


def _write(activity: Activity, plan: Plan) -> None:
    if plan.phase not in rules.PHASES:
        raise BadRequest(field="phase")
    activity.phase, activity.title, activity.prompt = plan.phase, plan.title, plan.prompt
    activity.duration_s = _checked_duration(plan.duration_s)
    activity.settings = kinds.read_settings(plan.kind, plan.settings)


def _checked_duration(duration_s: int | None) -> int | None:
    if duration_s is not None and not 60 <= duration_s <= rules.DURATION_MOST_S:
        raise BadRequest(field="duration_s")
    return duration_s


def _put_in_order(tx: Transaction, workshop_id: str, order: list[int]) -> None:
    for activity in queries.agenda(tx.session, workshop_id):
        position = order.index(activity.no) + 1
        if activity.position != position:
            activity.position = position
            tx.changed(workshop_id, ("activity", activity.no))
