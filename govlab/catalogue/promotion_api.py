"""Promotion over HTTP, for the facilitator's console."""

from __future__ import annotations

from typing import Annotated

import msgspec
from flask import Response, jsonify, make_response, request

from govlab.catalogue.pages import blueprint
from govlab.catalogue.promotion import add_ideas, address, promote
from govlab.errors import BadRequest, NotFound
from govlab.web import request as here

MOST_IDEAS = 200
IdeaNo = Annotated[int, msgspec.Meta(ge=1, le=2_000_000_000)]
ShortId = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f-]{36}$")]


class Promotion(msgspec.Struct, forbid_unknown_fields=True):
    """The ideas to promote by number, the one that gives the title first; `into`: a draft to add them to."""

    ideas: Annotated[list[IdeaNo], msgspec.Meta(min_length=1, max_length=MOST_IDEAS)]
    into: ShortId | None = None


@blueprint.post("/api/v1/workshops/<uuid:workshop_id>/promotions")
def promote_ideas(workshop_id: object) -> Response:
    """201 {draft: address}; 409 already_promoted {draft, innovation, rest} where an idea is in a draft already."""
    asked = _read(request.get_data())
    with here.storage().transaction() as tx:
        if asked.into:
            draft = add_ideas(tx, here.actor(), asked.into, asked.ideas, here.now_ms())
            if draft.workshop_id != str(workshop_id):
                raise NotFound
        else:
            draft = promote(tx, here.actor(), str(workshop_id), asked.ideas, here.now_ms())
    return make_response(jsonify({"draft": address(draft.id), "innovation": draft.id}), 201)


def _read(body: bytes) -> Promotion:
    try:
        return msgspec.json.decode(body, type=Promotion)
    except msgspec.MsgspecError as error:
        raise BadRequest(field="ideas", reason=str(error)) from None
