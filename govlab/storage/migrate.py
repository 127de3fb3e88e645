"""Bring a database to the newest schema, and tell whether it is there."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
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


def is_current(storage: Storage) -> bool:
    """Whether the database has the newest schema."""
    with storage.reading_engine.connect() as connection:
        here = MigrationContext.configure(connection).get_current_revision()
    return here == ScriptDirectory.from_config(configuration()).get_current_head()
