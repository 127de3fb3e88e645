"""The blueprint of the workshops wing, and what its pages share."""

from __future__ import annotations

from flask import Blueprint, Response, make_response

from govlab.access import require
from govlab.web import request as here
from govlab.workshops import queries
from govlab.workshops.queries import Listed

blueprint = Blueprint("workshops", __name__)


def workshop_for(action: str, workshop_id: str) -> Listed:
    """The workshop of this page; raises NotFound, or Forbidden where the reader may not do `action` on it."""
    with here.storage().reading() as session:
        require(here.actor(), action, queries.facts_of(session, workshop_id))
        return queries.listed(session, workshop_id)


def secret_page(page: str, status: int = 200) -> Response:
    """A page that holds a secret or has one in its address: kept from search engines, caches and other sites."""
    response = make_response(page, status)
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Cache-Control"] = "no-store"
    return response
