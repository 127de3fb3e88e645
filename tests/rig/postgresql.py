"""A PostgreSQL server for the tests, and databases made from a migrated template.

It runs without syncs (`fsync=off`): tests end processes, not machines, and it halves their time.
"""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import psycopg2
from sqlalchemy import URL

from tests.rig.processes import answers, as_nobody_special, binary, free_port, running

_OPTIONS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "listen_addresses=127.0.0.1",
)
# C.UTF-8, because pg_trgm finds nothing Thai under plain C.
_CLUSTER = ("--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8")


@dataclass(frozen=True)
class PostgreSQL:
    """A running server; every database in it belongs to the tests."""

    port: int

    def url(self, database: str) -> str:
        """The SQLAlchemy address of `database`."""
        return URL.create(
            "postgresql+psycopg2", "govlab", host="127.0.0.1", port=self.port, database=database
        ).render_as_string(hide_password=False)

    def create(self, database: str, template: str = "template0") -> str:
        """Make `database` as a copy of `template`; returns its address."""
        self._run(f'CREATE DATABASE "{database}" TEMPLATE "{template}" STRATEGY WAL_LOG')
        return self.url(database)

    def drop(self, database: str) -> None:
        """Remove `database`, whoever is still connected."""
        self._run(f'DROP DATABASE "{database}" WITH (FORCE)')

    def _run(self, statement: str) -> None:
        connection = psycopg2.connect(host="127.0.0.1", port=self.port, user="govlab", dbname="postgres")
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
        finally:
            connection.close()


@contextlib.contextmanager
def postgresql() -> Generator[PostgreSQL]:
    """Make a cluster in a temporary folder and serve it on a free port until the block ends."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    with tempfile.TemporaryDirectory(prefix="govlab-postgresql-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        as_user = as_nobody_special("postgres", folder)
        data = str(folder / "data")
        initdb = [binary("initdb", *versions), "-D", data, "-U", "govlab", *_CLUSTER]
        subprocess.run([*as_user, *initdb], check=True, stdout=subprocess.DEVNULL, cwd=folder)
        port = free_port()
        command = [*as_user, binary("postgres", *versions), "-D", data, "-p", str(port), "-k", str(folder)]
        options = [part for option in _OPTIONS for part in ("-c", option)]
        with running([*command, *options], folder / "log", lambda: _accepts(port)):
            yield PostgreSQL(port)


def _accepts(port: int) -> bool:
    if not answers(port):
        return False
    try:
        psycopg2.connect(host="127.0.0.1", port=port, user="govlab", dbname="postgres").close()
    except psycopg2.OperationalError:
        return False
    return True
