"""What a ranking is: everybody puts their best few ideas in order; a first place brings the most points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.command import Command, Verdict
from govlab.activities.kinds import Figure, Kind, Settings, Tally, define
from govlab.activities.shapes import RankIdeas
from govlab.activities.voting import cast_instead, open_round, votable
from govlab.workshops.kinds import KindFace, VotingSettings


class RankSettings(VotingSettings, frozen=True):
    """How many ideas a person ranks."""

    places: Annotated[int, Meta(ge=2, le=10)] = 3


def rank_ideas(board: Board, actor: Actor, args: RankIdeas, now_ms: int) -> Verdict:
    """My ranking is this, the best first; of n places the first brings n points, the last one. Raises WrongRanking."""
    activity, voted = open_round(board, actor, KIND.name, args.activity, now_ms)
    places = int(activity.settings["places"])
    if len(args.ideas) > places or len(set(args.ideas)) < len(args.ideas):
        raise errors.WrongRanking(field="ideas", places=places)
    points = {votable(board, activity, no).no: places - at for at, no in enumerate(args.ideas)}
    return cast_instead(activity, voted, actor, points, now_ms)


def _add(row: list[int], value: int, sign: int) -> None:
    row[0] += sign * value
    row[1] += sign


def _figures(row: Sequence[int], _settings: Settings) -> list[Figure]:
    return [Figure("คะแนน", "Points", row[0]), Figure("ผู้จัดอันดับ", "People", row[1])]


FACE = KindFace(
    name="rank",
    title=("จัดอันดับ", "Rank"),
    purpose=("แต่ละคนเรียงไอเดียที่ดีที่สุดของตน", "Everybody puts their best ideas in order"),
    settings=RankSettings,
    labels={"places": ("จำนวนอันดับ", "Places to fill")},
)
KIND = define(Kind("rank", takes_ideas=lambda _settings: False, tally=Tally(2, _add, figures=_figures)))
COMMANDS = (Command("rank_ideas", RankIdeas, "ballot:cast", rank_ideas),)
