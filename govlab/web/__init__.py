"""The web wing: what every page shares. Language, forms, headers, error pages, the frame."""

from __future__ import annotations

from jinja2 import StrictUndefined

from govlab.web.request import Joined

LARGEST_REQUEST_BYTES = 1_000_000


def install(app: Joined) -> None:
    """Make the app able to show our pages: filters, globals, headers, error pages, CSRF, and the pages of this wing."""
    from govlab.web import (
        addresses,
        assets,
        cookies,
        dates,
        errors,
        forms,
        headers,
        icons,
        language,
        names,
        navigation,
        pages,
        thai,
    )

    app.flask.config.update(
        MAX_CONTENT_LENGTH=LARGEST_REQUEST_BYTES,
        SESSION_COOKIE_NAME=cookies.name(app.settings, "session"),
        SESSION_COOKIE_SECURE=app.settings.https,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    # A name misspelt in a template is a mistake to find, not an empty place on a page.
    app.flask.jinja_env.undefined = StrictUndefined
    app.flask.jinja_env.trim_blocks = app.flask.jinja_env.lstrip_blocks = True
    for part in (language, dates, thai, icons, names, navigation, assets, errors, addresses, forms):
        part.install(app.flask)
    headers.install(app.flask, app.settings)
    app.flask.register_blueprint(pages.blueprint)
