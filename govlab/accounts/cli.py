"""The command that makes the first administrator. There is no account to begin with (S10)."""

from __future__ import annotations

import os
import sys

import click

from govlab.accounts import passwords
from govlab.accounts.errors import EmailTaken
from govlab.accounts.forms import EMAIL_MOST, NAME_MOST, is_email, one_case
from govlab.accounts.service import Profile, create_person
from govlab.clock import now_ms
from govlab.settings import Settings, load_or_exit
from govlab.storage import Storage
from govlab.storage.lock import DatabaseInUse, only_process
from govlab.storage.migrate import migrate
from govlab.web.forms import graphemes, tidy


def _email(_context: click.Context, _option: click.Parameter, value: str) -> str:
    email = one_case(value)
    if not is_email(email) or len(email) > EMAIL_MOST:
        raise click.BadParameter("write it like somsri@example.go.th")
    return email


def _name(_context: click.Context, _option: click.Parameter, value: str) -> str:
    name = tidy(value)
    if not 0 < graphemes(name) <= NAME_MOST:
        raise click.BadParameter(f"1 to {NAME_MOST} characters")
    return name


def _password(_context: click.Context, _option: click.Parameter, value: str) -> str:
    if not passwords.LEAST <= len(value) <= passwords.MOST:
        raise click.BadParameter(f"{passwords.LEAST} to {passwords.MOST} characters")
    return value


@click.command("create-admin")
@click.option("--email", prompt="E-mail", callback=_email)
@click.option("--name", prompt="Name", callback=_name)
@click.password_option(prompt="Password (8 characters or more)", callback=_password, envvar="GOVLAB_PASSWORD")
def create_admin(email: str, name: str, password: str) -> None:
    """Make an administrator of the centre, who manages all people and agencies."""
    try:
        _create(load_or_exit(os.environ), email, name, password)
    except DatabaseInUse as error:
        _give_up(f"{error}\nA running server's administrators add people on /people.")
    except EmailTaken:
        _give_up(f"there is an account with the e-mail {email} already")
    click.echo(f"{email} may now sign in as administrator.")


def _create(settings: Settings, email: str, name: str, password: str) -> None:
    with only_process(settings.database_url):
        storage = Storage(settings.database_url)
        migrate(storage)
        password_hash = passwords.hashed(password)
        profile = Profile(email, name, agency=None, grants=frozenset({("administrator", None)}))
        try:
            with storage.transaction() as tx:
                create_person(tx, profile, password_hash, now_ms())
        finally:
            storage.close()


def _give_up(reason: str) -> None:
    click.echo(f"govlab: {reason}", err=True)
    sys.exit(1)
