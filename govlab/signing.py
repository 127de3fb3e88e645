"""The key that signs cookies: from the settings, or the example's own, kept in its database."""

from __future__ import annotations

import secrets

from govlab.settings import Settings
from govlab.storage import Storage
from govlab.storage.tables import Fact


def secret_key(settings: Settings, storage: Storage) -> str:
    """The signing key. An example without one keeps a random key, so that a restart signs nobody out."""
    if settings.secret_key:
        return settings.secret_key
    with storage.transaction() as tx:
        kept = tx.session.get(Fact, "secret_key")
        if kept is None:
            kept = Fact(name="secret_key", value=secrets.token_hex(32))
            tx.session.add(kept)
        return kept.value
