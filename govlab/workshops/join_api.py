"""Join for other programs: `POST /api/v1/join` answers with the token that opens a socket."""

from __future__ import annotations

import re

import msgspec
from flask import Response, jsonify, request

from govlab.errors import BadRequest
from govlab.web import request as here
from govlab.web.forms import csrf
from govlab.workshops import doors
from govlab.workshops.joining import join
from govlab.workshops.pages import blueprint
from govlab.workshops.tables import Workshop

_FIELD = re.compile(r"field `(\w+)`|at `\$\.(\w+)")


class JoinRequest(msgspec.Struct, forbid_unknown_fields=True):
    """The body of the request."""

    code: str
    sector: str
    consent: bool
    name: str | None = None


# Nothing here rests on a cookie, so another site's page gains nothing by sending it: no CSRF token is asked.
@csrf.exempt
@blueprint.post("/api/v1/join")
def join_api() -> Response:
    """Seat a guest; answers `{workshop, token}`, or an error by its code."""
    asked = _read(request.get_data())
    workshop_id = doors.behind_code(asked.code).workshop.id
    with here.storage().transaction() as tx:
        workshop = tx.session.get_one(Workshop, workshop_id)
        _, token = join(tx, workshop, asked.sector, asked.name, asked.consent, None, here.now_ms())
    return jsonify(workshop=workshop_id, token=token)


def _read(body: bytes) -> JoinRequest:
    try:
        return msgspec.json.decode(body, type=JoinRequest)
    except msgspec.ValidationError as error:
        named = _FIELD.search(str(error))
        raise BadRequest(field=(named[1] or named[2]) if named else None, reason=str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadRequest(reason="the body is not JSON") from None
