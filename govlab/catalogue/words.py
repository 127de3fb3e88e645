"""What refusals of the catalogue say to people: code -> (Thai, English)."""

WORDS = {
    "already_promoted": (
        "มีไอเดียที่ยกระดับเป็นร่างนวัตกรรมไปแล้ว",
        "An idea among these is in a draft already",
    ),
    "incomplete": ("ยังส่งตรวจไม่ได้ เพราะกรอกไม่ครบ", "This cannot be submitted yet: something is missing"),
    "wrong_step": (
        "เรื่องนี้อยู่ในขั้นตอนอื่นแล้ว โปรดเปิดหน้านี้ใหม่",
        "This entry is at another step by now. Please open it again",
    ),
    "own_work": (
        "ผู้ยกระดับและผู้เขียนตรวจเรื่องของตนเองไม่ได้ ขอให้เจ้าหน้าที่คนอื่นตรวจ",
        "Whoever promoted or wrote an entry cannot review it. Please ask another member of staff",
    ),
    "reason_missing": ("โปรดบอกเหตุผลที่ส่งกลับ", "Please say why you return it"),
    "newer_revision": (
        "มีฉบับใหม่กว่าที่คุณเปิดอยู่ (ฉบับที่ {newest})",
        "There is a newer revision than the one you opened (revision {newest})",
    ),
}
