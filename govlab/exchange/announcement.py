"""What an example server says at its start: where to go, the code to join with, and the sign-ins."""

from __future__ import annotations

from govlab.accounts import example as people
from govlab.exchange import queries
from govlab.settings import Settings
from govlab.storage import Storage
from govlab.workshops import codes

_SIGN_INS = (
    (people.FACILITATOR, "facilitator: runs workshops"),
    (people.STAFF, "staff: edits catalogue entries"),
    (people.REVIEWER, "staff: reviews what others wrote"),
    (people.ADMINISTRATOR, "administrator: agencies, people and roles"),
)


def announce(settings: Settings, storage: Storage) -> list[str]:
    """The lines to print once the port is open."""
    with storage.reading() as session:
        live = queries.live_example(session)
    lines = ["", f"  Home            {settings.url}/"]
    if live and live.code:
        lines += [
            f"  Join by phone   {settings.url}/join?code={live.code}   (code {codes.shown(live.code)})",
            f"  Console         {settings.url}/console/{live.id}   (as {people.FACILITATOR})",
        ]
    lines += ["", f"  Sign in at {settings.url}/sign-in, password of all: {people.PASSWORD}"]
    return [*lines, *(f"    {email:<22} {may}" for email, may in _SIGN_INS), ""]
