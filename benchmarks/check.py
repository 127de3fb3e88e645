"""Whether the servers do the whole work, on a small seed: one that leaves some out is not worth measuring."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from contenders import CONTENDERS, Contender, running
from seed import make_seed
from whole_work import CHECKS, Room

IDEAS = 10


class WorkLeftOut(Exception):
    """A server's figures would not count; the message tells what it does not do."""


def require_whole_work(contenders: Iterable[Contender]) -> None:
    """Start each server and try it. Raises WorkLeftOut."""
    with tempfile.TemporaryDirectory(prefix="check-") as name:
        seed = Path(name) / "seed"
        seed.mkdir()
        make_seed(seed, len(CHECKS), IDEAS)
        missing = [f"{one.name}: {line}" for one in contenders for line in _try(one, seed)]
    if missing:
        raise WorkLeftOut("\n".join(missing))


def _try(contender: Contender, seed: Path) -> list[str]:
    """What this server does not do."""
    missing: list[str] = []
    tokens = (seed / "tokens.txt").read_text().split()
    with running(contender, seed) as server:
        for check, token in zip(CHECKS, tokens, strict=True):
            try:
                check(Room(server.port, server.seed, token))
            except Exception as error:  # noqa: BLE001 - whatever it is, this work is not done
                missing.append(f"not true that {check.__name__.replace('_', ' ')}: {error!r}")
    return missing


def main() -> None:
    """Check the servers named on the command line, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("servers", nargs="*", metavar="SERVER", help=", ".join(CONTENDERS))
    names = parser.parse_args().servers or list(CONTENDERS)
    try:
        require_whole_work(CONTENDERS[name] for name in names)
    except WorkLeftOut as left_out:
        sys.exit(str(left_out))


if __name__ == "__main__":
    main()
