"""Hash and check passwords with argon2id (S9). Pure and slow: where others wait, `hashing.py` calls it."""

from __future__ import annotations

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LEAST, MOST = 8, 512
"""Characters of a password: room for any passphrase, but no request that keeps the server busy."""

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
# Of a password that nobody knows: checking against it takes as long as against a real one.
_NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$prDu6N5j48FY24mH5ni2fA$ERUQE512RiJVU66RWuMhin62eZr6HChX/ZU846f1bVE"


def hashed(password: str) -> str:
    """What is stored of a password."""
    return _HASHER.hash(_one_form(password))


def matches(stored: str | None, password: str) -> bool:
    """Whether `password` is the one behind `stored`.

    Without a stored hash (no such person, or nobody chose a password yet) the answer is no, after the same time.
    """
    known = stored is not None and stored.startswith("$argon2id$")
    try:
        return _HASHER.verify(stored if known and stored else _NOBODYS, _one_form(password)) and known
    except (VerificationError, InvalidHashError):
        return False


def _one_form(password: str) -> str:
    """The same letters typed on another keyboard are the same password (NFKC)."""
    return unicodedata.normalize("NFKC", password)
