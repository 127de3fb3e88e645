"""Errors that people can meet. They carry a code and parameters, and know no transport.

`web/messages.py` turns a code into a sentence; `web/errors.py` maps it to a page or JSON, `live/protocol.py` to an ack.
"""

from __future__ import annotations

from typing import Any, ClassVar


class GovLabError(Exception):
    """A refusal with a stable `code`, an HTTP `status`, and parameters for its sentence.

    `retry` tells a client that the same request may pass later (rule P2).
    """

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 400
    retry: ClassVar[bool] = False

    def __init__(self, **params: Any) -> None:
        super().__init__(self.code)
        self.params = params


class Forbidden(GovLabError):
    """The actor may not do this, or nobody may."""

    code = "forbidden"
    status = 403


class NotFound(GovLabError):
    """No such thing, or none that the actor may know of."""

    code = "not_found"
    status = 404


class BadRequest(GovLabError):
    """The request's shape is wrong; `field` names where."""

    code = "bad_request"


class Stale(GovLabError):
    """What was edited has a newer revision than the one it was based on."""

    code = "stale"
    status = 409
