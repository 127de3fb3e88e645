"""The form library's own refusals, said by us: what is missing and what to do, never whose fault it is."""

from __future__ import annotations

from govlab.web.language import t

# The library's sentence -> (Thai, English). Its %(name)s placeholders stay: it fills them itself.
_WORDS = {
    "This field is required.": ("โปรดกรอกช่องนี้", "Please fill this in"),
    "Invalid input.": ("รูปแบบยังไม่ตรงกับที่ขอ", "This is not in the form asked for"),
    "Invalid email address.": (
        "อีเมลยังไม่ครบ ต้องมี @ เช่น somsri@example.go.th",
        "The e-mail is incomplete: it needs an @, like somsri@example.go.th",
    ),
    "Invalid URL.": ("ที่อยู่เว็บยังไม่ครบ ต้องขึ้นต้นด้วย https://", "The address is incomplete: it starts with https://"),
    "Field must be equal to %(other_name)s.": ("สองช่องนี้ยังไม่ตรงกัน", "These two are not the same"),
    "Not a valid choice.": ("โปรดเลือกจากรายการ", "Please choose from the list"),
    "Invalid Choice: could not coerce.": ("โปรดเลือกจากรายการ", "Please choose from the list"),
    "Not a valid integer value.": ("โปรดใส่จำนวนเต็ม เช่น 10", "Please write a whole number, like 10"),
    "Not a valid decimal value.": ("โปรดใส่ตัวเลข เช่น 1.5", "Please write a number, like 1.5"),
    "Number must be at least %(min)s.": ("ต้องไม่น้อยกว่า %(min)s", "This must be %(min)s or more"),
    "Number must be at most %(max)s.": ("ต้องไม่เกิน %(max)s", "This must be %(max)s or less"),
    "Number must be between %(min)s and %(max)s.": (
        "ต้องอยู่ระหว่าง %(min)s ถึง %(max)s",
        "This must be from %(min)s to %(max)s",
    ),
    "Invalid choice(s): one or more data inputs could not be coerced.": (
        "โปรดเลือกจากรายการ",
        "Please choose from the list",
    ),
    "'%(value)s' is not a valid choice for this field.": ("โปรดเลือกจากรายการ", "Please choose from the list"),
    "'%(value)s' are not valid choices for this field.": ("โปรดเลือกจากรายการ", "Please choose from the list"),
}


class FormWords:
    """What WTForms asks for translations: the two gettext methods, answering in the reader's language."""

    def gettext(self, string: str) -> str:
        return t(*_WORDS[string]) if string in _WORDS else string

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return self.gettext(singular if n == 1 else plural)
