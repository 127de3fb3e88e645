"""Who has voted, by sector and table: whose voices a result holds, and never one person's."""

from __future__ import annotations

from typing import Any

import pytest

from govlab.access import Actor
from govlab.activities.errors import VotingClosed
from govlab.activities.turnout import turnout_of
from govlab.errors import Forbidden
from govlab.storage import Storage
from govlab.workshops.tables import Participant, SeatCode

from .rooms import ANN, BALLOT, CHAI, FON, PER_SEAT, POLL, SEAT_CODES, WORKSHOP, person
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


def told(storage: Storage, activity: int = POLL) -> dict[str, Any]:
    with storage.reading() as session:
        return turnout_of(session, FON, WORKSHOP, activity)


def vote(storage: Storage, *people: Actor, first: int = 10) -> None:
    for no, who in enumerate(people, start=first):
        do(storage, no, who, "choose", activity=POLL, answer=1, chosen=True)


def test_shares_of_those_who_voted_by_sector_and_once_it_is_closed_by_table(voting: Storage) -> None:
    vote(voting, ANN, *CITIZENS[:4], OFFICIALS[0])
    # The company's one person is counted with the officials: alone, the totals would tell what they chose.
    groups = [
        {"sectors": ["citizen"], "people": 6, "voted": 5},
        {"sectors": ["private", "government"], "people": 6, "voted": 1},
    ]
    assert told(voting) == {"groups": groups, "tables": []}
    do(voting, 30, FON, "close_round", activity=POLL)
    tables = [{"table": 1, "people": 6, "quarters": 3}, {"table": 2, "people": 5, "quarters": 1}]
    assert told(voting) == {"groups": groups, "tables": tables}


def test_P6_of_fewer_than_five_votes_nothing_is_told(voting: Storage) -> None:
    vote(voting, ANN, *CITIZENS[:3])
    do(voting, 30, FON, "close_round", activity=POLL)
    assert told(voting) == {"groups": [], "tables": []}


def test_who_voted_and_was_removed_still_counts_as_in_the_round(voting: Storage) -> None:
    vote(voting, ANN, *CITIZENS)
    do(voting, 20, FON, "go_to", activity=1)
    do(voting, 21, ANN, "post_idea", activity=1, text="จองคิว")
    do(voting, 22, FON, "remove_author", idea=1)
    assert [group["voted"] for group in told(voting)["groups"]] == [6, 0]


def test_V3_of_a_vote_that_is_one_per_seat_those_with_a_code_are_all(voting: Storage) -> None:
    with voting.transaction() as tx:
        for no, who in enumerate((ANN, *CITIZENS, *OFFICIALS), start=1):
            code = f"ZZZZ22{no:02}"
            tx.session.add(SeatCode(workshop_id=WORKSHOP, code=code, participant_id=who.participant, made_ms=0))
        tx.changed(WORKSHOP)
    do(voting, 10, FON, "go_to", activity=PER_SEAT)
    for no, who in enumerate((ANN, *CITIZENS), start=11):
        do(voting, no, who, "choose", activity=PER_SEAT, answer=1, chosen=True)
    assert told(voting, PER_SEAT)["groups"] == [], "four officials with a code are too few for a group of their own"
    do(voting, 30, CHAI, "use_seat_code", code=SEAT_CODES[0])
    assert [group["people"] for group in told(voting, PER_SEAT)["groups"]] == [6, 5]


def test_V5_a_secret_ballot_tells_who_voted_as_any_other(voting: Storage) -> None:
    do(voting, 10, FON, "go_to", activity=BALLOT)
    for no, who in enumerate(CITIZENS, start=11):
        do(voting, no, who, "cast_ballot", activity=BALLOT, answer=1)
    assert [group["voted"] for group in told(voting, BALLOT)["groups"]] == [5, 0]


def test_a_new_round_begins_at_nobody(voting: Storage) -> None:
    vote(voting, ANN, *CITIZENS)
    do(voting, 30, FON, "new_round", activity=POLL)
    assert told(voting)["groups"] == []


def test_S3_only_facilitators_are_told(voting: Storage) -> None:
    with voting.reading() as session:
        with pytest.raises(Forbidden):
            turnout_of(session, ANN, WORKSHOP, POLL)
        with pytest.raises(VotingClosed):
            turnout_of(session, FON, WORKSHOP, 1)
