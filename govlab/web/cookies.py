"""Cookies: HttpOnly, SameSite=Lax, and bound to the host over https (S7)."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Response, request

from govlab.settings import Settings


def name(settings: Settings, base: str) -> str:
    """The cookie's full name. `__Host-` needs https, which a hall's own network does not have."""
    return f"__Host-{base}" if settings.https else base


def read(settings: Settings, base: str) -> str | None:
    """The cookie's value in this request."""
    return request.cookies.get(name(settings, base))


def ours(settings: Settings, sent: Mapping[str, str]) -> dict[str, str]:
    """The cookies that a browser sent, by base name; over https only those that are bound to this host."""
    prefix = name(settings, "")
    return {full.removeprefix(prefix): value for full, value in sent.items() if full.startswith(prefix)}


def keep(response: Response, settings: Settings, base: str, value: str, max_age_s: int | None = None) -> None:
    """Set a cookie; without `max_age_s` it ends with the browser."""
    response.set_cookie(
        name(settings, base), value, max_age=max_age_s, secure=settings.https, httponly=True, samesite="Lax", path="/"
    )


def drop(response: Response, settings: Settings, base: str) -> None:
    """Remove a cookie."""
    response.delete_cookie(name(settings, base), secure=settings.https, httponly=True, samesite="Lax", path="/")
