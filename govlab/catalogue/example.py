"""The example's catalogue: invented entries, written by one person and accepted by another, and two real titles."""

from __future__ import annotations

from govlab.access import NOBODY, Actor
from govlab.accounts.example import ExamplePeople
from govlab.catalogue import editing, readers
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.example_texts import COMMENTS, EXAMPLES, Example
from govlab.catalogue.publishing import publish
from govlab.catalogue.readers import Signature
from govlab.catalogue.revisions import add_revision, new_innovation
from govlab.catalogue.tables import Innovation
from govlab.storage.transaction import Transaction

DAY_MS = 86_400_000
REVIEW_TOOK_MS = 3 * DAY_MS


def make_innovations(tx: Transaction, people: ExamplePeople, now_ms: int) -> None:
    """Publish the example entries, with stars and comments, so that every page has something to show."""
    author, reviewer = _staff(people.staff), _staff(people.reviewer)
    made = [_published(tx, people, example, author, reviewer, now_ms) for example in EXAMPLES]
    for days_ago, (name, text) in zip((30, 2), COMMENTS, strict=True):
        _comment(tx, made[0], name, text, now_ms - days_ago * DAY_MS)
    _title_only(tx, people.cabinet_secretariat, "Smart SOC IT Monitoring", now_ms)
    _title_only(tx, people.department_of_health, "นวัตกรรมถุงตวงเลือด", now_ms)


def _published(
    tx: Transaction, people: ExamplePeople, example: Example, author: Actor, reviewer: Actor, now_ms: int
) -> Innovation:
    published_ms = now_ms - example.days_ago * DAY_MS
    submitted_ms = published_ms - REVIEW_TOOK_MS
    owner = people.hospitals if example.of_hospital else people.centre
    entry = editing.start(tx, author, owner, example.text, submitted_ms)
    entry.example = True
    editing.submit(tx, author, entry.id, 1, submitted_ms)
    editing.accept(tx, reviewer, entry.id, 1, published_ms)
    for number, stars in enumerate(example.stars):
        readers.rate(tx, NOBODY, entry.slug or "", f"example:{number}", stars, published_ms)
    return entry


def _title_only(tx: Transaction, agency: str, title: str, now_ms: int) -> None:
    """A real entry of which nothing is known here but its title and owner: nobody wrote or reviewed it."""
    entry = new_innovation(tx, agency, now_ms)
    publish(tx, entry, add_revision(tx, entry.id, 1, EntryText(title_th=title), None, now_ms), now_ms)


def _comment(tx: Transaction, entry: Innovation, name: str, text: str, at_ms: int) -> None:
    """A guest's comment: the older one has been read and is shown, the newer one waits at the desk."""
    guest = Signature(name, "reader@example.test")
    left = readers.comment(tx, NOBODY, entry.slug or "", text, guest, at_ms)
    if name == COMMENTS[0][0]:
        left.state = "shown"


def _staff(person: str) -> Actor:
    return Actor(person=person, grants=frozenset({("staff", None)}))
