"""What the accounts wing refuses, and its words in both languages."""

from __future__ import annotations

from govlab.errors import GovLabError
from govlab.web import messages


class WrongSignIn(GovLabError):
    """No active account has this e-mail and password. Which of them was wrong is not said."""

    code = "wrong_sign_in"
    status = 422


class SignInPaused(GovLabError):
    """Too many failed sign-ins; `minutes` to wait."""

    code = "sign_in_paused"
    status = 429
    retry = True


class EmailTaken(GovLabError):
    """Another account has this e-mail."""

    code = "email_taken"
    status = 409


class WrongPassword(GovLabError):
    """The present password, asked before a change, is another one."""

    code = "wrong_password"
    status = 422


class InvitationOver(GovLabError):
    """The link was used, replaced, too old, or its account is closed."""

    code = "invitation_over"
    status = 410


class OwnRightsKept(GovLabError):
    """Nobody closes their own account or gives up their own administration: one administrator always remains."""

    code = "own_rights_kept"
    status = 409


def install() -> None:
    """Register the words."""
    messages.register(
        {
            "wrong_sign_in": (
                "อีเมลหรือรหัสผ่านยังไม่ตรงกับบัญชีใด โปรดลองอีกครั้ง",
                "No account has this e-mail and password. Please try again",
            ),
            "sign_in_paused": (
                "มีการลองรหัสผ่านหลายครั้งเกินไป โปรดลองใหม่ในอีก {minutes} นาที",
                "Too many passwords were tried. Please try again in {minutes} min",
            ),
            "email_taken": ("มีบัญชีที่ใช้อีเมลนี้แล้ว", "There is an account with this e-mail already"),
            "wrong_password": ("รหัสผ่านปัจจุบันยังไม่ตรง", "This is not your present password"),
            "invitation_over": (
                "ลิงก์นี้ใช้ไปแล้วหรือหมดอายุ โปรดขอลิงก์ใหม่จากผู้ดูแลของหน่วยงาน",
                "This link was used or has run out. Please ask your agency's administrator for a new one",
            ),
            "own_rights_kept": (
                "คุณปิดบัญชีหรือถอนสิทธิ์ผู้ดูแลของตัวเองไม่ได้ โปรดให้ผู้ดูแลคนอื่นทำให้",
                "You cannot close your own account or give up your own administration. Another administrator can",
            ),
        }
    )
