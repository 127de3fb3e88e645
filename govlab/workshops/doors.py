"""The ways in: find the workshop of a typed code or a scanned token, and hold up those who guess."""

from __future__ import annotations

from flask import Flask, current_app, request

from govlab.web import request as here
from govlab.workshops import codes, queries, rules
from govlab.workshops.errors import CodeUnknown, TooManyCodes
from govlab.workshops.failures import Failures
from govlab.workshops.queries import Listed

_FAILURES = "govlab.code_failures"


def install(flask: Flask) -> None:
    """Remember failed codes for as long as this process runs."""
    flask.extensions[_FAILURES] = Failures()


def behind_code(typed: str) -> Listed:
    """The open workshop that a typed code names. Raises CodeUnknown, WorkshopClosed, TooManyCodes."""
    failures, address, now_ms = _failures(), request.remote_addr or "", here.now_ms()
    if wait_ms := failures.wait_ms(address, now_ms):
        raise TooManyCodes(retry_after_ms=wait_ms)
    code = codes.normalise(typed)
    with here.storage().reading() as session:
        found = queries.by_code(session, code) if code else None
    return _opened(found, failures, address)


def behind_qr(token: str) -> Listed:
    """The open workshop that a QR token names. Raises CodeUnknown, WorkshopClosed.

    A right token always opens: 80 bits cannot be guessed, so a hall that scans is never held up.
    """
    with here.storage().reading() as session:
        found = queries.by_qr_token(session, token)
    return _opened(found, _failures(), request.remote_addr or "")


def _opened(found: Listed | None, failures: Failures, address: str) -> Listed:
    if found is None:
        failures.failed(address, here.now_ms())
        raise CodeUnknown
    rules.check_open(found.workshop.state)
    return found


def _failures() -> Failures:
    return current_app.extensions[_FAILURES]
