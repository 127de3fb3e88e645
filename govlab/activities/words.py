"""What refusals of a room say to people: code -> (Thai, English)."""

WORDS = {
    "workshop_not_live": ("เวิร์กช็อปยังไม่เริ่มหรือปิดแล้ว", "The workshop has not started, or has closed"),
    "wrong_state": ("ทำขั้นนี้ไม่ได้ในตอนนี้ ตรวจสถานะเวิร์กช็อปก่อน", "Not possible now. Check the workshop's state"),
    "activity_closed": ("ห้องไปกิจกรรมอื่นแล้ว", "The room has moved to another activity"),
    "ideas_closed": ("กิจกรรมนี้ปิดรับไอเดียแล้ว", "This activity takes no ideas now"),
    "voting_closed": ("ปิดรับคะแนนแล้ว", "Voting is closed"),
    "idea_not_shown": ("ไอเดียนี้ไม่ได้แสดงอยู่", "This idea is not shown"),
    "not_your_idea": ("แก้ได้เฉพาะไอเดียของคุณเอง", "You can change your own ideas only"),
    "idea_has_votes": (
        "มีคนลงคะแนนไอเดียนี้แล้ว แก้ข้อความไม่ได้ แต่ถอนได้",
        "Someone has voted on it: you can withdraw it, but not edit it",
    ),
    "text_empty": ("พิมพ์ข้อความก่อนส่ง", "Write something before sending"),
    "text_too_long": ("ข้อความยาวเกิน {max} ตัวอักษร", "The text is longer than {max} characters"),
    "too_many_ideas": ("คุณส่งครบ {max} ไอเดียแล้ว", "You have posted all {max} ideas"),
    "activity_full": ("กิจกรรมนี้มีไอเดียครบ {max} รายการแล้ว", "This activity holds {max} ideas, and is full"),
    "over_budget": ("คุณมีจุดทั้งหมด {budget} จุด ลดจากไอเดียอื่นก่อน", "You have {budget} dots. Take one back first"),
    "over_per_idea": ("ให้ได้ไม่เกิน {max} จุดต่อไอเดีย", "At most {max} dots on one idea"),
    "removed": ("วิทยากรให้คุณออกจากห้องแล้ว", "A facilitator has removed you from the room"),
    "unknown_command": ("ไม่รู้จักคำสั่งนี้", "Unknown command"),
    "id_reused": ("คำสั่งนี้ซ้ำกับคำสั่งอื่น", "This id was used for another command"),
}
