"""Settings: read from the environment once, checked at start. `govlab settings` lists them."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit


class SettingsError(Exception):
    """A setting has a value that GovLab cannot run with; the message names it and the remedy."""


def _setting(default: Any, meaning: str, unit: str = "") -> Any:
    return field(default=default, metadata={"meaning": meaning, "unit": unit})


LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Settings:
    """All settings. `database_url` becomes GOVLAB_DATABASE_URL in the environment, and so on."""

    host: str = _setting("127.0.0.1", "address to listen on")
    port: int = _setting(8000, "port to listen on")
    public_url: str = _setting("", "address that people use; the QR code and the origin check need it")
    example: bool = _setting(False, "open with an example workshop and example sign-ins (loopback only)", "0 or 1")
    database_url: str = _setting("sqlite:///instance/govlab.db", "SQLAlchemy address of SQLite or PostgreSQL")
    redis_url: str = _setting("", "Redis, for several processes; not served yet, leave it empty")
    secret_key: str = _setting("", "signs cookies; 32 characters or more; required outside the example")
    transport: str = _setting("fast", "how websockets are served: fast, or library (Flask-SocketIO's own path)")
    crowd: int = _setting(30, "simulated participants of the example workshop; 0 turns them off", "people")
    rehearsal_crowd: int = _setting(100, "most simulated participants of a rehearsal; 0 turns rehearsals off", "people")
    proxies: int = _setting(0, "reverse proxies in front, whose X-Forwarded-For and -Proto are believed", "proxies")
    operator: str = _setting("", "name of the body that runs this site, for the footer")
    methods_folder: str = _setting("", "folder with methods/ and ready_agendas/ of your own, beside the built-in ones")
    retention_days: int = _setting(90, "how long participants' names are kept after a workshop closes", "days")
    log_level: str = _setting("info", "debug, info, warning or error")

    @property
    def url(self) -> str:
        """Where people reach this server, without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def own_url(self) -> str:
        """Where this process reaches itself, also behind a proxy."""
        return f"http://{'127.0.0.1' if self.host == '0.0.0.0' else self.host}:{self.port}"  # noqa: S104

    @property
    def https(self) -> bool:
        """Whether people reach it by https, so that cookies can be bound to it."""
        return self.url.startswith("https://")

    @property
    def origins(self) -> list[str]:
        """Origins whose pages may open a socket (S1). On loopback, localhost names the same server."""
        origins = [self.url]
        if not self.public_url and self.host == "127.0.0.1":
            origins.append(f"http://localhost:{self.port}")
        return origins


def name_of(setting: Field[Any]) -> str:
    """The environment variable of a setting."""
    return f"GOVLAB_{setting.name.upper()}"


def load(environ: Mapping[str, str]) -> Settings:
    """Read and check the settings; raises SettingsError, naming the variable and the remedy."""
    known = {name_of(setting): setting for setting in fields(Settings)}
    for name in environ:
        if name.startswith("GOVLAB_") and name not in known and not name.startswith(_ELSEWHERE):
            raise SettingsError(f"{name} is not a setting; see `govlab settings`")
    values = {known[name].name: _read(known[name], environ[name]) for name in known if name in environ}
    return _checked(Settings(**values))


def load_or_exit(environ: Mapping[str, str]) -> Settings:
    """The settings, for a command: where they are wrong, one clear line and exit status 2."""
    try:
        return load(environ)
    except SettingsError as error:
        print(f"govlab: {error}", file=sys.stderr)
        sys.exit(2)


# Read by commands and by the tests, not by the server.
_ELSEWHERE = ("GOVLAB_PASSWORD", "GOVLAB_TEST_")


def _read(setting: Field[Any], text: str) -> Any:
    name, wanted = name_of(setting), type(setting.default)
    if wanted is bool:
        if text not in ("0", "1", ""):
            raise SettingsError(f"{name} must be 0 or 1, not {text!r}")
        return text == "1"
    if wanted is int:
        if not text.isdecimal():
            raise SettingsError(f"{name} must be a whole number, not {text!r}")
        return int(text)
    return text


def _checked(settings: Settings) -> Settings:
    if not 0 < settings.port < 65536:
        raise SettingsError(f"GOVLAB_PORT must be 1 to 65535, not {settings.port}")
    parts = urlsplit(settings.url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path:
        raise SettingsError("GOVLAB_PUBLIC_URL must be like https://lab.example.go.th, without a path")
    if settings.example and settings.host not in LOOPBACK:
        raise SettingsError("GOVLAB_EXAMPLE has known passwords: use it with GOVLAB_HOST=127.0.0.1 only")
    if not settings.example and len(settings.secret_key) < 32:
        raise SettingsError("GOVLAB_SECRET_KEY must have 32 characters or more; make one: openssl rand -hex 32")
    if settings.host not in LOOPBACK and not settings.public_url:
        raise SettingsError("GOVLAB_PUBLIC_URL is needed when GOVLAB_HOST is not 127.0.0.1: QR codes carry it")
    if settings.redis_url:
        raise SettingsError("GOVLAB_REDIS_URL: several processes are not served yet; leave it empty")
    if settings.transport not in ("fast", "library"):
        raise SettingsError("GOVLAB_TRANSPORT must be fast or library")
    if settings.log_level not in ("debug", "info", "warning", "error"):
        raise SettingsError("GOVLAB_LOG_LEVEL must be debug, info, warning or error")
    return settings
