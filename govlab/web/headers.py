"""Security and cache headers of every response (S8)."""

from __future__ import annotations

from flask import Flask, Response, request, session

from govlab.settings import Settings
from govlab.web import cookies, language

ONE_YEAR_S = 31_536_000


def install(flask_app: Flask, settings: Settings) -> None:
    """Add the headers to every response, errors and static files included."""
    fixed = _fixed(settings)
    language_cookie = cookies.name(settings, language.COOKIE)

    def add_headers(response: Response) -> Response:
        for name, value in fixed.items():
            response.headers.setdefault(name, value)
        if request.endpoint == "static" or "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = _cache_rule(response, language_cookie)
        return response

    flask_app.after_request(add_headers)


def content_security_policy(settings: Settings) -> str:
    """Only our own files, and sockets to our own address: no inline script or style anywhere."""
    socket = settings.url.replace("http", "ws", 1)
    rules = [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        f"connect-src 'self' {socket}",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    ]
    return "; ".join(rules)


def _fixed(settings: Settings) -> dict[str, str]:
    headers = {
        "Content-Security-Policy": content_security_policy(settings),
        "X-Content-Type-Options": "nosniff",
        # Addresses of screens and receipts are secrets: other sites must not learn them, our CSRF check may.
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if settings.https:
        headers["Strict-Transport-Security"] = f"max-age={ONE_YEAR_S}; includeSubDomains"
    return headers


def _cache_rule(response: Response, language_cookie: str) -> str:
    if request.endpoint == "static":
        # A built file's name changes with its content; a missing one may come with the next build.
        return f"public, max-age={ONE_YEAR_S}, immutable" if response.status_code < 400 else "no-cache"
    if _personal(response, language_cookie):
        return "no-store"
    response.vary.add("Cookie")
    return "private, no-cache"


def _personal(response: Response, language_cookie: str) -> bool:
    """Whether the page may hold anything of one person's: they came with a cookie of ours, or leave with one."""
    cookies_sent = {name for name in request.cookies if name != language_cookie}
    cookies_set = [line for line in response.headers.getlist("Set-Cookie") if line.split("=")[0] != language_cookie]
    # Flask saves the session after this, so one that was only now begun has set no cookie yet.
    return bool(cookies_sent or cookies_set or session.modified)
