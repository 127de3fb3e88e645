"""The example's unbroken line: the best idea of the finished workshop becomes a published proposal."""

from __future__ import annotations

from sqlalchemy.orm import Session

from govlab.access import Actor
from govlab.accounts.example import ExamplePeople
from govlab.accounts.sessions import actor_of_person
from govlab.catalogue import editing, promotion
from govlab.catalogue.entry_text import EntryText
from govlab.storage import Transaction

DAY_MS = 86_400_000
PROMOTED_AGO_MS, WRITTEN_AGO_MS, ACCEPTED_AGO_MS = 20 * DAY_MS, 17 * DAY_MS, 13 * DAY_MS
BEST_IDEA = 1

PROPOSAL = EntryText(
    type="service",
    stage="idea",
    title_th="บอกเวลารับยาตั้งแต่ออกจากห้องตรวจ",
    title_en="Know when your medicine is ready as you leave the doctor",
    summary_th="ผู้ป่วยได้เวลารับยาโดยประมาณบนใบนัดหรือในข้อความ จะได้ไปกินข้าวหรือทำธุระแทนการนั่งเดา",
    summary_en="Patients get the likely time on a slip or by message, and need not sit and guess",
    body_th="""## ข้อเสนอ

เมื่อแพทย์สั่งยา ระบบคำนวณเวลาจากจำนวนใบสั่งยาที่รออยู่ แล้วบอกผู้ป่วยทันทีว่ายาจะพร้อมช่วงใด
เมื่อจัดยาเสร็จมีข้อความแจ้งอีกครั้ง คนที่ไม่มีมือถือดูเวลาได้จากใบนัดและจอหน้าห้องยา

## ทำไมจึงน่าลอง

ผู้เข้าร่วมหลายคนบอกตรงกันว่า สิ่งที่เหนื่อยไม่ใช่การรอ แต่คือการไม่รู้ว่าต้องรออีกนานแค่ไหน

## ยังไม่รู้

- เวลาที่บอกจะคลาดเคลื่อนแค่ไหนในวันที่คนมาก
- ห้องยาจะถูกถามน้อยลงจริงหรือไม่
""",
    body_en="""## The proposal

When the doctor prescribes, the system looks at the prescriptions ahead and says at once when the medicine will be
ready. A message follows when it is. People without a phone read the time on their slip and on the screen.

## Why it is worth a try

Many in the room said the same: what tires is not the waiting, it is not knowing how long.

## Not known yet

- how far off the time will be on busy days
- whether the pharmacy will really be asked less often
""",
)


def publish_best_idea(tx: Transaction, people: ExamplePeople, workshop: str, now_ms: int) -> None:
    """Promote it as the facilitator, write and submit it as staff, accept it as a second member of staff."""
    draft = promotion.promote(
        tx, acting(tx.session, people.facilitator), workshop, [BEST_IDEA], now_ms - PROMOTED_AGO_MS
    )
    author = acting(tx.session, people.staff)
    written = editing.save(tx, author, draft.id, PROPOSAL, 1, now_ms - WRITTEN_AGO_MS)
    editing.submit(tx, author, draft.id, written.no, now_ms - WRITTEN_AGO_MS)
    editing.accept(tx, acting(tx.session, people.reviewer), draft.id, written.no, now_ms - ACCEPTED_AGO_MS)


def acting(session: Session, person: str) -> Actor:
    """Somebody of the example as an actor."""
    actor = actor_of_person(session, person)
    if actor is None:
        raise LookupError(f"the example's person {person} is no longer there")
    return actor
