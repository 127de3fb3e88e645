"""The codes that let people in: one to type from a big screen, one that a QR code carries. Pure but for the dice."""

from __future__ import annotations

import secrets
import unicodedata

# Nothing that reads like something else from the back row: no 0 or O, no 1, I or L.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
QR_BYTES = 10


def new_code() -> str:
    """A random code of 8 letters and digits: 39.6 bits (V4 asks for 20)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def new_qr_token() -> str:
    """A secret of 80 random bits for an address (V4 asks for 64): 14 characters of base64url."""
    return secrets.token_urlsafe(QR_BYTES)


def normalise(typed: str) -> str | None:
    """The code that someone meant, or None where it cannot be one.

    Case, blanks, dashes and invisible characters do not count; Thai and full-width digits are digits.
    """
    code = "".join(_plain(c) for c in unicodedata.normalize("NFKC", typed)).upper()
    fits = len(code) == LENGTH and all(c in ALPHABET for c in code)
    return code if fits else None


def shown(code: str) -> str:
    """The code in two groups of four, as it is read aloud: K7PM 4XQT."""
    return f"{code[:4]} {code[4:]}"


def _plain(c: str) -> str:
    if c.isspace() or unicodedata.category(c) in ("Pd", "Cf") or c in "_.":
        return ""
    return str(unicodedata.decimal(c, c))
