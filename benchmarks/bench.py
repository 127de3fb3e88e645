"""Measure the servers against each other: `make bench`, or one measurement by hand (`bench.py steady --help`)."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import generator
import measures
from contenders import CONTENDERS
from seed import make_seed

SEEDS = Path(__file__).parent / "build"


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("steady", help="everybody votes once in 4 s; prints one line")
    one.add_argument("--server", choices=CONTENDERS, default="govlab")
    one.add_argument("--n", type=int, default=1000, help="people")
    one.add_argument("--seconds", type=float, default=15)
    one.add_argument("--transport", choices=("fast", "library"), help="of GovLab, in place of --server")
    given = parser.parse_args()
    generator.build()
    _steady(given)


def _steady(given: argparse.Namespace) -> None:
    server = {"fast": "govlab", "library": "govlab-stock"}.get(given.transport, given.server)
    SEEDS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="seed-", dir=SEEDS) as folder:
        seed = Path(folder)
        make_seed(seed, given.n, 200)
        print(json.dumps(measures.steady(CONTENDERS[server], seed, given.n, given.seconds)))


if __name__ == "__main__":
    main()
