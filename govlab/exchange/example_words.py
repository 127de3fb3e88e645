"""Who is in the example's rooms, and what its two workshops ask."""

from __future__ import annotations

from govlab.workshops.agenda import Plan

CHALLENGE = "ลดเวลารอคิวโรงพยาบาลรัฐ"
CHALLENGE_DESCRIPTION = (
    "ผู้รับบริการหลายคนใช้เวลาทั้งวันเพื่อพบแพทย์ไม่กี่นาที ขณะที่เจ้าหน้าที่ทำงานไม่ได้หยุด "
    "เราอยากฟังจากทั้งสองฝั่งว่าเวลาหายไปที่ไหน และลองแก้จากจุดที่ทำได้เร็วก่อน (โจทย์นี้เป็นตัวอย่าง)"
)

LIVE_TITLE = "ทำอย่างไรให้คนไข้พบหมอและรับยาเสร็จภายในครึ่งวัน"
LIVE_AGENDA = (
    Plan(
        "brainstorm",
        "เล่าประสบการณ์รอคิว",
        "ครั้งล่าสุดที่ไปโรงพยาบาลรัฐ คุณรอนานที่สุดที่จุดไหน เพราะอะไร",
        "empathize",
    ),
    Plan(
        "brainstorm",
        "ช่วยกันคิดทางออก",
        "เราจะทำอย่างไรให้ผู้ป่วยพบแพทย์และรับยาเสร็จภายในครึ่งวัน",
        "ideate",
        duration_s=12 * 60,
    ),
    Plan(
        "opinion",
        "เห็นด้วยหรือไม่",
        "ถ้าโรงพยาบาลใกล้บ้านคุณทำเรื่องนี้ คุณเห็นด้วยไหม",
        "ideate",
        duration_s=8 * 60,
    ),
    Plan(
        "dots",
        "เลือกสิ่งที่ควรทดลองก่อน",
        "มีคนละ 5 จุด ให้กับสิ่งที่อยากเห็นโรงพยาบาลทดลองก่อน",
        "prototype",
        duration_s=8 * 60,
    ),
)

FINISHED_TITLE = "รับยาอย่างไรไม่ให้ต้องรอครึ่งวัน"
FINISHED_AGENDA = (
    Plan(
        "brainstorm",
        "ช่วยกันคิดทางออก",
        "เราจะทำอย่างไรให้ผู้ป่วยได้รับยาภายใน 30 นาทีหลังพบแพทย์",
        "ideate",
        duration_s=15 * 60,
    ),
    Plan("opinion", "เห็นด้วยหรือไม่", "ถ้าโรงพยาบาลใกล้บ้านคุณทำเรื่องนี้ คุณเห็นด้วยไหม", "ideate", duration_s=10 * 60),
    Plan(
        "dots",
        "เลือกสิ่งที่ควรทดลองก่อน",
        "มีคนละ 5 จุด ให้กับสิ่งที่อยากเห็นโรงพยาบาลทดลองก่อน",
        "prototype",
        duration_s=8 * 60,
    ),
)

PEOPLE: tuple[tuple[str, str | None], ...] = (
    ("citizen", "ป้าสมศรี"),
    ("citizen", "ลุงประยูร"),
    ("government", "พยาบาลอ้อย"),
    ("citizen", None),
    ("private", "เภสัชกรวิทย์"),
    ("civil_society", "อสม. บุญมี"),
    ("citizen", "น้องฟ้า"),
    ("academic", "อ.ธีรพงษ์"),
    ("government", "หมอกานต์"),
    ("citizen", "สมชาติ"),
    ("citizen", None),
    ("civil_society", "มาลัย"),
    ("private", "คุณหนึ่ง ร้านยาชุมชน"),
    ("government", "พี่แดง เวชระเบียน"),
    ("citizen", "แม่น้องพลอย"),
    ("academic", "วรรณา"),
    ("citizen", "เอก"),
    ("government", "รัตนา ห้องยา"),
    ("civil_society", "ชมรมผู้สูงอายุ"),
    ("citizen", "ยายคำ"),
    ("private", "เจ้าของโรงงาน"),
    ("government", None),
    ("citizen", "พรทิพย์"),
    ("civil_society", "สุนทร"),
    ("citizen", None),
    ("academic", "นศ. แพทย์ปีห้า"),
    ("government", "นโยบายและแผน"),
    ("private", "คนขับรถรับส่ง"),
    ("citizen", "ต้น"),
    ("civil_society", "เครือข่ายผู้พิการ"),
)
