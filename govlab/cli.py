"""The command line. Collects the wings' commands; patches first, as the server does."""
# ruff: noqa: E402

from __future__ import annotations

from govlab import concurrency

concurrency.patch()

import os
import sys
from dataclasses import fields
from pathlib import Path

import click

from govlab.settings import Settings, SettingsError, load_or_exit, name_of

WIRE_TYPES = Path(__file__).parent.parent / "static/src/live/wire_types.ts"


@click.group()
def main() -> None:
    """GovLab: co-creation workshops for the public sector."""


@main.command("settings")
def list_settings() -> None:
    """List every setting with its default, unit and meaning."""
    for setting in fields(Settings):
        unit = f" [{setting.metadata['unit']}]" if setting.metadata["unit"] else ""
        default = setting.default if setting.default != "" else "(none)"
        click.echo(f"{name_of(setting)}{unit} = {default}\n    {setting.metadata['meaning']}")


@main.command("wire-types")
def write_wire_types() -> None:
    """Write the browser's types of the live protocol."""
    from govlab.live.wire_types import typescript

    WIRE_TYPES.write_text(typescript(), encoding="utf-8")


@main.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    from govlab.storage import Storage
    from govlab.storage.lock import DatabaseInUse, only_process
    from govlab.storage.migrate import migrate as bring_up_to_date

    settings = load_or_exit(os.environ)
    try:
        with only_process(settings.database_url):
            storage = Storage(settings.database_url)
            bring_up_to_date(storage)
            storage.close()
    except DatabaseInUse as error:
        click.echo(f"govlab: {error}", err=True)
        sys.exit(1)


@main.command()
def serve() -> None:
    """Bring the database to the newest schema, and serve until Ctrl-C."""
    from govlab.serving import serve as serve_until_stopped
    from govlab.storage.lock import DatabaseInUse

    try:
        serve_until_stopped(load_or_exit(os.environ))
    except (DatabaseInUse, OSError, SettingsError) as error:
        click.echo(f"govlab: {error}", err=True)
        sys.exit(1)


def _collect() -> None:
    from govlab.accounts.cli import create_admin
    from govlab.exchange.cli import rehearse, replay

    for command in (create_admin, replay, rehearse):
        main.add_command(command)


_collect()
