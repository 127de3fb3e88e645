"""The method library: ready-made activities and whole agendas, one TOML file each, read and checked at the start.

A folder named in the settings may hold more of them in `methods/` and `ready_agendas/`;
a file of the same name replaces ours.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar, cast

import msgspec
from flask import Flask, current_app
from msgspec import Meta, Struct

from govlab.errors import BadRequest, NotFound
from govlab.settings import SettingsError
from govlab.workshops import kinds, rules
from govlab.workshops.agenda import Plan

BUILT_IN = Path(__file__).parent
# In a prompt: the title of the workshop's challenge. Both together must fit the form that edits them.
CHALLENGE = "{challenge}"
_LOADED = "govlab.method_library"

Say = Callable[[str, str], str]
Line = Annotated[str, Meta(min_length=1, max_length=180)]
Minutes = Annotated[int, Meta(ge=1, le=rules.DURATION_MOST_S // 60)]
S = TypeVar("S", bound=Struct)


class Words(Struct, forbid_unknown_fields=True, frozen=True):
    """A text in both languages."""

    th: Line
    en: Line

    def said(self, say: Say) -> str:
        """The text in the language that `say` chooses."""
        return say(self.th, self.en)


class Method(Struct, forbid_unknown_fields=True, frozen=True):
    """A ready-made activity: what it is for, for how many, how it goes, and the kind and settings that it brings."""

    title: Words
    purpose: Words
    phase: str
    kind: str
    minutes: Minutes
    people: tuple[Annotated[int, Meta(ge=1)], int]  # the fewest and the most for whom it works
    prompt: Words
    steps: Annotated[list[Words], Meta(min_length=2, max_length=8)]
    settings: dict[str, Any] = {}

    @property
    def words(self) -> str:
        """All that a search looks through."""
        texts = (self.title, self.purpose, self.prompt, *self.steps)
        return " ".join(f"{text.th} {text.en}" for text in texts).casefold()

    def plan(self, say: Say, challenge: str, minutes: int | None = None) -> Plan:
        """The activity that it makes on `challenge`, in the language that `say` chooses."""
        return Plan(
            kind=self.kind,
            title=self.title.said(say),
            prompt=self.prompt.said(say).replace(CHALLENGE, challenge),
            phase=self.phase,
            duration_s=(minutes or self.minutes) * 60,
            settings={name: _said(value, say) for name, value in self.settings.items()},
        )


class Stop(Struct, forbid_unknown_fields=True, frozen=True):
    """One step of a ready agenda: a method, and its own length where it differs."""

    method: str
    minutes: Minutes | None = None


class ReadyAgenda(Struct, forbid_unknown_fields=True, frozen=True):
    """A whole agenda made of methods."""

    title: Words
    purpose: Words
    stops: Annotated[list[Stop], Meta(min_length=1, max_length=rules.AGENDA_MOST)]


@dataclass(frozen=True)
class Library:
    """All methods in the order of their phases, and all ready agendas, by the names of their files."""

    methods: dict[str, Method]
    agendas: dict[str, ReadyAgenda]

    def method(self, key: str) -> Method:
        """The method called `key`. Raises NotFound."""
        if key not in self.methods:
            raise NotFound(field="method")
        return self.methods[key]

    def found(self, words: str) -> dict[str, Method]:
        """The methods that hold all of these words in either language; all of them where there are none."""
        wanted = words.casefold().split()
        return {key: one for key, one in self.methods.items() if all(word in one.words for word in wanted)}

    def plans(self, key: str, say: Say, challenge: str) -> list[Plan]:
        """The activities of a ready agenda. Raises NotFound."""
        if key not in self.agendas:
            raise NotFound(field="agenda")
        return [self.methods[stop.method].plan(say, challenge, stop.minutes) for stop in self.agendas[key].stops]

    def minutes(self, agenda: ReadyAgenda) -> int:
        """How long a ready agenda takes."""
        return sum(stop.minutes or self.methods[stop.method].minutes for stop in agenda.stops)


def install(flask: Flask) -> None:
    """Read the library. Call it once all kinds are registered. Raises SettingsError naming the file and the fault."""
    own = flask.extensions["govlab"].settings.methods_folder
    flask.extensions[_LOADED] = read([BUILT_IN, *([Path(own)] if own else [])])


def library() -> Library:
    """The library of the application that answers this request."""
    return current_app.extensions[_LOADED]


def read(folders: Iterable[Path]) -> Library:
    """Read and check all files; those of later folders replace those before. Raises SettingsError."""
    methods: dict[str, Method] = {}
    agendas: dict[str, ReadyAgenda] = {}
    for folder in folders:
        if not folder.is_dir():
            raise SettingsError(f"GOVLAB_METHODS_FOLDER: there is no folder {folder}")
        methods |= {file.stem: _checked(file, _decoded(file, Method)) for file in _files(folder / "methods")}
        agendas |= {file.stem: _decoded(file, ReadyAgenda) for file in _files(folder / "ready_agendas")}
    for key, agenda in agendas.items():
        unknown = [stop.method for stop in agenda.stops if stop.method not in methods]
        if unknown:
            raise SettingsError(f"ready agenda {key}: there is no method {unknown[0]}")
    in_order = sorted(methods.items(), key=lambda item: (rules.PHASES.index(item[1].phase), item[0]))
    return Library(dict(in_order), agendas)


def _said(value: Any, say: Say) -> Any:
    """A setting in one language: a text of a method's settings is {th, en}."""
    if isinstance(value, list):
        return [_said(one, say) for one in cast("list[Any]", value)]
    return msgspec.convert(value, Words).said(say) if isinstance(value, dict) else value


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _decoded(file: Path, shape: type[S]) -> S:
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), shape)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as fault:
        raise SettingsError(f"{file}: {fault}") from None


def _checked(file: Path, method: Method) -> Method:
    if method.phase not in rules.PHASES:
        raise SettingsError(f"{file}: phase must be one of {', '.join(rules.PHASES)}")
    if method.people[0] > method.people[1]:
        raise SettingsError(f"{file}: people must be the fewest and the most")
    for say in (lambda th, _: th, lambda _, en: en):
        try:
            kinds.read_settings(method.kind, method.plan(say, "").settings)
        except BadRequest as fault:
            raise SettingsError(
                f"{file}: {fault.params.get('field')}: {fault.params.get('reason', method.kind)}"
            ) from None
        except msgspec.ValidationError as fault:
            raise SettingsError(f"{file}: settings: {fault}") from None
    return method
