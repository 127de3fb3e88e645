"""Private links by which a person chooses a password: given once by an administrator, used once. Pure.

The link is signed and holds a fingerprint of the password that it replaces, so it dies with the first use, and with
the next link. Nobody but the person ever knows the password.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeSerializer

from govlab.accounts.errors import InvitationOver

LASTS_MS = 7 * 24 * 3_600_000
"""A week: a link that lies in a mailbox for longer is asked for anew."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An opened link: whom it is for, what it was made against, and until when it serves (milliseconds UTC)."""

    person: str
    fingerprint: str
    until_ms: int

    def require_open(self, password_hash: str, now_ms: int) -> None:
        """Raise InvitationOver once it was used, replaced or is too old."""
        if now_ms >= self.until_ms or not secrets.compare_digest(self.fingerprint, _fingerprint(password_hash)):
            raise InvitationOver


def no_password() -> str:
    """What is stored for someone who has yet to choose a password. No two are the same, so that links differ."""
    return f"none:{secrets.token_hex(16)}"


def written(secret_key: str, person: str, password_hash: str, now_ms: int) -> str:
    """The link's secret part for `person`, whose stored hash is `password_hash` now."""
    return _signer(secret_key).dumps([person, _fingerprint(password_hash), now_ms + LASTS_MS])


def read(secret_key: str, text: str) -> Invitation:
    """Open a link; raises InvitationOver for any that we did not write."""
    try:
        return Invitation(*_signer(secret_key).loads(text))
    except BadSignature:
        raise InvitationOver from None


def _signer(secret_key: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret_key, salt="govlab.accounts.invitation")


def _fingerprint(password_hash: str) -> str:
    return hashlib.sha256(password_hash.encode()).hexdigest()[:32]
