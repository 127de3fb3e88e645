"""The command line. Collects the wings' commands; patches first, as the server does."""
# ruff: noqa: E402

from __future__ import annotations

from govlab import concurrency

concurrency.patch()

import os
import sys
from dataclasses import fields

import click

from govlab.settings import Settings, SettingsError, load, name_of
from govlab.storage import Storage
from govlab.storage.migrate import migrate


@click.group()
def main() -> None:
    """GovLab: co-creation workshops for the public sector."""


def settings_or_exit() -> Settings:
    """The settings, or one clear line and exit status 2."""
    try:
        return load(os.environ)
    except SettingsError as error:
        click.echo(f"govlab: {error}", err=True)
        sys.exit(2)


@main.command("settings")
def list_settings() -> None:
    """List every setting with its default, unit and meaning."""
    for setting in fields(Settings):
        unit = f" [{setting.metadata['unit']}]" if setting.metadata["unit"] else ""
        default = setting.default if setting.default != "" else "(none)"
        click.echo(f"{name_of(setting)}{unit} = {default}\n    {setting.metadata['meaning']}")


@main.command("migrate")
def migrate_database() -> None:
    """Bring the database to the newest schema."""
    storage = Storage(settings_or_exit().database_url)
    migrate(storage)
    storage.close()


@main.command()
def serve() -> None:
    """Migrate the database and serve."""
    settings = settings_or_exit()
    from govlab.app import create_app
    from govlab.storage.lock import only_process

    with only_process(settings.database_url):
        storage = Storage(settings.database_url)
        migrate(storage)
        storage.close()
        app = create_app(settings)
        app.serve(ready=lambda: _announce(app))
