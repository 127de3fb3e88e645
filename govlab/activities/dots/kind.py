"""What a dots activity is: a budget of dots per person, a maximum per idea; stacking is allowed up to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.command import Command, Verdict
from govlab.activities.ideas import participant
from govlab.activities.kinds import Figure, Kind, Settings, Tally, define
from govlab.activities.shapes import PlaceDots
from govlab.activities.voting import cast, open_round, votable
from govlab.workshops.kinds import KindFace, VotingSettings


class DotsSettings(VotingSettings, frozen=True):
    """How many dots a person has, and how many may lie on one idea."""

    budget: Annotated[int, Meta(ge=1, le=100)] = 5
    per_idea: Annotated[int, Meta(ge=1, le=100)] = 5


def place_dots(board: Board, actor: Actor, args: PlaceDots, now_ms: int) -> Verdict:
    """My dots on an idea are this many. Raises OverPerIdea, OverBudget and what `open_round` raises."""
    activity, voted = open_round(board, actor, KIND.name, args.activity, now_ms)
    idea = votable(board, activity, args.idea)
    budget, per_idea = int(activity.settings["budget"]), int(activity.settings["per_idea"])
    if args.dots > per_idea:
        raise errors.OverPerIdea(field="dots", max=per_idea)
    own = voted.ballots.get(participant(actor), {})
    elsewhere = sum(
        ballot.value for no, ballot in own.items() if no != idea.no and _takes_budget(ballot.counted, ballot.voided)
    )
    if elsewhere + args.dots > budget:
        raise errors.OverBudget(field="dots", budget=budget, left=budget - elsewhere)
    return cast(activity, voted, actor, idea.no, args.dots or None, now_ms)


def _takes_budget(counted: bool, voided: bool) -> bool:
    # Dots given back are free to spend; voided ones are not, or voiding would hand out a second budget.
    return counted or voided


def _add(row: list[int], value: int, sign: int) -> None:
    row[0] += sign * value
    row[1] += sign


def _figures(row: Sequence[int], _settings: Settings) -> list[Figure]:
    return [Figure("จุด", "Dots", row[0]), Figure("ผู้ให้จุด", "People", row[1])]


FACE = KindFace(
    name="dots",
    title=("ให้จุด", "Dots"),
    purpose=("แต่ละคนมีจุดจำกัด ให้ไอเดียที่ควรทำก่อน", "Each person spends a few dots on what should come first"),
    settings=DotsSettings,
    labels={
        "budget": ("จำนวนจุดต่อคน", "Dots per person"),
        "per_idea": ("จำนวนจุดสูงสุดต่อไอเดีย", "Most dots on one idea"),
    },
)
KIND = define(Kind("dots", takes_ideas=lambda _settings: False, tally=Tally(2, _add, limited=True, figures=_figures)))
COMMANDS = (Command("place_dots", PlaceDots, "ballot:cast", place_dots),)
