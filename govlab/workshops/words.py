"""What refusals of the workshops wing say to people: code -> (Thai, English)."""

WORDS = {
    "code_unknown": (
        "ไม่พบรหัสนี้ ตรวจดูอีกครั้งที่จอหน้าห้อง",
        "Code not found. Check the screen",
    ),
    "in_rehearsal": (
        "นี่คือการซ้อม จึงยกระดับไอเดียไม่ได้ ในวันจริงทำได้จากปุ่มเดียวกันนี้",
        "This is a rehearsal, so ideas cannot be promoted. On the day the same button does it",
    ),
    "too_many_rehearsals": (
        "ตอนนี้มีผู้เข้าร่วมจำลองในห้องซ้อมอื่นเต็มจำนวนแล้ว รอให้ห้องอื่นซ้อมเสร็จ หรือเลือกจำนวนคนน้อยลง",
        "Other rehearsals have all the simulated participants just now. Wait for one to end, or choose fewer people",
    ),
    "workshop_closed": ("เวิร์กช็อปนี้ปิดแล้ว", "This workshop has closed"),
    "too_many_codes": (
        "มีการใส่รหัสที่ไม่พบหลายครั้งเกินไป รอสักครู่แล้วลองอีกครั้ง หรือสแกน QR ที่จอหน้าห้อง",
        "Too many wrong codes. Wait a moment and try again, or scan the QR code on the screen",
    ),
    "sector_unknown": ("เลือกภาคส่วนของคุณก่อนเข้าร่วม", "Choose your sector before joining"),
    "name_too_long": (
        "ชื่อยาวเกินไป {over} ตัวอักษร ใช้ได้ไม่เกิน {most}",
        "The name is {over} too long: the limit is {most}",
    ),
    "consent_missing": ("ติ๊กยินยอมก่อนเข้าร่วม", "Tick to agree before joining"),
    "seat_removed": (
        "วิทยากรนำคุณออกจากห้องนี้ หากคิดว่าเข้าใจผิด แจ้งวิทยากรให้รับกลับเข้าห้องได้",
        "The facilitator has taken you out of this room. If that is a mistake, ask them to let you in again",
    ),
    "move_link_used": (
        "ลิงก์นี้ใช้ไปแล้วหรือเกิน 15 นาที กลับไปที่เครื่องเดิมแล้วสร้างลิงก์ใหม่",
        "This link was used, or is older than 15 minutes. Go back to the first device and make a new one",
    ),
    "workshop_state": (
        "เวิร์กช็อปอยู่ในขั้นที่ทำรายการนี้ไม่ได้แล้ว โหลดหน้านี้ใหม่เพื่อดูสถานะล่าสุด",
        "The workshop has moved on and cannot do this now. Reload the page to see where it stands",
    ),
    "agenda_not_ready": (
        "กำหนดการยังไม่พร้อม ต้องมีอย่างน้อย 1 กิจกรรม และทุกกิจกรรมต้องมีคำถาม",
        "The agenda is not ready: it needs at least one activity, and every activity a prompt",
    ),
    "agenda_full": ("กำหนดการมีได้ไม่เกิน {most} กิจกรรม", "An agenda holds {most} activities at most"),
    "too_many_own_agendas": (
        "คุณเก็บกำหนดการครบ {max} ชุดแล้ว ลบชุดที่ไม่ใช้ก่อน",
        "You keep {max} agendas already. Remove one first",
    ),
    "too_many_seat_codes": (
        "เวิร์กช็อปหนึ่งมีรหัสที่นั่งได้ {most} รหัส สร้างเพิ่มได้อีก {left}",
        "A workshop has {most} seat codes at most: {left} more can be made",
    ),
    "already_facilitates": ("{name} เป็นวิทยากรของเวิร์กช็อปนี้อยู่แล้ว", "{name} runs this workshop already"),
    "person_unknown": (
        "ไม่พบบัญชีของอีเมลนี้ ให้ผู้ดูแลระบบเปิดบัญชีก่อน",
        "No account has this e-mail. Ask an administrator to open one",
    ),
    "last_facilitator": (
        "ต้องมีวิทยากรอย่างน้อย 1 คน เพิ่มคนอื่นก่อนจึงจะเอาคนนี้ออกได้",
        "Someone must run the workshop. Add another person first",
    ),
    "challenge_exists": ("หน่วยงานนี้มีโจทย์ชื่อนี้แล้ว", "This agency already has a challenge of this title"),
}
