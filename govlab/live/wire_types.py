"""Make the browser's types from the wire shapes, so that each shape is declared once."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterable
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

import msgspec

from govlab.activities import wire
from govlab.activities.registry import COMMANDS, KINDS

_HEAD = "/** The shapes of the live protocol, made by `govlab wire-types` from govlab/activities/wire.py. */\n"
_PLAIN = {int: "number", str: "string", bool: "boolean", float: "number", type(None): "null", Any: "unknown"}


def typescript() -> str:
    """The content of static/src/live/wire_types.ts."""
    parts = [_HEAD, *_aliases(), *_interfaces(), *_settings(), _commands()]
    return "\n".join(parts)


def _aliases() -> Iterable[str]:
    for name in ("Sector", "Audience", "Phase", "WorkshopState", "IdeaState", "Line", "Opinion"):
        yield f"export type {name} = {_type(getattr(wire, name))};"
    yield f"export type Kind = {' | '.join(repr(kind.KIND.name) for kind in KINDS)};".replace("'", '"')
    for name in ("Change", "MineChange"):
        members = " | ".join(member.__name__ for member in get_args(getattr(wire, name)))
        yield f"export type {name} = {members};"


def _interfaces() -> Iterable[str]:
    for name, shape in vars(wire).items():
        if is_typeddict(shape):
            yield _interface(name, inspect.getdoc(shape) or "", get_type_hints(shape, include_extras=True))


def _settings() -> Iterable[str]:
    for kind in KINDS:
        yield _interface(kind.FACE.settings.__name__, "", get_type_hints(kind.FACE.settings))


def _commands() -> str:
    rows = [f"  {command.name}: {_struct(command.shape)};" for command in COMMANDS.values()]
    return "export interface CommandArgs {\n" + "\n".join(rows) + "\n}\n"


def _struct(shape: type[msgspec.Struct]) -> str:
    fields = msgspec.structs.fields(shape)
    inside = "; ".join(f"{one.encode_name}{'' if one.required else '?'}: {_type(one.type)}" for one in fields)
    return f"{{ {inside} }}" if fields else "Record<string, never>"


def _interface(name: str, doc: str, hints: dict[str, Any]) -> str:
    lines = [f"/** {doc} */"] if doc else []
    lines.append(f"export interface {name} {{")
    for field, hint in hints.items():
        optional = get_origin(hint) is NotRequired
        lines.append(f"  {field}{'?' if optional else ''}: {_type(get_args(hint)[0] if optional else hint)};")
    return "\n".join([*lines, "}"])


def _type(hint: Any) -> str:
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(f'"{value}"' for value in args)
    if origin in (Union, types.UnionType):
        return " | ".join(_type(one) for one in args)
    if origin is Annotated:
        return _type(args[0])
    if origin is list:
        return f"({_type(args[0])})[]" if " | " in _type(args[0]) else f"{_type(args[0])}[]"
    if origin is tuple:
        return f"[{', '.join(_type(one) for one in args)}]"
    if origin is dict:
        return f"Record<{_type(args[0])}, {_type(args[1])}>"
    if issubclass(hint, msgspec.Struct):
        return _struct(hint)
    return hint.__name__
