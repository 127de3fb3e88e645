"""The JSON addresses that programs use: prepare a workshop, count what is in it."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

import msgspec
from flask import Blueprint, Response, jsonify, request
from msgspec import Meta, Struct

from govlab.access import Actor, require
from govlab.activities.shapes import NO_ZERO, field_of
from govlab.errors import BadRequest
from govlab.exchange import queries
from govlab.storage import Transaction
from govlab.web import request as here
from govlab.workshops import queries as workshop_queries
from govlab.workshops import seat_codes, service
from govlab.workshops.agenda import Plan
from govlab.workshops.agenda_file import NOT_BLANK
from govlab.workshops.rules import DURATION_MOST_S
from govlab.workshops.tables import Workshop

blueprint = Blueprint("exchange_api", __name__, url_prefix="/api/v1")

Title = Annotated[str, Meta(min_length=1, max_length=120, pattern=NOT_BLANK)]
T = TypeVar("T")


class NewActivity(Struct, forbid_unknown_fields=True, frozen=True):
    """An activity of a new workshop; `settings` are the kind's own, the rest of them take their defaults.

    Without `minutes` it has no time limit.
    """

    kind: str
    title: Title
    prompt: Annotated[str, Meta(min_length=1, max_length=300, pattern=NO_ZERO)]
    phase: str = "ideate"
    minutes: Annotated[int, Meta(ge=1, le=DURATION_MOST_S // 60)] | None = None
    settings: dict[str, Any] = {}


class NewWorkshop(Struct, forbid_unknown_fields=True, frozen=True):
    """A workshop to create and schedule at once, on a challenge that is created too where it is new."""

    challenge: Title
    title: Title
    activities: Annotated[list[NewActivity], Meta(min_length=1)]
    agency: Annotated[str, Meta(max_length=36, pattern=NO_ZERO)] | None = None


class NewSeatCodes(Struct, forbid_unknown_fields=True, frozen=True):
    """How many codes to make."""

    count: Annotated[int, Meta(ge=1, le=seat_codes.MOST)]


@blueprint.post("/workshops")
def create_workshop() -> tuple[Response, int]:
    """Create and schedule a workshop as the signed-in facilitator; answers 201 {workshop, code, console}."""
    wanted = read_json(NewWorkshop)
    with here.storage().transaction() as tx:
        workshop = _scheduled(tx, here.actor(), wanted, here.now_ms())
        made = {"workshop": workshop.id, "code": workshop.code, "console": f"/console/{workshop.id}"}
    return jsonify(made), 201


@blueprint.get("/workshops/<workshop_id>/counts")
def counts(workshop_id: str) -> Response:
    """How many participants, ideas and ballots a workshop has, for those who run it; a rehearsal is not counted."""
    with here.storage().reading() as session:
        require(here.actor(), "workshop:count", workshop_queries.facts_of(session, workshop_id))
        return jsonify(queries.counts(session, workshop_id))


@blueprint.post("/workshops/<workshop_id>/seat-codes")
def make_seat_codes(workshop_id: str) -> tuple[Response, int]:
    """Make codes of seats, for slips of one's own; answers 201 {codes}."""
    wanted = read_json(NewSeatCodes)
    with here.storage().transaction() as tx:
        codes = seat_codes.make(tx, here.actor(), workshop_id, wanted.count, here.now_ms())
    return jsonify(codes=codes), 201


def read_json(shape: type[T]) -> T:
    """The request's JSON as `shape`. Raises BadRequest naming the field.

    Other media types are refused: a form on a foreign page can send those, JSON it cannot.
    """
    if not request.is_json:
        raise BadRequest(field="Content-Type")
    try:
        return msgspec.json.decode(request.get_data(), type=shape)
    except msgspec.ValidationError as error:
        raise BadRequest(field=field_of(error), reason=str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadRequest(field="body") from None


def _scheduled(tx: Transaction, actor: Actor, wanted: NewWorkshop, now_ms: int) -> Workshop:
    agency = wanted.agency or actor.agency or queries.any_agency(tx.session)
    if agency is None:
        raise BadRequest(field="agency")
    challenge = queries.challenge(tx.session, agency, wanted.challenge) or service.create_challenge(
        tx, actor, agency, wanted.challenge, "", now_ms
    )
    plans = [
        Plan(one.kind, one.title, one.prompt, one.phase, one.minutes and one.minutes * 60, one.settings)
        for one in wanted.activities
    ]
    draft = service.create_workshop(tx, actor, challenge.id, wanted.title, now_ms, plans=plans)
    return service.publish(tx, actor, draft.id)
