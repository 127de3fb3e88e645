"""The main menu: which entries this reader sees, and which one is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import Flask, request

from govlab.access import Actor
from govlab.web import request as here
from govlab.web.language import Both


def _everybody(actor: Actor) -> bool:
    return True


@dataclass(frozen=True)
class Entry:
    """A menu entry. `seen_by` only hides what would be refused anyway: the page itself asks the permission table."""

    address: str
    words: Both
    seen_by: Callable[[Actor], bool] = _everybody
    also: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the reader is on one of its pages or below; the most exact entry wins."""
        here_now = [place for entry in ENTRIES for place in entry.places if _within(request.path, place)]
        return bool(here_now) and max(here_now, key=len) in self.places

    @property
    def places(self) -> tuple[str, ...]:
        """The addresses that this entry stands for."""
        return (self.address, *self.also)


def _is_not_signed_in(actor: Actor) -> bool:
    return actor.person is None


def _facilitates(actor: Actor) -> bool:
    return actor.holds_anywhere("facilitator") or actor.holds_anywhere("administrator")


def _edits(actor: Actor) -> bool:
    return actor.holds_anywhere("staff")


def _administers(actor: Actor) -> bool:
    return actor.holds_anywhere("administrator")


ENTRIES = (
    Entry("/workshops", Both("เวิร์กช็อป", "Workshops")),
    Entry("/innovations", Both("คลังนวัตกรรม", "Innovations")),
    Entry("/about", Both("เกี่ยวกับศูนย์", "About"), _is_not_signed_in),
    Entry("/workshops/mine", Both("เวิร์กช็อปของฉัน", "My workshops"), _facilitates),
    Entry("/desk", Both("งานตรวจ", "Review desk"), _edits),
    Entry("/people", Both("บุคคลและหน่วยงาน", "People and agencies"), _administers, also=("/agencies",)),
)


def entries() -> list[Entry]:
    """The entries of this reader's menu, in order."""
    return [entry for entry in ENTRIES if entry.seen_by(here.actor())]


def install(flask_app: Flask) -> None:
    """Give the templates `navigation()`, `actor()` and `settings()`."""
    flask_app.add_template_global(entries, "navigation")
    flask_app.add_template_global(here.actor)
    flask_app.add_template_global(here.settings)


def _within(path: str, address: str) -> bool:
    return path == address or path.startswith(address + "/")
