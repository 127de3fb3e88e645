"""The people and the room of these tests: two agencies, their staff, and a workshop with ideas put to the vote."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Actor, Role
from govlab.accounts.tables import Agency, Person
from govlab.activities.tables import Ballot, Idea, Round
from govlab.storage import Storage
from govlab.storage.ids import new_id
from govlab.storage.transaction import Transaction
from govlab.workshops.tables import Activity, Challenge, Facilitation, Participant, Workshop
from tests.rig.clock import MORNING_MS

# Seven citizens and five officials agree or not; the one from a company must not be told apart from them.
SECTORS = ["citizen"] * 7 + ["government"] * 5 + ["private"]
OPINIONS = [1, 1, 1, 1, 1, 0, -1, 1, 1, -1, -1, 0, 1]
IDEAS = {
    1: "มาถึงตีห้า กว่าจะได้ตรวจก็สิบเอ็ดโมง ไม่รู้จะต้องรออีกนานแค่ไหน",
    2: "ขอรู้เวลาคร่าว ๆ ก็ยังดี",
    3: "คนไข้มาพร้อมกันหมดตอนเช้า",
    4: "บ่ายห้องตรวจว่าง",
}


@dataclass(frozen=True)
class Cast:
    """Who acts, and where: ids of rows that the tests name."""

    fon: Actor  # runs the workshop
    gun: Actor  # runs other workshops
    nok: Actor  # staff of the hospital, which owns the challenge
    dao: Actor  # staff of another agency
    som: Actor  # staff of the centre
    mali: Actor  # staff of the centre
    hospital: str
    other_agency: str
    workshop: str
    round: str

    @property
    def everyone(self) -> list[Actor]:
        return [self.fon, self.gun, self.nok, self.dao, self.som, self.mali]


def seat(storage: Storage) -> Cast:
    """Put the cast into the database."""
    with storage.transaction() as tx:
        hospital = _agency(tx, "โรงพยาบาลดอนทอง", "Don Thong Hospital")
        other_agency = _agency(tx, "เทศบาลตำบลบ้านสวน", "Ban Suan Municipality")
        fon = _person(tx, "ฝน", ("facilitator", None))
        workshop = _workshop(tx, hospital, fon)
        round_id = _vote(tx, workshop)
        return Cast(
            fon=fon,
            gun=_person(tx, "กันต์", ("facilitator", None)),
            nok=_person(tx, "นก ณ เมืองทอง", ("staff", hospital)),
            dao=_person(tx, "ดาว", ("staff", other_agency)),
            som=_person(tx, "สมชาย", ("staff", None)),
            mali=_person(tx, "มาลี", ("staff", None)),
            hospital=hospital,
            other_agency=other_agency,
            workshop=workshop,
            round=round_id,
        )


def close_round(storage: Storage, cast: Cast, at_ms: int, *, revealed: bool = True) -> None:
    """End the vote."""
    with storage.transaction() as tx:
        voted = tx.session.get_one(Round, cast.round)
        voted.closed_ms, voted.revealed = at_ms, revealed


def _agency(tx: Transaction, thai: str, english: str) -> str:
    agency = Agency(id=new_id(), name_th=thai, name_en=english, created_ms=MORNING_MS, example=False)
    tx.session.add(agency)
    tx.session.flush()
    return agency.id


def _person(tx: Transaction, name: str, grant: tuple[Role, str | None]) -> Actor:
    person = Person(id=new_id(), email=f"{new_id()}@example.test", name=name, password_hash="-", created_ms=MORNING_MS)
    tx.session.add(person)
    tx.session.flush()
    return Actor(person=person.id, name=name, grants=frozenset([grant]))


def _workshop(tx: Transaction, agency: str, fon: Actor) -> str:
    by = fon.person or ""
    challenge = Challenge(
        id=new_id(), agency_id=agency, title="ลดเวลารอหมอ", created_by=by, created_ms=MORNING_MS, description=""
    )
    workshop = Workshop(
        id=new_id(),
        challenge_id=challenge.id,
        title="รอหมอทั้งวัน จะลดลงได้อย่างไร",
        state="live",
        qr_token=new_id()[:32],
        current_activity=1,
        created_by=by,
        created_ms=MORNING_MS,
    )
    tx.session.add(challenge)
    tx.session.flush()
    tx.session.add(workshop)
    tx.session.flush()
    tx.session.add(Facilitation(workshop_id=workshop.id, person_id=by))
    tx.session.add(_opinion(workshop.id))
    tx.session.flush()
    return workshop.id


def _opinion(workshop: str) -> Activity:
    return Activity(
        id=new_id(),
        workshop_id=workshop,
        no=1,
        position=1,
        kind="opinion",
        phase="ideate",
        title="คุณเห็นด้วยไหม",
        prompt="?",
        settings={"takes_ideas": True},
    )


def _vote(tx: Transaction, workshop: str) -> str:
    voted = Round(id=new_id(), workshop_id=workshop, activity_no=1, no=1, opened_ms=MORNING_MS, revealed=False)
    tx.session.add(voted)
    voters = [_participant(workshop, sector, at) for at, sector in enumerate(SECTORS)]
    tx.session.add_all(voters)
    tx.session.flush()
    tx.session.add_all(_idea(workshop, no, text, voters[no]) for no, text in IDEAS.items())
    for voter, opinion in zip(voters, OPINIONS, strict=True):
        tx.session.add(Ballot(round_id=voted.id, participant_id=voter.id, idea_no=1, value=opinion, cast_ms=MORNING_MS))
    tx.session.flush()
    return voted.id


def _participant(workshop: str, sector: str, at: int) -> Participant:
    return Participant(
        id=new_id(),
        workshop_id=workshop,
        name=f"ผู้เข้าร่วม {at}",
        sector=sector,
        consented_ms=MORNING_MS,
        joined_ms=MORNING_MS,
    )


def _idea(workshop: str, no: int, text: str, author: Participant) -> Idea:
    return Idea(
        id=new_id(),
        workshop_id=workshop,
        no=no,
        activity_no=1,
        participant_id=author.id,
        text=text,
        state="rejected" if no == 4 else "accepted",
        posted_ms=MORNING_MS + no,
    )
