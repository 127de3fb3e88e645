"""Who has voted, by sector and by breakout table: shares of people, never what they said and never a person."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.activities.errors import VotingClosed
from govlab.activities.groups import SMALLEST, merged
from govlab.activities.tables import Ballot, Round, SecretVoter
from govlab.workshops.queries import facts_of
from govlab.workshops.tables import Participant


def turnout_of(session: Session, actor: Actor, workshop_id: str, no: int) -> dict[str, Any]:
    """How many of each sector and of each table have voted in the newest round of activity `no`.

    {"groups": [{"sectors", "people", "voted"}], "tables": [{"table", "people", "voted"}]}. Sectors of fewer than five
    people are joined and such tables left out: beside the totals, they would tell what one person said. Raises
    VotingClosed where nothing was ever voted on, Forbidden but for facilitators.
    """
    require(actor, "workshop:run", facts_of(session, workshop_id))
    newest = session.scalar(
        select(Round.id).where(Round.workshop_id == workshop_id, Round.activity_no == no).order_by(Round.no.desc())
    )
    if newest is None:
        raise VotingClosed
    voters = {
        *session.scalars(select(Ballot.participant_id).where(Ballot.round_id == newest)),
        *session.scalars(select(SecretVoter.participant_id).where(SecretVoter.round_id == newest)),
    }
    people = session.execute(
        select(Participant.id, Participant.sector, Participant.table_no).where(
            Participant.workshop_id == workshop_id, Participant.removed_ms.is_(None)
        )
    ).all()
    sectors, tables = Counter(one.sector for one in people), Counter(one.table_no for one in people)
    of_sector = Counter(one.sector for one in people if one.id in voters)
    at_table = Counter(one.table_no for one in people if one.id in voters)
    return {
        "groups": [
            {
                "sectors": list(group.sectors),
                "people": group.people,
                "voted": sum(of_sector[sector] for sector in group.sectors),
            }
            for group in merged(sectors)
        ],
        "tables": [
            {"table": table, "people": count, "voted": at_table[table]}
            for table, count in sorted(tables.items(), key=lambda item: item[0] or 0)
            if table is not None and count >= SMALLEST
        ],
    }
