"""The device cookie: proof that someone signed in to an account from this browser before (S10). Pure.

It opens nothing. It only gives the device a counter of failed sign-ins of its own, so that guesses from elsewhere
cannot keep the owner out.
"""

from __future__ import annotations

import secrets

from itsdangerous import BadSignature, URLSafeSerializer

COOKIE = "device"
LASTS_S = 365 * 86_400


def written(secret_key: str, person: str) -> str:
    """The cookie's value for a device on which `person` has just signed in."""
    return _signer(secret_key).dumps([person, secrets.token_hex(8)])


def known_to(secret_key: str, cookie: str | None, person: str | None) -> str | None:
    """The device's own name if `person` signed in on it before, else None."""
    if not cookie or not person:
        return None
    try:
        owner, device = _signer(secret_key).loads(cookie)
    except BadSignature:
        return None
    return device if owner == person else None


def _signer(secret_key: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret_key, salt="govlab.accounts.device")
