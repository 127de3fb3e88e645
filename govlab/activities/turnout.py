"""Who has voted, by sector and by breakout table: shares of people, never what they said and never a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.activities.errors import VotingClosed
from govlab.activities.groups import SMALLEST, merged
from govlab.activities.tables import Ballot, Round, SecretVoter
from govlab.workshops.queries import activity, facts_of
from govlab.workshops.tables import Participant, SeatCode


class _Person(NamedTuple):
    sector: str
    table: int | None
    voted: bool


def turnout_of(session: Session, actor: Actor, workshop_id: str, no: int) -> dict[str, Any]:
    """How many of each sector and of each table have voted in the newest round of activity `no`.

    {"groups": [{"sectors", "people", "voted"}], "tables": [{"table", "people", "quarters"}]}. Beside the totals these
    must not tell what one person said: there is nothing before five have voted, and sectors of fewer than five people
    are joined. Tables come once the round is closed, in quarters of their people, and only where five sit there: who
    sits at one is known. Raises VotingClosed where nothing was ever voted on, Forbidden but for facilitators.
    """
    require(actor, "workshop:run", facts_of(session, workshop_id))
    newest = session.scalar(
        select(Round)
        .where(Round.workshop_id == workshop_id, Round.activity_no == no)
        .order_by(Round.no.desc())
        .limit(1)
    )
    if newest is None:
        raise VotingClosed
    people = _people(session, newest, bool(activity(session, workshop_id, no).settings.get("per_seat")))
    if sum(one.voted for one in people) < SMALLEST:
        return {"groups": [], "tables": []}
    return {"groups": _by_sector(people), "tables": _by_table(people) if newest.closed_ms is not None else []}


def _people(session: Session, voted: Round, per_seat: bool) -> list[_Person]:
    """Who could vote: all who are here, of one per seat those with a code; and who did, also if they were removed."""
    voters = {
        *session.scalars(select(Ballot.participant_id).where(Ballot.round_id == voted.id).distinct()),
        *session.scalars(select(SecretVoter.participant_id).where(SecretVoter.round_id == voted.id)),
    }
    here = Participant.removed_ms.is_(None)
    with_code = Participant.id.in_(select(SeatCode.participant_id).where(SeatCode.workshop_id == voted.workshop_id))
    could = (here & with_code) if per_seat else here
    found = session.execute(
        select(Participant.id, Participant.sector, Participant.table_no).where(
            Participant.workshop_id == voted.workshop_id, or_(could, Participant.id.in_(voters))
        )
    )
    return [_Person(sector, table, person in voters) for person, sector, table in found]


def _by_sector(people: Sequence[_Person]) -> list[dict[str, Any]]:
    voted = Counter(one.sector for one in people if one.voted)
    return [
        {"sectors": list(group.sectors), "people": group.people, "voted": sum(voted[one] for one in group.sectors)}
        for group in merged(Counter(one.sector for one in people))
    ]


def _by_table(people: Sequence[_Person]) -> list[dict[str, Any]]:
    sizes = Counter(one.table for one in people if one.table is not None)
    voted = Counter(one.table for one in people if one.voted)
    return [
        {"table": table, "people": size, "quarters": round(4 * voted[table] / size)}
        for table, size in sorted(sizes.items())
        if size >= SMALLEST
    ]
