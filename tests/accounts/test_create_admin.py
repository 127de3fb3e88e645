"""`govlab create-admin`: the first administrator, from the command line."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from govlab.access import Actor
from govlab.accounts import passwords, queries, sessions
from govlab.accounts.cli import create_admin
from govlab.storage import Storage
from govlab.storage.lock import only_process

ANSWERS = ["Ann@Example.go.th", "แอน ดูแลดี", "long enough", "long enough"]


def run(storage: Storage, *answers: str) -> Result:
    """Run the command, typing `answers` to its questions."""
    environ = {"GOVLAB_DATABASE_URL": storage.url, "GOVLAB_SECRET_KEY": "only-for-tests-" * 3}
    return CliRunner().invoke(create_admin, input="\n".join([*answers, ""]), env=environ)


def test_it_makes_an_administrator_of_the_centre(storage: Storage) -> None:
    result = run(storage, *ANSWERS)
    assert result.exit_code == 0, result.output
    assert "long enough" not in result.output
    with storage.reading() as session:
        ann = queries.person_by_email(session, "ann@example.go.th")
        assert ann
        actor = sessions.actor_of_person(session, ann.id)
    assert passwords.matches(ann.password_hash, "long enough")
    assert actor == Actor(person=ann.id, name="แอน ดูแลดี", grants=frozenset({("administrator", None)}))


@pytest.mark.parametrize(
    ("number", "wrong", "reason"),
    [
        (0, "ann", "somsri@example.go.th"),
        (1, "ก" * 81, "1 to 80 characters"),
        (2, "short", "8 to 512 characters"),
    ],
)
def test_it_asks_again_for_what_will_not_do(storage: Storage, number: int, wrong: str, reason: str) -> None:
    typed = [wrong, "short"] if number == 2 else [wrong]
    result = run(storage, *ANSWERS[:number], *typed, *ANSWERS[number:])
    assert reason in result.output
    assert result.exit_code == 0, result.output


def test_it_says_that_the_email_is_taken(storage: Storage) -> None:
    run(storage, *ANSWERS)
    result = run(storage, *ANSWERS)
    assert result.exit_code == 1
    assert "there is an account with the e-mail ann@example.go.th already" in result.output


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_while_a_server_has_the_sqlite_file_it_says_what_to_do_instead(storage: Storage) -> None:
    with only_process(storage.url):
        result = run(storage, *ANSWERS)
    assert result.exit_code == 1
    assert "stop it first, or use its pages instead" in result.output
    assert "/people" in result.output
