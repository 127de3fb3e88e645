/** What each moment of a replay is called. */
import { t } from "../words";

export function momentName(name: string): string {
  switch (name) {
    case "start": return t("เริ่มเวิร์กช็อป", "The workshop starts");
    case "go_to": return t("ไปกิจกรรมใหม่", "On to another activity");
    case "close": return t("ปิดเวิร์กช็อป", "The workshop closes");
    case "post_idea": return t("มีข้อความใหม่", "A new note");
    case "edit_idea": case "move_idea": return t("แก้หรือย้ายข้อความ", "A note changes");
    case "withdraw_idea": return t("ถอนข้อความ", "A note is withdrawn");
    case "moderate_idea": return t("วิทยากรให้แสดงหรือไม่แสดง", "A note is shown or not shown");
    case "make_theme": case "group_ideas": case "name_theme": case "drop_theme": return t("จัดกลุ่ม", "Grouping");
    case "merge_ideas": return t("รวมไอเดีย", "Ideas are merged");
    case "unmerge": return t("แยกไอเดีย", "A merged idea is taken apart");
    case "reveal": return t("เปิดเผยหรือซ่อนผล", "Results are shown or hidden");
    case "new_round": case "close_round": return t("เปิดหรือปิดรอบ", "A round opens or closes");
    case "spotlight": return t("ฉายไอเดียขึ้นจอ", "An idea in the spotlight");
    case "announce": return t("ประกาศ", "An announcement");
    case "give_opinion": case "place_dots": case "place_idea": case "score_idea": case "rank_ideas": case "choose": case "cast_ballot":
      return t("ลงคะแนน", "A vote");
    default: return t("เหตุการณ์ในห้อง", "Something in the room");
  }
}
