"""The forms of sign-in, the own account, people and agencies."""

from __future__ import annotations

import re
from typing import Any

from wtforms import Field, PasswordField, SelectField, SelectMultipleField, StringField, ValidationError
from wtforms.validators import DataRequired, InputRequired

from govlab.accounts import passwords
from govlab.web.forms import Form, Graphemes, fits_its_column, tidy
from govlab.web.language import both, t

NAME_MOST = 80
AGENCY_MOST = 120
EMAIL_MOST = 190
"""So that an e-mail with a network address beside it fits a counter's key."""

_EMAIL = re.compile(r"[^@\s\"“”«»<>(),;:]+@[^@\s\"'‘’“”«»<>(),;:]+\.[^@\s\"'‘’“”«»<>(),;:.]+")


def long_enough(form: Any, field: Field) -> None:
    """The only rule for a password is its length (S9)."""
    length = len(field.data or "")
    if length < passwords.LEAST:
        raise ValidationError(
            t(
                "รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย {least} ตัวอักษร",
                "The password is too short: it needs {least} characters or more",
                least=passwords.LEAST,
            )
        )
    if length > passwords.MOST:
        raise ValidationError(
            t(
                "รหัสผ่านยาวเกินไป ใช้ได้ไม่เกิน {most} ตัวอักษร",
                "The password is too long: the limit is {most} characters",
                most=passwords.MOST,
            )
        )


def _equals_password(form: Any, field: Field) -> None:
    if field.data != form.password.data:
        raise ValidationError(t("รหัสผ่านสองช่องนี้ยังไม่ตรงกัน", "These two passwords are not the same"))


def one_case(text: str | None) -> str:
    """E-mails are compared without regard to case."""
    return tidy(text).casefold()


def is_email(text: str) -> bool:
    """Whether it has the form of an e-mail. Whether anyone reads it, only a letter could tell."""
    return _EMAIL.fullmatch(text) is not None


def _looks_like_an_email(form: Any, field: Field) -> None:
    if not is_email(field.data or ""):
        raise ValidationError(
            t(
                "อีเมลยังไม่ครบ ต้องมี @ เช่น somsri@example.go.th",
                "The e-mail is incomplete: it needs an @, like somsri@example.go.th",
            )
        )


def _email() -> StringField:
    return StringField(
        both("อีเมล", "E-mail"),
        validators=[
            DataRequired(both("โปรดกรอกอีเมล", "Please write the e-mail")),
            Graphemes(1, EMAIL_MOST),
            fits_its_column,
            _looks_like_an_email,
        ],
        filters=[one_case],
    )


def _name(thai: str, english: str, most: int, hint: Any = "") -> StringField:
    return StringField(
        both(thai, english),
        description=hint,
        validators=[DataRequired(), Graphemes(1, most), fits_its_column],
        filters=[tidy],
    )


def _new_password() -> PasswordField:
    return PasswordField(
        both("รหัสผ่านใหม่", "New password"),
        description=both(
            "8 ตัวอักษรขึ้นไป ใช้ประโยคยาว ๆ ที่จำง่ายได้ เว้นวรรคได้",
            "8 characters or more. A long sentence that you remember is best; spaces are fine",
        ),
        validators=[InputRequired(both("โปรดกรอกรหัสผ่านใหม่", "Please write a new password")), long_enough],
    )


def _same_again() -> PasswordField:
    return PasswordField(
        both("รหัสผ่านใหม่อีกครั้ง", "New password again"),
        validators=[
            InputRequired(both("โปรดกรอกรหัสผ่านใหม่อีกครั้ง", "Please write the new password again")),
            _equals_password,
        ],
    )


class SignInForm(Form):
    """E-mail and password. The password is never tidied: its blanks are meant."""

    email = _email()
    password = PasswordField(
        both("รหัสผ่าน", "Password"),
        validators=[InputRequired(both("โปรดกรอกรหัสผ่าน", "Please write the password"))],
    )


class NewPasswordForm(Form):
    """Choose a password, written twice because it cannot be seen."""

    password = _new_password()
    again = _same_again()


class ChangePasswordForm(Form):
    """The same, by someone who is signed in and knows the present one."""

    present = PasswordField(
        both("รหัสผ่านปัจจุบัน", "Present password"),
        validators=[InputRequired(both("โปรดกรอกรหัสผ่านปัจจุบัน", "Please write your present password"))],
    )
    password = _new_password()
    again = _same_again()


class NameForm(Form):
    """One's own name."""

    name = _name("ชื่อที่ใช้แสดง", "Name to show", NAME_MOST)


class AgencyForm(Form):
    """An agency's names, both needed: its pages exist in both languages."""

    name_th = _name("ชื่อภาษาไทย", "Thai name", AGENCY_MOST)
    name_en = _name("ชื่อภาษาอังกฤษ", "English name", AGENCY_MOST)


class PersonForm(Form):
    """A person's particulars and roles. The choices are the page's to fill: they depend on who asks."""

    name = _name("ชื่อ", "Name", NAME_MOST)
    email = _email()
    agency = SelectField(both("หน่วยงานที่สังกัด", "Works for"))
    grants = SelectMultipleField(both("สิทธิ์", "Roles"))
