"""The blueprint of the catalogue, and what its pages share: the address of an entry, and who its reader is."""

from __future__ import annotations

from urllib.parse import quote

from flask import Blueprint

from govlab.access import Actor
from govlab.settings import Settings
from govlab.storage.ids import token_hash
from govlab.web import cookies

blueprint = Blueprint("catalogue", __name__)

READER_COOKIE = "reader"
READER_COOKIE_S = 365 * 86_400


def entry_address(slug: str) -> str:
    """Where readers find an entry."""
    return f"/innovations/{quote(slug)}"


def reader(settings: Settings, actor: Actor, token: str | None = None) -> str | None:
    """How a rating is kept: by person, or by the hash of a cookie (`token`: one that is only now being set)."""
    if actor.person:
        return f"person:{actor.person}"
    token = token or cookies.read(settings, READER_COOKIE)
    return token_hash(token) if token else None
