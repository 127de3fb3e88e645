"""What a score is: everybody gives each idea 1 to 10 on up to five criteria, such as new, useful, feasible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta, field

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.command import Command, Verdict
from govlab.activities.kinds import Figure, Kind, Settings, Tally, define
from govlab.activities.shapes import ScoreIdea
from govlab.activities.voting import cast, open_round, votable
from govlab.workshops.kinds import KindFace, Line, VotingSettings

CRITERIA = 5
# A ballot keeps all scores in one number, a digit each, the first criterion lowest; 0 is a score not given yet.
_BASE = 11


class ScoreSettings(VotingSettings, frozen=True):
    """What ideas are scored on."""

    criteria: Annotated[list[Line], Meta(min_length=1, max_length=CRITERIA)] = field(
        default_factory=lambda: ["ใหม่", "มีประโยชน์", "ทำได้จริง"]
    )


def score_idea(board: Board, actor: Actor, args: ScoreIdea, now_ms: int) -> Verdict:
    """My scores for an idea are these; all 0 clears them. Raises WrongScores, IdeaNotShown."""
    activity, voted = open_round(board, actor, KIND.name, args.activity, now_ms)
    idea = votable(board, activity, args.idea)
    criteria = len(activity.settings["criteria"])
    if len(args.scores) != criteria:
        raise errors.WrongScores(field="scores", criteria=criteria)
    value = sum(score * _BASE**place for place, score in enumerate(args.scores))
    return cast(activity, voted, actor, idea.no, value or None, now_ms)


def scores_of(value: int) -> list[int]:
    """The scores that a ballot keeps, up to the last one given."""
    scores: list[int] = []
    while value:
        value, score = divmod(value, _BASE)
        scores.append(score)
    return scores


def _add(row: list[int], value: int, sign: int) -> None:
    """For each criterion: how many gave a score, and their sum."""
    for place, score in enumerate(scores_of(value)):
        if score:
            row[2 * place] += sign
            row[2 * place + 1] += sign * score


def _figures(row: Sequence[int], settings: Settings) -> list[Figure]:
    """The mean of the criteria's means, then each of them."""
    means = [row[2 * at + 1] / row[2 * at] if row[2 * at] else 0 for at in range(len(settings["criteria"]))]
    named = [Figure(name, name, round(mean, 1)) for name, mean in zip(settings["criteria"], means, strict=True)]
    return [Figure("เฉลี่ย", "Mean", round(sum(means) / len(means), 1)), *named]


FACE = KindFace(
    name="score",
    title=("ให้คะแนนตามเกณฑ์", "Score"),
    purpose=("ให้คะแนน 1 ถึง 10 ทีละเกณฑ์", "Everybody scores each idea from 1 to 10 on a few criteria"),
    settings=ScoreSettings,
    labels={"criteria": ("เกณฑ์ บรรทัดละ 1 ข้อ", "Criteria, one a line")},
    english={"criteria": ["New", "Useful", "Feasible"]},
)
KIND = define(Kind("score", lambda _settings: False, Tally(2 * CRITERIA, _add, figures=_figures), said=scores_of))
COMMANDS = (Command("score_idea", ScoreIdea, "ballot:cast", score_idea),)
