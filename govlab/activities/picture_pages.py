"""Pictures over HTTP: a phone sends one, and who may see its note sees it."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterable
from typing import Any
from uuid import UUID

from flask import Flask, Response, current_app, jsonify, make_response, request

from govlab import concurrency
from govlab.access import Actor, may, require
from govlab.activities import picture_store
from govlab.activities.errors import PicturesBusy
from govlab.activities.pages import blueprint
from govlab.activities.photo import Photo, develop
from govlab.bucket import Bucket
from govlab.errors import Forbidden, NotFound
from govlab.web import request as here
from govlab.workshops.errors import SeatRemoved
from govlab.workshops.join_pages import own_seat
from govlab.workshops.screens import workshop_of_screen
from govlab.workshops.seats import actor_of

LARGEST_BYTES = 8_000_000
# So many may be on their way at once, each in memory; a phone makes its photo smaller first, and has a short way.
ON_THEIR_WAY = 24
BUSY_MS = 2000
# A person: so many at once, then one in so many seconds.
BURST, EVERY_S = 12, 4
_GATE = "govlab.picture_gate"


class Gate:
    """How many pictures are on their way, and whose; they are developed one at a time."""

    def __init__(self) -> None:
        self._senders: set[str] = set()
        self._buckets: dict[str, Bucket] = {}
        self._darkroom = concurrency.Lock()

    @contextlib.contextmanager
    def passing(self, sender: str, now_ms: int) -> Generator[None]:
        """Let a picture of this sender's in. Raises PicturesBusy."""
        if sender in self._senders or len(self._senders) >= ON_THEIR_WAY:
            raise PicturesBusy(retry_after_ms=BUSY_MS)
        self._buckets = {who: one for who, one in self._buckets.items() if not one.is_full(now_ms)}
        bucket = self._buckets.setdefault(sender, Bucket.full(BURST, 1 / EVERY_S, now_ms))
        if wait_ms := bucket.take(now_ms):
            raise PicturesBusy(retry_after_ms=wait_ms)
        self._senders.add(sender)
        try:
            yield
        finally:
            self._senders.discard(sender)

    def develop(self, data: bytes) -> Photo:
        """What is kept of a file, made in a native thread, so that the hub goes on. Raises what `develop` raises."""
        with self._darkroom:
            return concurrency.native(develop, data)


def install(flask: Flask) -> None:
    """Remember who is sending for as long as this process runs."""
    flask.extensions[_GATE] = Gate()


@blueprint.url_value_preprocessor
def _let_photos_in(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """Before the check of the page's token, which looks at the body and would refuse it for its size."""
    if endpoint == "activities.send_picture":
        request.max_content_length = LARGEST_BYTES


@blueprint.post("/api/v1/workshops/<workshop_id>/pictures/<uuid:picture_id>")
def send_picture(workshop_id: str, picture_id: UUID) -> Response:
    """Take in one picture, the request's whole body, under an id that the sender chose; sent again it is kept once.

    A card names it by that id within the hour.
    """
    actor = _sender(workshop_id)
    with here.storage().reading() as session:
        require(actor, "picture:send", picture_store.room_for_pictures(session, workshop_id))
        arrived = picture_store.has_arrived(session, actor, str(picture_id))
        if not arrived:
            picture_store.check_space(session, actor)
    gate: Gate = current_app.extensions[_GATE]
    if not arrived:
        with gate.passing(actor.participant or "", here.now_ms()):
            photo = gate.develop(request.get_data(cache=False))
            with here.storage().transaction() as tx:
                picture_store.keep(tx, actor, str(picture_id), photo, here.now_ms())
    return jsonify(picture=str(picture_id))


@blueprint.get("/w/<workshop_id>/pictures/<uuid:picture_id>")
def picture(workshop_id: str, picture_id: UUID) -> Response:
    """A picture, or with `?size=small` a small one: to facilitators, its author, and who sees its note now."""
    seat = own_seat(workshop_id)
    return _shown(workshop_id, str(picture_id), [here.actor(), *([actor_of(seat)] if seat else [])])


@blueprint.get("/screen/<token>/pictures/<uuid:picture_id>")
def picture_on_screen(token: str, picture_id: UUID) -> Response:
    """The same for the big screen, which its link lets in."""
    with here.storage().reading() as session:
        workshop_id = workshop_of_screen(session, token)
    if workshop_id is None:
        raise NotFound
    return _shown(workshop_id, str(picture_id), [Actor(screen=True, workshop=workshop_id)])


def _sender(workshop_id: str) -> Actor:
    """The participant that this browser has a seat of. Raises Forbidden, SeatRemoved."""
    seat = own_seat(workshop_id)
    if seat is None:
        raise Forbidden
    if seat.removed:
        raise SeatRemoved
    return actor_of(seat)


def _shown(workshop_id: str, picture_id: str, actors: Iterable[Actor]) -> Response:
    """To who may not see it now it does not exist."""
    askers = list(actors)
    participant = next((one.participant for one in askers if one.participant), None)
    with here.storage().reading() as session:
        facts = picture_store.facts_of(session, workshop_id, picture_id, participant)
        if not any(may(actor, "picture:see", facts) for actor in askers):
            raise NotFound(field="picture")
        small = request.args.get("size") == "small"
        response = make_response()
        response.set_etag(f"{picture_id}-small" if small else picture_id)
        # A browser may keep it, and asks each time whether it may still be shown.
        response.headers["Cache-Control"] = "private, no-cache"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.mimetype = "image/jpeg"
        response.make_conditional(request)
        if response.status_code == 200:
            response.set_data(picture_store.bytes_of(session, picture_id, small))
    return response
