"""Identifiers: UUIDv7 text, so that rows sort by the time they were made."""

from __future__ import annotations

import hashlib
import secrets

import uuid_utils


def new_id() -> str:
    """A new UUIDv7 as 36 characters of text."""
    return str(uuid_utils.uuid7())


def new_token() -> str:
    """A secret of 192 random bits, safe in an address."""
    return secrets.token_urlsafe(24)


def token_hash(token: str) -> str:
    """What is stored of a secret. A fast hash will do: the secret is random, not a password."""
    return hashlib.sha256(token.encode()).hexdigest()
