"""Results of rounds, in all and by sector, read from the ballots."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from govlab.access import Actor, may, require
from govlab.activities.errors import VotingClosed
from govlab.activities.groups import SMALLEST, merged
from govlab.activities.kinds import kind_of, tally_of
from govlab.activities.load import load_board
from govlab.activities.permissions import ResultsFacts
from govlab.activities.tables import Ballot, Round
from govlab.activities.tally import row_of
from govlab.errors import NotFound
from govlab.workshops.queries import facts_of
from govlab.workshops.tables import Activity, Participant


class Vote(NamedTuple):
    """A counted ballot with the sector that its participant speaks for."""

    round: str
    participant: str
    sector: str
    idea: int
    value: int


@dataclass(frozen=True, slots=True)
class IdeaResult:
    """What one round said of one idea; `closed_ms` is None while the round is open.

    `groups` are {"sectors", "people", "row"}; there are none where a split would tell too much. `figures` say what the
    row means by the activity's own names, as [Thai, English, value].
    """

    activity: int
    title: str
    kind: str
    round: int
    closed_ms: int | None
    people: int
    row: list[int]
    groups: list[dict[str, Any]]
    figures: list[list[Any]]


def results_of(session: Session, actor: Actor, workshop_id: str, no: int) -> dict[str, Any]:
    """The newest round of activity `no`, without the rows of ideas that are not shown.

    Raises NotFound, VotingClosed where nothing was ever voted on, Forbidden while the totals are hidden from `actor`.
    """
    board = load_board(session, workshop_id)
    activity = board.activities.get(no)
    if activity is None:
        raise NotFound(field="activity")
    newest = activity.round
    if newest is None:
        raise VotingClosed
    require(actor, "results:read", ResultsFacts(board, newest))
    shown = board.on_ballot(activity)
    if activity.secret:
        # Who chose what is not known to anybody, and so not by whose sector either.
        total = {"people": newest.voted, "rows": [[on, *row] for on, row in sorted(newest.tally.items())]}
        return {"activity": no, "revealed": newest.revealed, "total": total, "groups": []}
    votes = _votes(session, Ballot.round_id == newest.id)
    return {"activity": no, "revealed": newest.revealed, **totals(activity.kind, votes, shown, bool(activity.options))}


def rounds_of(session: Session, actor: Actor, workshop_id: str, no: int) -> dict[str, Any]:
    """What decides the order in each round of activity `no` that `actor` may see, oldest first.

    {"name": [thai, english], "rounds": [{"round", "people", "values": [[no, value], ...]}]}. Raises NotFound,
    VotingClosed where nothing was ever voted on, Forbidden but for facilitators.
    """
    require(actor, "workshop:run", facts_of(session, workshop_id))
    board = load_board(session, workshop_id)
    activity = board.activities.get(no)
    if activity is None:
        raise NotFound(field="activity")
    if not activity.rounds:
        raise VotingClosed
    figures = tally_of(activity.kind).figures
    name = figures([0] * tally_of(activity.kind).width, activity.settings)[0]
    on_ballot = board.on_ballot(activity)
    return {
        "name": [name.thai, name.english],
        "rounds": [
            {
                "round": voted.no,
                "people": voted.voted,
                "values": [
                    [on, figures(row, activity.settings)[0].value]
                    for on, row in sorted(voted.tally.items())
                    if on in on_ballot and any(row)
                ],
            }
            for voted in activity.rounds
            if may(actor, "results:read", ResultsFacts(board, voted))
        ],
    }


def totals(kind: str, votes: Sequence[Vote], shown: Collection[int], answers: bool = False) -> dict[str, Any]:
    """A round's totals and their split: {"total": {people, rows}, "groups": [{sectors, people, rows}]}.

    Groups are formed once for the round; the row of an idea appears in them only where every group has enough voters on
    it. Of the activity's own `answers` all are there: everybody saw all of them, so a group is as large as its voters.
    """
    sector_of = {vote.participant: vote.sector for vote in votes}
    groups = merged(Counter(sector_of.values()))
    ideas = sorted(shown if answers else {vote.idea for vote in votes if vote.idea in shown})
    least = 0 if answers else SMALLEST
    splits = {idea: split(kind, votes, idea, [group.sectors for group in groups], least) for idea in ideas}
    return {
        "total": {"people": len(sector_of), "rows": [[idea, *_row(kind, votes, idea)] for idea in ideas]},
        "groups": [
            {
                "sectors": list(group.sectors),
                "people": group.people,
                "rows": [[idea, *splits[idea][at]] for idea in ideas if splits[idea]],
            }
            for at, group in enumerate(groups)
        ],
    }


def split(
    kind: str, votes: Sequence[Vote], idea: int, groups: list[tuple[str, ...]], least: int = SMALLEST
) -> list[list[int]]:
    """An idea's row per group; nothing where a group has voters on it, but fewer than `least`."""
    rows: list[list[int]] = []
    for sectors in groups:
        values = [vote.value for vote in votes if vote.idea == idea and vote.sector in sectors]
        if 0 < len(values) < least:
            return []
        rows.append(row_of(kind, values))
    return rows


def idea_results(session: Session, workshop_id: str, idea_nos: Collection[int]) -> dict[int, list[IdeaResult]]:
    """What every round on ideas said of each of these, in the agenda's order. Two SELECTs."""
    query = (
        select(Round, Activity)
        .join(Activity, (Activity.workshop_id == Round.workshop_id) & (Activity.no == Round.activity_no))
        .where(Round.workshop_id == workshop_id)
        .order_by(Activity.position, Round.no)
    )
    rounds = [
        (voted, activity)
        for voted, activity in session.execute(query)
        if not kind_of(activity.kind).options(activity.settings)
    ]
    votes: dict[tuple[str, int], list[Vote]] = defaultdict(list)
    for vote in _votes(session, Ballot.round_id.in_([voted.id for voted, _ in rounds]), Ballot.idea_no.in_(idea_nos)):
        votes[vote.round, vote.idea].append(vote)
    return {
        no: [_idea_result(voted, activity, votes[voted.id, no]) for voted, activity in rounds if votes[voted.id, no]]
        for no in idea_nos
    }


def _idea_result(voted: Round, activity: Activity, votes: Sequence[Vote]) -> IdeaResult:
    groups = merged(Counter(vote.sector for vote in votes))
    row = row_of(activity.kind, [vote.value for vote in votes])
    return IdeaResult(
        activity=activity.no,
        title=activity.title,
        kind=activity.kind,
        round=voted.no,
        closed_ms=voted.closed_ms,
        people=len(votes),
        row=row,
        groups=[
            {
                "sectors": list(group.sectors),
                "people": group.people,
                "row": row_of(activity.kind, [vote.value for vote in votes if vote.sector in group.sectors]),
            }
            for group in groups
        ],
        figures=[list(figure) for figure in tally_of(activity.kind).figures(row, activity.settings)],
    )


def _row(kind: str, votes: Sequence[Vote], idea: int) -> list[int]:
    return row_of(kind, [vote.value for vote in votes if vote.idea == idea])


def _votes(session: Session, *which: ColumnElement[bool]) -> list[Vote]:
    query = (
        select(Ballot.round_id, Ballot.participant_id, Participant.sector, Ballot.idea_no, Ballot.value)
        .join(Participant, Participant.id == Ballot.participant_id)
        .where(*which, Ballot.counted)
    )
    return [Vote(*row) for row in session.execute(query)]
