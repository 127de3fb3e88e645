"""What a secret ballot is: one vote a person for one of a few answers, cast once, linked to nobody (V5).

Who voted and what was chosen lie in two tables without a common key, order or time; the log has no choice; totals are
seen only once the round is closed. So a vote cannot be changed, taken back or shown on a receipt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta, field

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.command import Command, Verdict
from govlab.activities.facts import SecretBallotCast
from govlab.activities.ideas import participant
from govlab.activities.kinds import Figure, Kind, Settings, Tally, define
from govlab.activities.shapes import CastBallot
from govlab.activities.voting import open_round
from govlab.workshops.kinds import KindFace, Line, VotingSettings


class BallotSettings(VotingSettings, frozen=True):
    """The answers."""

    answers: Annotated[list[Line], Meta(min_length=2, max_length=10)] = field(
        default_factory=lambda: ["เห็นชอบ", "ไม่เห็นชอบ", "งดออกเสียง"]
    )


def cast_ballot(board: Board, actor: Actor, args: CastBallot, now_ms: int) -> Verdict:
    """My secret vote, once. Raises AlreadyVoted, NoSuchAnswer and what `open_round` raises."""
    activity, voted = open_round(board, actor, KIND.name, args.activity, now_ms)
    person = participant(actor)
    if person in voted.voters:
        raise errors.AlreadyVoted
    if args.answer > activity.options:
        raise errors.NoSuchAnswer(field="answer", max=activity.options)
    return Verdict((SecretBallotCast(activity.no, voted.id, person, args.answer),))


def _add(row: list[int], value: int, sign: int) -> None:
    row[0] += sign


def _figures(row: Sequence[int], _settings: Settings) -> list[Figure]:
    return [Figure("เสียง", "Votes", row[0])]


FACE = KindFace(
    name="ballot",
    title=("ลงคะแนนลับ", "Secret ballot"),
    purpose=("คนละหนึ่งเสียง ไม่มีใครรู้ว่าใครเลือกข้อใด", "One vote a person, and nobody can know who chose what"),
    settings=BallotSettings,
    labels={"answers": ("ตัวเลือก บรรทัดละ 1 ข้อ", "Answers, one a line")},
    english={"answers": ["In favour", "Against", "Abstain"]},
)
KIND = define(
    Kind(
        "ballot",
        takes_ideas=lambda _settings: False,
        tally=Tally(1, _add, figures=_figures),
        options=lambda settings: len(settings["answers"]),
        secret=True,
    )
)
COMMANDS = (Command("cast_ballot", CastBallot, "ballot:cast", cast_ballot, secret=frozenset({"answer"})),)
