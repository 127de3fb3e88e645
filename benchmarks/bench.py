"""Measure the servers against each other: `make bench`, or one measurement by hand (`bench.py steady --help`)."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import endurance
import generator
import growth
import measures
import plan
import rates
import ruler
import targets
from campaign import IDEAS, Campaign
from check import require_whole_work
from contenders import CONTENDERS
from seed import make_seed
from table import show

HERE = Path(__file__).parent
SEEDS, RESULTS = HERE / "build", HERE / "results"
TRANSPORTS = {"fast": "govlab", "library": "govlab-stock"}


def main() -> None:
    """Read the command line and measure."""
    given = _arguments().parse_args()
    # Servers and generator end with the blocks that started them, however this ends.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    generator.build()
    SEEDS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="run-", dir=SEEDS) as folder:
        if given.command in ("full", "quick"):
            require_whole_work(CONTENDERS[name] for name in given.servers)
            _campaign(plan.FULL if given.command == "full" else plan.QUICK, Path(folder), given)
        else:
            _one(given, Path(folder))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, meaning in {
        "full": "everything, over an hour; writes benchmarks/results/latest.json",
        "quick": "300 and 1,000 people, under five minutes; writes benchmarks/results/quick.json",
    }.items():
        all_of_it = commands.add_parser(name, help=meaning)
        usual = [one.name for one in CONTENDERS.values() if name == "full" or not one.extra]
        all_of_it.add_argument("--servers", nargs="+", choices=CONTENDERS, default=usual)
    for name, meaning in {
        "steady": "everybody votes once in 4 s",
        "quiet": "30 people, one vote a second",
        "saturation": "deliveries a second without a pause between frames",
        "rate": "the highest rate of votes that is held",
        "floor": "deliveries a second of a server that only sends",
        "stalled": "100 people stop reading",
        "churn": "connections that break at every stage",
    }.items():
        one = commands.add_parser(name, help=f"{meaning}; prints one line")
        one.add_argument("--server", choices=CONTENDERS, default="govlab")
        one.add_argument("--transport", choices=TRANSPORTS, help="of GovLab, in place of --server")
        one.add_argument("--n", type=int, default=1000, help="people")
        one.add_argument("--seconds", type=float, default=15)
    return parser


def _one(given: argparse.Namespace, seed: Path) -> None:
    contender = CONTENDERS[TRANSPORTS[given.transport] if given.transport else given.server]
    make_seed(seed, given.n, IDEAS)
    measure: dict[str, Any] = {
        "steady": lambda: measures.steady(contender, seed, given.n, 5, given.seconds),
        "quiet": lambda: measures.quiet(contender, seed, given.seconds),
        "saturation": lambda: measures.saturation(contender, seed, given.n, given.seconds),
        "rate": lambda: rates.highest_rate(contender, seed, given.n, given.n / 4, print),
        "floor": lambda: measures.floor(seed, given.n, 800, given.seconds),
        "stalled": lambda: endurance.stalled(contender, seed, given.n),
        "churn": lambda: endurance.churn(contender, seed),
    }
    print(json.dumps({"server": contender.name, "n": given.n, given.command: measure[given.command]()}))


def _campaign(chosen: plan.Plan, folder: Path, given: argparse.Namespace) -> None:
    make_seed(folder, ruler.PEOPLE, IDEAS)
    ruler.require_straight_ruler(folder)
    require_whole_work(CONTENDERS[name] for name in given.servers)
    campaign = Campaign(chosen, folder, given.servers)
    campaign.run()
    found = campaign.as_json()
    found["growth"] = growth.of_cpu(found["rows"], "govlab")
    found["memory"] = {server: growth.of_memory(found["rows"], server) for server in given.servers}
    found["targets"] = [asdict(target) for target in targets.targets(found)]
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / ("latest.json" if given.command == "full" else "quick.json")
    file.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")
    print(f"\n{show(found)}\n\nWritten to {file.relative_to(HERE.parent)} after {found['minutes']} minutes.")


if __name__ == "__main__":
    main()
