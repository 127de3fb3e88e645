"""What refusals of the accounts wing say to people: code -> (Thai, English)."""

WORDS = {
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
