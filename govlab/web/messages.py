"""Say a refusal to a person: one registry from an error's code to its words in both languages.

Each wing registers the codes that its own errors carry; pages, the API and the live surfaces all read them here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from govlab.web.language import fill, language, t

_texts: dict[str, tuple[str, str]] = {}


def register(texts: Mapping[str, tuple[str, str]]) -> None:
    """Add {code: (Thai, English)}; `{name}` stands for the error's parameter of that name.

    Raises ValueError for a code that already has other words: two wings must not mean different things by one code.
    """
    for code, words in texts.items():
        if _texts.setdefault(code, words) != words:
            raise ValueError(f"the error code {code!r} already has other words")


def text(code: str, params: Mapping[str, Any] | None = None) -> str:
    """The sentence for a code in the reader's language; a general one, naming the code, where nobody registered it."""
    if code not in _texts:
        return t("ยังทำรายการนี้ไม่ได้ โปรดลองอีกครั้ง ({code})", "This did not work. Please try again ({code})", code=code)
    thai, english = _texts[code]
    return fill(thai if language() == "th" else english, dict(params or {}))


_OF_THE_WEB_WING = {
    "bad_request": ("ข้อมูลที่ส่งมายังไม่ครบ โปรดลองอีกครั้ง", "Something was missing from what was sent. Please try again"),
    "form_expired": (
        "หน้านี้เปิดไว้นานเกินไป โปรดกลับไปหน้าเดิมแล้วส่งอีกครั้ง",
        "This page was open for too long. Please go back and send it again",
    ),
    "forbidden": ("คุณยังไม่มีสิทธิ์เปิดหน้านี้หรือทำรายการนี้", "You may not open this page or do this"),
    "not_found": ("ลิงก์อาจเก่าหรือพิมพ์ไม่ครบ", "The link may be old or incomplete"),
    "method_not_allowed": ("หน้านี้เปิดด้วยวิธีนี้ไม่ได้", "This page cannot be opened in this way"),
    "too_large": ("ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป โปรดลดขนาดแล้วส่งอีกครั้ง", "What was sent is too large. Please make it smaller"),
    "too_many_requests": (
        "มีการส่งถี่เกินไป โปรดรอสักครู่แล้วลองอีกครั้ง",
        "That was too often. Please wait a moment and try again",
    ),
    "internal": (
        "สิ่งที่คุณส่งสำเร็จแล้วยังอยู่ครบ โปรดลองใหม่ในอีกสักครู่",
        "What you already sent is safe. Please try again in a moment",
    ),
}
register(_OF_THE_WEB_WING)
