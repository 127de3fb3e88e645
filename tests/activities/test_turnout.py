"""Who has voted, by sector and table: whose voices a result holds, and never one person's."""

from __future__ import annotations

import pytest

from govlab.activities.errors import VotingClosed
from govlab.activities.turnout import turnout_of
from govlab.errors import Forbidden
from govlab.storage import Storage
from govlab.workshops.tables import Participant

from .rooms import ANN, BALLOT, FON, POLL, WORKSHOP, person
from .stored import do, store_room

# Beside Ann (a citizen), Ben (government) and Chai (private), each with a sector of one.
CITIZENS = [person(f"citizen{n}") for n in range(5)]
OFFICIALS = [person(f"official{n}", "government") for n in range(4)]


@pytest.fixture
def voting(storage: Storage) -> Storage:
    """Six citizens at table 1, five officials at table 2, one of a company at table 3; the room is in the poll."""
    store_room(storage)
    with storage.transaction() as tx:
        for who in (*CITIZENS, *OFFICIALS):
            tx.session.add(
                Participant(id=who.participant, workshop_id=WORKSHOP, sector=who.sector, consented_ms=0, joined_ms=0)
            )
        tx.session.flush()
        for one in tx.session.query(Participant):
            one.table_no = {"citizen": 1, "government": 2, "private": 3}[one.sector]
    do(storage, 1, FON, "start")
    do(storage, 2, FON, "go_to", activity=POLL)
    return storage


def test_shares_of_those_who_voted_by_sector_and_table(voting: Storage) -> None:
    for no, who in enumerate((ANN, *CITIZENS[:2], OFFICIALS[0]), start=10):
        do(voting, no, who, "choose", activity=POLL, answer=1, chosen=True)
    with voting.reading() as session:
        told = turnout_of(session, FON, WORKSHOP, POLL)
    assert told == {
        # The company's one person is counted with the officials: alone, the totals would tell what they chose.
        "groups": [
            {"sectors": ["citizen"], "people": 6, "voted": 3},
            {"sectors": ["private", "government"], "people": 6, "voted": 1},
        ],
        "tables": [{"table": 1, "people": 6, "voted": 3}, {"table": 2, "people": 5, "voted": 1}],
    }


def test_V5_a_secret_ballot_tells_who_voted_as_any_other(voting: Storage) -> None:
    do(voting, 10, FON, "go_to", activity=BALLOT)
    do(voting, 11, CITIZENS[0], "cast_ballot", activity=BALLOT, answer=1)
    with voting.reading() as session:
        told = turnout_of(session, FON, WORKSHOP, BALLOT)
    assert [group["voted"] for group in told["groups"]] == [1, 0]


def test_a_new_round_begins_at_nobody(voting: Storage) -> None:
    do(voting, 10, ANN, "choose", activity=POLL, answer=1, chosen=True)
    do(voting, 11, FON, "new_round", activity=POLL)
    with voting.reading() as session:
        assert sum(group["voted"] for group in turnout_of(session, FON, WORKSHOP, POLL)["groups"]) == 0


def test_S3_only_facilitators_are_told(voting: Storage) -> None:
    with voting.reading() as session:
        with pytest.raises(Forbidden):
            turnout_of(session, ANN, WORKSHOP, POLL)
        with pytest.raises(VotingClosed):
            turnout_of(session, FON, WORKSHOP, 1)
