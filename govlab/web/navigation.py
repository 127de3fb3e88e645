"""The main menu: which entries this reader sees, and which one is open."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, request

from govlab.access import Actor, may
from govlab.web import request as here
from govlab.web.language import Both


@dataclass(frozen=True)
class Entry:
    """A menu entry, for those who may do `action` (None: for everybody). `also` are more addresses of its pages."""

    address: str
    words: Both
    action: str | None = None
    also: tuple[str, ...] = ()
    guests_only: bool = False

    def is_for(self, actor: Actor) -> bool:
        """Whether `actor` sees it: nobody is led to a page that would refuse them."""
        if self.guests_only and actor.person is not None:
            return False
        return self.action is None or may(actor, self.action)

    @property
    def is_open(self) -> bool:
        """Whether the reader is on one of its pages or below; the most exact entry wins."""
        here_now = [place for entry in ENTRIES for place in entry.places if _within(request.path, place)]
        return bool(here_now) and max(here_now, key=len) in self.places

    @property
    def places(self) -> tuple[str, ...]:
        """The addresses that this entry stands for."""
        return (self.address, *self.also)


ENTRIES = (
    Entry("/workshops", Both("เวิร์กช็อป", "Workshops")),
    Entry("/innovations", Both("คลังนวัตกรรม", "Innovations")),
    Entry("/about", Both("เกี่ยวกับศูนย์", "About"), guests_only=True),
    Entry(
        "/workshops/mine",
        Both("เวิร์กช็อปของฉัน", "My workshops"),
        "workshop:prepare",
        also=("/workshops/new", "/challenges"),
    ),
    Entry("/desk", Both("งานตรวจ", "Review desk"), "desk:open"),
    Entry("/people", Both("บุคคลและหน่วยงาน", "People and agencies"), "person:list", also=("/agencies",)),
)


def entries() -> list[Entry]:
    """The entries of this reader's menu, in order."""
    return [entry for entry in ENTRIES if entry.is_for(here.actor())]


def install(flask_app: Flask) -> None:
    """Give the templates `navigation()`, `actor()` and `settings()`."""
    flask_app.add_template_global(entries, "navigation")
    flask_app.add_template_global(here.actor)
    flask_app.add_template_global(here.settings)


def _within(path: str, address: str) -> bool:
    return path == address or path.startswith(address + "/")
