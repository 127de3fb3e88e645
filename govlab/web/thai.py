"""Keep Thai compounds together where a browser's dictionary would break them across lines.

Browsers split some words that readers see as one (ไอ|เดีย, หน่วย|งาน). Wrapping those in a span that does not
break is the least invasive remedy: copying, searching and screen readers see the word unchanged.
"""

from __future__ import annotations

import re

from flask import Flask
from markupsafe import Markup, escape

from govlab.web.language import language

# Longest first, so that "กลุ่มความคิด" wins over a shorter word within it.
KEEP_TOGETHER = (
    "กระบวนกร กลุ่มความคิด กำหนดการ ขยายผล ข้อเสนอ ครั้งเดียว คลังนวัตกรรม งานตรวจ ด้วยไอเดีย ดีขึ้นได้ ตัวอย่าง "
    "นวัตกรรม นำไปใช้ บ้านเมือง ประชาชน ประชาสังคม ผู้เข้าร่วม ผู้สูงอายุ ภาคส่วน ภาครัฐ ยกระดับ ระดมความคิด "
    "รหัสผ่าน ลงคะแนน วิชาการ ส่วนบุคคล สมุนไพร หน่วยงาน ห้องประชุม เจ้าของ เจ้าหน้าที่ เผยแพร่ เวิร์กช็อป "
    "เส้นทางไอเดีย เอกชน แสดงความคิดเห็น โจทย์ โรงพยาบาล ใบติดตามไอเดีย ไอเดีย"
).split()

_TAG_OR_WORD = re.compile(r"<[^>]*>|(" + "|".join(sorted(KEEP_TOGETHER, key=len, reverse=True)) + ")")


def keep_together(text: object) -> Markup:
    """Escape `text` and wrap its compounds in `<span class="nb">`; hold a repeat mark to its word.

    English readers get the text escaped and otherwise untouched. Tags of text that is `Markup` already stay as they
    are. Not for options, text areas and page titles: they cannot hold a span.
    """
    escaped = str(escape(text))
    if language() != "th":
        return Markup(escaped)
    held = _TAG_OR_WORD.sub(lambda m: f'<span class="nb">{m[0]}</span>' if m[1] else m[0], escaped)
    return Markup(held.replace(" ๆ", "&nbsp;ๆ"))


def install(flask_app: Flask) -> None:
    """Give the templates `|nb`."""
    flask_app.jinja_env.filters["nb"] = keep_together
