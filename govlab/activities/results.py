"""Results of rounds, in all and by sector, read from the ballots."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.activities.groups import SMALLEST, merged
from govlab.activities.tables import Ballot, Round
from govlab.activities.tally import row_of
from govlab.workshops.tables import Activity, Participant

Votes = list[tuple[str, str, int, int]]  # participant, sector, idea, value


@dataclass(frozen=True, slots=True)
class IdeaResult:
    """What one round said of one idea.

    `groups` are {"sectors", "people", "row"}; there are none where a split would tell too much.
    """

    activity: int
    title: str
    kind: str
    round: int
    people: int
    row: list[int]
    groups: list[dict[str, Any]]
    revealed: bool
    closed: bool


def activity_results(session: Session, round_id: str, kind: str) -> dict[str, Any]:
    """A round's totals and their split: {"total": {people, rows}, "groups": [{sectors, people, rows}]}.

    Groups are formed once for the round; a row appears in them only where every group has enough voters on it.
    """
    votes = _votes(session, round_id)
    sector_of = {person: sector for person, sector, _, _ in votes}
    groups = merged(Counter(sector_of.values()))
    ideas = sorted({idea for _, _, idea, _ in votes})
    splits = {idea: split(kind, votes, idea, [group.sectors for group in groups]) for idea in ideas}
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


def split(kind: str, votes: Votes, idea: int, groups: list[tuple[str, ...]]) -> list[list[int]]:
    """An idea's row per group; nothing where a group has voters on it, but too few."""
    rows: list[list[int]] = []
    for sectors in groups:
        values = [value for _, sector, no, value in votes if no == idea and sector in sectors]
        if 0 < len(values) < SMALLEST:
            return []
        rows.append(row_of(kind, values))
    return rows


def idea_results(session: Session, workshop_id: str, idea_no: int) -> list[IdeaResult]:
    """What every round of a workshop said of an idea, oldest first."""
    query = (
        select(Round, Activity)
        .join(Activity, (Activity.workshop_id == Round.workshop_id) & (Activity.no == Round.activity_no))
        .where(Round.workshop_id == workshop_id, Round.id.in_(select(Ballot.round_id).where(Ballot.idea_no == idea_no)))
        .order_by(Activity.position, Round.no)
    )
    results = [_idea_result(session, voted, activity, idea_no) for voted, activity in session.execute(query)]
    return [result for result in results if result.people]


def _idea_result(session: Session, voted: Round, activity: Activity, idea_no: int) -> IdeaResult:
    votes = [vote for vote in _votes(session, voted.id) if vote[2] == idea_no]
    groups = merged(Counter(sector for _, sector, _, _ in votes))
    return IdeaResult(
        activity=activity.no,
        title=activity.title,
        kind=activity.kind,
        round=voted.no,
        people=len(votes),
        row=_row(activity.kind, votes, idea_no),
        groups=[
            {
                "sectors": list(group.sectors),
                "people": group.people,
                "row": row_of(activity.kind, [value for _, sector, _, value in votes if sector in group.sectors]),
            }
            for group in groups
        ],
        revealed=voted.revealed,
        closed=voted.closed_ms is not None,
    )


def _row(kind: str, votes: Votes, idea: int) -> list[int]:
    return row_of(kind, [value for _, _, no, value in votes if no == idea])


def _votes(session: Session, round_id: str) -> Votes:
    query = (
        select(Ballot.participant_id, Participant.sector, Ballot.idea_no, Ballot.value)
        .join(Participant, Participant.id == Ballot.participant_id)
        .where(Ballot.round_id == round_id, Ballot.counted)
    )
    return [(person, sector, idea, value) for person, sector, idea, value in session.execute(query)]


def newest_round(session: Session, workshop_id: str, activity_no: int) -> Round | None:
    """The newest round of an activity."""
    query = select(Round).where(Round.workshop_id == workshop_id, Round.activity_no == activity_no)
    return session.scalars(query.order_by(Round.no.desc()).limit(1)).one_or_none()
