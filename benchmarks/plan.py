"""How much is measured: the full run, and the quick one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """Sizes are numbers of people; `larger` ones are tried only for the largest room; seconds are of one run."""

    sizes: tuple[int, ...]
    larger: tuple[int, ...]
    extra_sizes: tuple[int, ...]  # of servers that are no measure for GovLab; `extra_repeats` of each
    extra_repeats: int
    repeats: int
    repeated: tuple[int, ...]  # the sizes that the targets name: only these are run `repeats` times
    warm_s: float
    measure_s: float
    quiet_s: float
    saturate_s: float
    # Searches for rates, lets people fall asleep and connections break, and measures the tutorials' servers in full.
    thorough: bool

    def turns(self, people: int) -> int:
        """How many times a room of so many people is measured."""
        return self.repeats if people in self.repeated else 1


FULL = Plan(
    sizes=(100, 300, 1000, 2000, 3000, 5000),
    larger=(7500, 10_000),
    extra_sizes=(1000, 5000),
    extra_repeats=2,
    repeats=3,
    repeated=(1000, 5000),
    warm_s=5,
    measure_s=20,
    quiet_s=30,
    saturate_s=10,
    thorough=True,
)
QUICK = Plan(
    sizes=(300, 1000),
    larger=(),
    extra_sizes=(1000,),
    extra_repeats=1,
    repeats=1,
    repeated=(),
    warm_s=2,
    measure_s=5,
    quiet_s=5,
    saturate_s=3,
    thorough=False,
)
