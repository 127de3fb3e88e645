"""The example's agencies and people: four sign-ins with one known password, for a laptop only."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Role
from govlab.accounts.passwords import hashed
from govlab.accounts.tables import Agency, Grant, Person
from govlab.storage import Transaction
from govlab.storage.ids import new_id

# Printed at start and filled in on the sign-in page: the settings keep the example on loopback.
PASSWORD = "govlab-example"  # noqa: S105
ADMINISTRATOR = "wirot@example.test"
FACILITATOR = "nok@example.test"
STAFF = "somchai@example.test"
REVIEWER = "malee@example.test"


@dataclass(frozen=True, slots=True)
class SignIn:
    """One of the example's people, as the sign-in page offers them."""

    email: str
    name: str
    role: Role


SIGN_INS = (
    SignIn(FACILITATOR, "นก ชวนคุย", "facilitator"),
    SignIn(STAFF, "สมชาย ใฝ่เขียน", "staff"),
    SignIn(REVIEWER, "มาลี ถี่ถ้วน", "staff"),
    SignIn(ADMINISTRATOR, "วิโรจน์ ดูแลดี", "administrator"),
)


@dataclass(frozen=True, slots=True)
class ExamplePeople:
    """The ids of what was made: first agencies, then people."""

    centre: str
    hospitals: str
    cabinet_secretariat: str
    department_of_health: str
    administrator: str
    facilitator: str
    staff: str
    reviewer: str


def make_people(tx: Transaction, now_ms: int) -> ExamplePeople:
    """Make the example's agencies and people. Invented bodies say so in their names; two are real and named only."""

    def agency(name_th: str, name_en: str, *, example: bool) -> str:
        return _agency(tx, now_ms, name_th, name_en, example=example)

    centre = agency("ศูนย์นวัตกรรมภาครัฐ (ตัวอย่าง)", "Public Sector Innovation Center (example)", example=True)
    hospitals = agency("เครือข่ายโรงพยาบาลริมธาร (ตัวอย่าง)", "Rimtharn Hospital Network (example)", example=True)
    cabinet = agency("สำนักเลขาธิการคณะรัฐมนตรี", "The Secretariat of the Cabinet", example=False)
    health = agency("กรมอนามัย", "Department of Health", example=False)
    one_hash = hashed(PASSWORD)

    ids = {who.email: _person(tx, now_ms, who, centre, one_hash) for who in SIGN_INS}

    return ExamplePeople(
        centre=centre,
        hospitals=hospitals,
        cabinet_secretariat=cabinet,
        department_of_health=health,
        administrator=ids[ADMINISTRATOR],
        facilitator=ids[FACILITATOR],
        staff=ids[STAFF],
        reviewer=ids[REVIEWER],
    )


def _agency(tx: Transaction, now_ms: int, name_th: str, name_en: str, *, example: bool) -> str:
    row = Agency(id=new_id(), name_th=name_th, name_en=name_en, example=example, created_ms=now_ms)
    tx.session.add(row)
    tx.session.flush()
    return row.id


def _person(tx: Transaction, now_ms: int, who: SignIn, agency: str, password_hash: str) -> str:
    """A person of `agency` with their role for the centre, that is for every agency."""
    row = Person(
        id=new_id(),
        email=who.email,
        name=who.name,
        password_hash=password_hash,
        agency_id=agency,
        active=True,
        example=True,
        created_ms=now_ms,
    )
    tx.session.add(row)
    tx.session.flush()
    tx.session.add(Grant(id=new_id(), person_id=row.id, role=who.role, agency_id=None))
    return row.id
