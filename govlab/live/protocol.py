"""The envelope of the live protocol: what a join and a command look like, and how a refusal is told."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct, field

from govlab.activities.shapes import NO_ZERO, field_of
from govlab.errors import BadRequest, GovLabError

NAMESPACE = "/live"
VERSION = 1
FRAME_BYTES = 64 * 1024

Shape = dict[str, Any]
T = TypeVar("T", bound=Struct)


class UnsupportedProtocol(GovLabError):
    """The client speaks another version of the protocol than `supported`."""

    code = "unsupported_protocol"


class NotSaved(GovLabError):
    """The storage could not take the command; the same one may pass later."""

    code = "internal"
    retry = True


class RateLimited(GovLabError):
    """More commands than 10 a second; `retry_after_ms` tells how long to wait (rule P13)."""

    code = "rate_limited"
    retry = True


class SignedOut(GovLabError):
    """The sign-in or seat behind this socket has ended."""

    code = "signed_out"
    status = 401


class NotJoined(GovLabError):
    """A command came before the room was joined."""

    code = "not_joined"


class Join(Struct, forbid_unknown_fields=True, frozen=True):
    """Enter a workshop's room, with what the client already has of it."""

    protocol: int
    workshop: Annotated[str, Meta(max_length=36, pattern=NO_ZERO)]
    as_: Literal["participant", "facilitator", "screen"] = field(name="as")
    epoch: Annotated[str, Meta(max_length=64)] | None = None
    version: Annotated[int, Meta(ge=0)] | None = None


class CommandFrame(Struct, forbid_unknown_fields=True, frozen=True):
    """A command: its id is the client's own (rule P2)."""

    id: Annotated[str, Meta(min_length=1, max_length=64, pattern=NO_ZERO)]
    name: Annotated[str, Meta(max_length=40)]
    args: dict[str, Any]


def read(data: Any, shape: type[T]) -> T:
    """`data` as `shape`; raises BadRequest naming the field."""
    try:
        return msgspec.convert(data, shape)
    except msgspec.ValidationError as error:
        raise BadRequest(field=field_of(error)) from None


def refusal(error: GovLabError) -> Shape:
    """An ack that says no."""
    params = dict(error.params)
    told: Shape = {"code": error.code, "params": params, "retry": error.retry}
    if "retry_after_ms" in params:
        told["retry_after_ms"] = params.pop("retry_after_ms")
    return {"ok": False, "error": told}
