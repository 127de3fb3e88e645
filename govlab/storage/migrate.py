"""Bring a database to the newest schema."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from govlab.storage.storage import Storage

_FOLDER = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's configuration, bound to `connection`."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config


def migrate(storage: Storage) -> None:
    """Run all missing migrations, each in a transaction of its own."""
    with storage.writing_engine.connect() as connection:
        command.upgrade(configuration(connection), "head")
        connection.commit()
