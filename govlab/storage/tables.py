"""Facts about the database itself."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from govlab.storage.table import Table


class Fact(Table):
    """A named fact of this database: its `epoch` (rule P4), the version of its `example` content."""

    __tablename__ = "facts"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
