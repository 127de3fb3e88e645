"""A workshop whose activities have sections, and guests of all sectors who write into them."""

from __future__ import annotations

from tests.journeys.held_room import SECTORS, TEXTS, HeldRoom

EMPATHY, JOURNEY, MANY, FEEDBACK = 1, 2, 3, 4
SHORT = ["พูด: ยายสมใจพูดว่าอะไรขณะรอ", "ทำ: ยายสมใจทำอะไรบ้าง", "คิด: ยายสมใจคิดอะไรอยู่ในใจ ขณะรอคิว", "รู้สึก"]
STAGES = ["ก่อนมา: รู้เรื่องจากไหน", "มาถึง", "รอ: นานเท่าใด", "รับบริการ", "หลังจากนั้น: ต้องทำอะไรต่อ"]
LANES = ["ทำ: ผู้รับบริการทำอะไร", "รู้สึก: รู้สึกอย่างไร", "ติดขัด"]
LONG = [f"ช่องที่ {n} ซึ่งมีชื่อยาวกว่าที่ควรจะเป็นมาก: แล้วยังมีคำถามที่ยาวพอกัน" for n in range(1, 13)]
AGENDA = [
    {
        "kind": "canvas",
        "title": "แผนภาพเข้าใจผู้รับบริการ",
        "prompt": "ยายสมใจ อายุ 68 ปี มาตรวจเบาหวานทุก 3 เดือน",
        "settings": {"sections": SHORT},
    },
    {
        "kind": "canvas",
        "title": "เส้นทางการใช้บริการ",
        "prompt": "แต่ละช่วง ผู้รับบริการพบอะไร",
        "settings": {"sections": STAGES, "lanes": LANES, "moderated": True},
    },
    {"kind": "canvas", "title": "ช่องมาก", "prompt": "เขียนให้ครบ", "settings": {"sections": LONG}},
    {"kind": "feedback", "title": "ความเห็นต่อต้นแบบ", "prompt": "ลองใบนัดแบบใหม่แล้ว เป็นอย่างไร"},
]


class CanvasRoom(HeldRoom):
    """Guests come in on the first note."""

    def __init__(self, url: str) -> None:
        super().__init__(url, AGENDA)

    def write(self, activity: int, section: int, lane: int | None = None, notes: int = 1) -> list[int]:
        """Guests of all sectors write into a section; the notes' numbers."""
        self.fill(activity, 0)
        where = {"activity": activity, "section": section, "lane": lane}
        return [
            self.guests[place % len(SECTORS)].say("post_idea", text=f"{TEXTS[place % 4]} ({section}/{place})", **where)[
                "idea"
            ]
            for place in range(notes)
        ]
