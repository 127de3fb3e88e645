"""The declarative base of all tables, with names that migrations on both databases can rely on."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from sqlalchemy import JSON, BigInteger, ForeignKey, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

Id = Annotated[str, mapped_column(String(36), primary_key=True)]
Ms = Annotated[int, mapped_column(BigInteger)]
Short = Annotated[str, mapped_column(String(255))]
Secret = Annotated[str, mapped_column(String(64))]


class Table(DeclarativeBase):
    """Base of every table. `Mapped[str]` is unbounded text; times are `Ms`, milliseconds UTC."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        dict[str, Any]: JSON(),
        list[Any]: JSON(),
        Any: JSON(),
    }


def reference(target: str) -> ForeignKey:
    """A foreign key to `target` ("table.column") that refuses to leave orphans."""
    return ForeignKey(target, ondelete="RESTRICT")
