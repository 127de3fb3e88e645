"""Roles in words, and as the boxes of a form: one box per role and agency, or the centre."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from flask import Flask

from govlab.access import Role
from govlab.accounts.agency_names import name_of
from govlab.accounts.tables import Agency
from govlab.web.language import Both, t

ROLES: dict[Role, Both] = {
    "facilitator": Both("วิทยากร", "Facilitator"),
    "staff": Both("เจ้าหน้าที่คลังนวัตกรรม", "Catalogue staff"),
    "administrator": Both("ผู้ดูแล", "Administrator"),
}
MEANINGS: dict[Role, Both] = {
    "facilitator": Both("เปิดและดำเนินเวิร์กช็อป", "Prepares and runs workshops"),
    "staff": Both("เขียนและตรวจนวัตกรรม", "Writes and reviews innovations"),
    "administrator": Both("ดูแลบุคคลและสิทธิ์", "Manages people and roles"),
}
_CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes for one agency (None: the centre): its name, and (value, role) pairs."""

    agency: str | None
    title: str
    boxes: list[tuple[str, Role]]


def boxes(agencies: Sequence[Agency], *, centre: bool) -> list[Boxes]:
    """A group of boxes for each agency, and one for the centre where asked for."""
    scopes: list[tuple[str | None, str]] = [(agency.id, name_of(agency)) for agency in agencies]
    if centre:
        scopes.insert(0, (None, t("ส่วนกลาง คือทุกหน่วยงาน", "The centre, that is every agency")))
    return [Boxes(agency, title, [(value(role, agency), role) for role in ROLES]) for agency, title in scopes]


def value(role: str, agency: str | None) -> str:
    """A box's value for a role of an agency, or of the centre (None)."""
    return f"{role}@{agency or _CENTRE}"


def granted(values: Iterable[str]) -> frozenset[tuple[Role, str | None]]:
    """The roles that ticked boxes stand for. The values were checked against the form's choices before."""
    pairs = (text.split("@", 1) for text in values)
    return frozenset((cast(Role, role), None if scope == _CENTRE else scope) for role, scope in pairs)


def install(flask: Flask) -> None:
    """Give the templates the words: `{{ ROLES[role] }}`, `{{ ROLE_MEANINGS[role] }}`."""
    words: dict[str, Any] = {"ROLES": ROLES, "ROLE_MEANINGS": MEANINGS}
    flask.jinja_env.globals.update(words)
