"""Read a CSV file, plain or gzipped, and name every malformed row by file and line."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
Row = dict[str, str]
# Far above the longest text that anyone may post; a longer field is a missing quote.
csv.field_size_limit(1_000_000)


class _Unreadable(Exception):
    """From `line` on the file is no table."""

    def __init__(self, line: int, fault: str) -> None:
        super().__init__(fault)
        self.line = line


def read_rows(
    folder: Path, name: str, columns: tuple[str, ...], make: Callable[[Row], T], problems: list[str]
) -> list[T]:
    """What `make` makes of each row of `folder/name` (or `name.gz`); other columns than `columns` may be there too.

    Adds a line to `problems` for each row that `make` refuses with ValueError, and for a file that is no such table.
    """
    path = next((path for path in (folder / name, folder / f"{name}.gz") if path.is_file()), None)
    if path is None:
        problems.append(f"{folder / name}: no such file, and no {name}.gz")
        return []
    made: list[T] = []
    try:
        for line, header, fields in _lines(_text(path), columns):
            try:
                made.append(make(_row(header, fields)))
            except ValueError as fault:
                problems.append(f"{path}:{line}: {fault}")
    except _Unreadable as fault:
        problems.append(f"{path}:{fault.line}: {fault}")
    return made


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        if path.suffix == ".gz":
            data = gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as fault:
        raise _Unreadable(1, f"cannot be read: {fault}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise _Unreadable(data.count(b"\n", 0, fault.start) + 1, "not UTF-8") from None


def _lines(text: str, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str], list[str]]]:
    """Each row with the line that it begins on (a field may go on over several), and the header. Skips empty lines."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins = 1
    try:
        header = next(reader, [])
        missing = [column for column in columns if column not in header]
        if missing:
            raise _Unreadable(1, f"no column {', '.join(missing)}")
        begins = reader.line_num + 1
        for fields in reader:
            if fields:
                yield begins, header, fields
            begins = reader.line_num + 1
    except csv.Error as fault:
        raise _Unreadable(begins, str(fault)) from None


def _row(header: list[str], fields: list[str]) -> Row:
    if len(fields) != len(header):
        raise ValueError(f"{len(fields)} fields, the first line has {len(header)}")
    return dict(zip(header, fields, strict=True))
