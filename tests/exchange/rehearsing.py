"""Tomorrow's workshop, and who rehearses it: what the tests of rehearsals share."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, cast

import pytest
from sqlalchemy import select

from govlab import concurrency
from govlab.app import GovLab
from govlab.exchange import rehearsals
from govlab.exchange.outbox import Outbox
from govlab.exchange.rehearsals import Rehearsals
from govlab.exchange.site import Site
from govlab.storage import Storage
from govlab.storage.table import Table
from govlab.workshops.tables import Workshop

NOK, MALEE = "nok@example.test", "malee@example.test"
AGENDA = [
    {"kind": "brainstorm", "title": "เล่า", "prompt": "รอนานที่จุดไหน", "minutes": 5},
    {"kind": "dots", "title": "เลือก", "prompt": "ทำอะไรก่อน", "settings": {"budget": 3, "per_idea": 2}},
    {"kind": "ballot", "title": "ลับ", "prompt": "ทดลองไหม", "settings": {"per_seat": True}},
    {"kind": "brainstorm", "title": "เงียบ", "prompt": "อะไรอีก"},
]
WRITING, DOTS, SECRET, QUIET = range(1, 5)


class Day:
    """Tomorrow's workshop, and who rehearses it."""

    def __init__(self, app: GovLab, site: Site) -> None:
        self.app, self.site = app, site
        made = site.create_workshop({"challenge": "คิว", "title": "วันพรุ่งนี้", "activities": AGENDA})
        self.workshop = cast(str, made["workshop"])

    @property
    def kept(self) -> Rehearsals:
        """What keeps the rehearsals of this process."""
        return rehearsals.rehearsals(self.app.flask)

    def rehearse(self, people: int = 12) -> str:
        """Press the button; the id of the copy."""
        answer = self.press(f"/workshops/{self.workshop}/rehearsal", people=people)
        return answer.headers["Location"].rsplit("/", 1)[-1]

    def press(self, path: str, by: Site | None = None, **fields: Any) -> Any:
        """Send a form."""
        site = by or self.site
        headers = {"X-CSRFToken": site._csrf}
        return site._session.post(site.url + path, data=fields, headers=headers, allow_redirects=False)

    def end(self, rehearsal: str) -> Any:
        """Press the other button."""
        return self.press(f"/workshops/{rehearsal}/rehearsal/end")

    def console(self, workshop: str) -> Outbox:
        """The facilitator in a room."""
        return Outbox(self.site.facilitator_socket, workshop, "facilitator")


def until(holds: Callable[[], Any], within_s: float = 30) -> None:
    """Let others run until something holds."""
    ends_at = time.monotonic() + within_s
    while not holds():
        if time.monotonic() > ends_at:
            pytest.fail("it did not come to that")
        concurrency.sleep(0.05)


def content(storage: Storage) -> dict[str, list[str]]:
    """All rows of all tables, but for when a sign-in was last seen."""
    with storage.reading() as session:
        return {
            table.name: sorted(
                str(row) for row in session.execute(select(*[one for one in table.columns if one.name != "seen_ms"]))
            )
            for table in Table.metadata.sorted_tables
        }


def rows_of(storage: Storage, workshop: str) -> dict[str, int]:
    """How many rows lead to a workshop, in every table there is: an outer walk over all foreign keys, row by row."""
    found: dict[str, set[tuple[Any, ...]]] = {"workshops": {(workshop,)}}
    with storage.reading() as session:
        for table in Table.metadata.sorted_tables:
            held = [(fk.parent.name, fk.column.table.name, fk.column.name) for fk in table.foreign_keys]
            for row in session.execute(select(table)).mappings():
                leads = any(row[name] is not None and (row[name],) in found.get(to, ()) for name, to, _ in held) or (
                    table.name == "workshops" and row["id"] == workshop
                )
                if leads:
                    found.setdefault(table.name, set()).add(tuple(row[one.name] for one in table.primary_key))
        exists = session.get(Workshop, workshop) is not None
    counts = {name: len(rows) for name, rows in found.items()}
    return counts if exists else {name: n for name, n in counts.items() if name != "workshops"}
