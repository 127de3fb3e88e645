"""The words for sectors, innovation types, stages and phases in both languages (PRODUCT.md), in their fixed order."""

from __future__ import annotations

from typing import Any

from flask import Flask
from wtforms import fields

from govlab.web.language import Both

SECTORS = {
    "citizen": Both("ประชาชน", "Citizens"),
    "government": Both("ภาครัฐ", "Government"),
    "private": Both("เอกชน", "Private sector"),
    "civil_society": Both("ภาคประชาสังคม", "Civil society"),
    "academic": Both("วิชาการ", "Academia"),
}
TYPES = {
    "service": Both("นวัตกรรมบริการ", "Services innovation"),
    "service_delivery": Both("นวัตกรรมการส่งมอบบริการ", "Service delivery innovation"),
    "administrative": Both("นวัตกรรมการบริหาร/องค์การ", "Administrative or organizational innovation"),
    "conceptual": Both("นวัตกรรมทางความคิด", "Conceptual innovation"),
    "policy": Both("นวัตกรรมเชิงนโยบาย", "Policy innovation"),
    "systemic": Both("นวัตกรรมเชิงระบบ", "Systemic innovation"),
}
TYPE_QUESTIONS = {
    "service": Both("คนได้อะไรใหม่", "What do people now get?"),
    "service_delivery": Both("คนได้รับบริการเดิมด้วยวิธีใด", "How do they get it?"),
    "administrative": Both("เราทำงานกันอย่างไร", "How do we work?"),
    "conceptual": Both("เราเลิกเชื่ออะไร", "What did we stop believing?"),
    "policy": Both("เราตัดสินใจหรือกำหนดอะไรใหม่", "What do we now decide?"),
    "systemic": Both("ใครมาทำงานร่วมกัน", "Who now works together?"),
}
STAGES = {
    "idea": Both("แนวคิด", "Idea"),
    "prototype": Both("ต้นแบบ", "Prototype"),
    "pilot": Both("นำร่อง", "Pilot"),
    "implemented": Both("ใช้จริง", "Implemented"),
    "scaled": Both("ขยายผล", "Scaled"),
    "retired": Both("ยุติการใช้", "Retired"),
}
PHASES = {
    "empathize": Both("เข้าใจผู้ใช้", "Empathize"),
    "define": Both("กำหนดปัญหา", "Define"),
    "ideate": Both("ระดมความคิด", "Ideate"),
    "prototype": Both("สร้างต้นแบบ", "Prototype"),
    "test": Both("ทดสอบ", "Test"),
}


def choices(names: dict[str, Both]) -> list[Any]:
    """What a form's select, radios or checkboxes offer, in order."""
    return [choice(key, words) for key, words in names.items()]


def choice(value: str, words: Any) -> Any:
    """One choice of a form, such as `choice("", both("ยังไม่เลือก", "Not chosen yet"))`."""
    return fields.SelectChoice(value, words)  # pyright: ignore[reportAttributeAccessIssue] newer than its stubs


def install(flask_app: Flask) -> None:
    """Give the templates the names: `{{ SECTORS[key] }}`."""
    lists: Any = {
        "SECTORS": SECTORS,
        "TYPES": TYPES,
        "TYPE_QUESTIONS": TYPE_QUESTIONS,
        "STAGES": STAGES,
        "PHASES": PHASES,
    }
    flask_app.jinja_env.globals.update(lists)
