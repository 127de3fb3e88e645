"""What an agenda needs to know of an activity kind. The activities wing registers each of its kinds here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from govlab.errors import BadRequest

Words = tuple[str, str]  # Thai, English


@dataclass(frozen=True)
class KindFace:
    """A kind as the agenda shows it: its name, its purpose, and its settings with their labels.

    `settings` is a msgspec Struct of int and bool fields, each with a default and its limits as `Meta`.
    """

    name: str
    title: Words
    purpose: Words
    settings: type[msgspec.Struct]
    labels: Mapping[str, Words]


_FACES: dict[str, KindFace] = {}


def register(face: KindFace) -> None:
    """Offer a kind to agendas."""
    _FACES[face.name] = face


def faces() -> list[KindFace]:
    """All kinds, in the order of registration."""
    return list(_FACES.values())


def face(name: str) -> KindFace:
    """The kind called `name`; raises BadRequest."""
    if name not in _FACES:
        raise BadRequest(field="kind")
    return _FACES[name]


def read_settings(kind: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Complete and check a kind's settings; raises BadRequest naming the field."""
    try:
        return msgspec.to_builtins(msgspec.convert(dict(given), face(kind).settings))
    except msgspec.ValidationError as error:
        raise BadRequest(field="settings", reason=str(error)) from None
