/** What each code of the protocol means to a person: what happened, then what to do. */
import { t } from "../words";
import type { WireError } from "./wire";

type Say = (params: Record<string, string | number>) => string;

const seconds = (ms: unknown): number => Math.max(1, Math.ceil(Number(ms ?? 1000) / 1000));

/** The plural goes by this parameter. */
const many = (params: Parameters<Say>[0], name: string): Parameters<Say>[0] => ({ ...params, n: params[name] ?? "?" });

const SAY: Record<string, Say> = {
  not_found: () => t("ไม่พบสิ่งที่เลือก อาจถูกนำออกไปแล้ว", "Not found. It may have been taken away"),
  forbidden: () => t("คุณไม่มีสิทธิ์ทำรายการนี้", "You may not do this"),
  bad_request: () => t("ส่งไม่ได้ ลองเปิดหน้านี้ใหม่", "Could not be sent. Reload this page"),
  unknown_command: () => t("หน้านี้เก่าเกินไป เปิดหน้าใหม่แล้วลองอีกครั้ง", "This page is too old. Reload it and try again"),
  id_reused: () => t("รายการนี้ถูกใช้ไปแล้ว ส่งใหม่อีกครั้ง", "This was sent before with other content. Send it anew"),
  workshop_not_live: () => t("เวิร์กช็อปยังไม่เปิดหรือปิดแล้ว", "The workshop has not opened or has closed"),
  wrong_state: () => t("ขั้นตอนนี้ทำไม่ได้ในตอนนี้", "This step cannot be taken now"),
  activity_closed: () => t("กิจกรรมนี้ปิดแล้ว", "This activity has closed"),
  ideas_closed: () => t("ปิดรับไอเดียแล้ว", "Ideas are closed"),
  voting_closed: () => t("ปิดรับแล้ว", "Voting has closed"),
  idea_not_shown: () => t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown"),
  not_your_idea: () => t("ไอเดียนี้ไม่ใช่ของคุณ", "This idea is not yours"),
  idea_has_votes: () => t("มีคนลงคะแนนแล้ว แก้ไม่ได้ แต่ถอนได้", "Someone has voted on it. You can withdraw it, not edit it"),
  text_empty: () => t("ยังไม่มีข้อความ เขียนแล้วส่งอีกครั้ง", "There is no text. Write some and send again"),
  text_too_long: (p) => t("ยาวเกิน {max} ตัวอักษร ตัดให้สั้นลงแล้วส่งอีกครั้ง", "Longer than {max} characters. Shorten it and send again", p),
  too_many_pictures: (p) => t("แนบภาพได้ไม่เกิน {max} ภาพ เอาออกบางภาพแล้วส่งอีกครั้ง", "At most {max} pictures. Take one out and send again", p),
  picture_unknown: () => t("ไม่พบภาพที่แนบ แก้ไขการ์ด แล้วเลือกภาพอีกครั้ง", "A picture is not here any more. Edit the card and choose it again"),
  not_a_picture: () => t("เปิดไฟล์นี้เป็นภาพไม่ได้ แก้ไขการ์ด แล้วเลือกภาพอื่น", "A file cannot be read as a picture. Edit the card and choose another"),
  picture_too_large: () => t("ภาพละเอียดเกินไป แก้ไขการ์ด แล้วเลือกภาพอื่น", "A picture is too large. Edit the card and choose another"),
  too_large: () => t("ภาพใหญ่เกินไป แก้ไขการ์ด แล้วเลือกภาพอื่น", "A picture is too large. Edit the card and choose another"),
  pictures_full: (p) => t("ส่งภาพครบ {max} ภาพแล้ว แก้ไขการ์ดให้ไม่มีภาพใหม่ แล้วส่งอีกครั้ง", "All {max} pictures have been sent. Take the new ones out of the card and send again", p),
  too_many_ideas: (p) => t("คุณส่งครบ {max} ไอเดียแล้ว", "You have sent your idea|You have sent all {max} ideas", many(p, "max")),
  activity_full: (p) => t("กิจกรรมนี้ครบ {max} ไอเดียแล้ว", "This activity is full with {max} idea|This activity is full with {max} ideas", many(p, "max")),
  cannot_split: () => t("แบ่งโต๊ะได้เฉพาะกิจกรรมที่เขียนไอเดียหรือข้อความ", "Tables are for activities in which people write"),
  no_tables: () => t("กิจกรรมนี้เลิกแบ่งโต๊ะแล้ว", "This activity is no longer worked on at tables"),
  no_such_table: (p) => t("มีเพียง {max} โต๊ะ เลือกโต๊ะอื่น", "There are only {max} tables. Choose another", p),
  table_given: () => t("วิทยากรเป็นผู้จัดโต๊ะ", "The facilitator chooses who sits where"),
  no_such_place: () => t("ช่องนี้ไม่มีแล้ว เลือกช่องอื่นแล้วส่งอีกครั้ง", "This section is gone. Choose another and send again"),
  over_budget: (p) => t("ใช้ครบ {budget} จุดแล้ว ลดจากไอเดียอื่นก่อน", "Your dot is used. Take it back first|All {budget} dots are used. Take one back first", many(p, "budget")),
  over_per_idea: (p) => t("ให้ไอเดียเดียวได้ไม่เกิน {max} จุด", "At most one dot on one idea|At most {max} dots on one idea", many(p, "max")),
  no_such_answer: () => t("คำตอบนี้ไม่มีแล้ว เปิดหน้านี้ใหม่", "This answer is gone. Reload this page"),
  wrong_scores: () => t("ให้คะแนนไม่ได้ เปิดหน้านี้ใหม่แล้วลองอีกครั้ง", "The scores could not be taken. Reload this page and try again"),
  wrong_ranking: (p) => t("จัดอันดับได้ไม่เกิน {places} ไอเดีย", "At most {places} ideas can be ranked", p),
  too_few_voted: (p) => t("ลงคะแนนลับไม่ถึง {least} คน ดูก่อนเฉพาะวิทยากรไม่ได้", "Fewer than {least} voted in secret, so nobody may look in private", p),
  held_word: () => t("ชื่อนี้มีคำที่ไม่ควรใช้ในห้อง ลองใช้คำอื่น", "This name has a word that should not be used in the room. Try another"),
  already_voted: () => t("คุณลงคะแนนลับแล้ว เปลี่ยนไม่ได้", "You have cast your secret vote. It cannot be changed"),
  still_open: () => t("ปิดรับคะแนนลับก่อน จึงดูหรือเปิดเผยผลได้", "Close the secret ballot first, then look at its result"),
  time_is_up: () => t("หมดเวลาแล้ว กิจกรรมนี้ปิดรับ", "Time is up, and this activity has closed"),
  muted: () => t("วิทยากรขอให้คุณงดส่งสักครู่ ส่งอีกครั้งภายหลัง", "A facilitator asked you to pause. Send it again later"),
  room_frozen: () => t("ห้องพักอยู่ จะส่งให้เองเมื่อห้องเปิดต่อ", "The room is paused. This will be sent when it goes on"),
  seat_code_needed: () => t("การลงคะแนนนี้นับหนึ่งเสียงต่อหนึ่งที่นั่ง ใส่รหัสที่นั่งจากสลิปก่อน", "This vote is one per seat. Enter the seat code on your slip first"),
  no_such_seat_code: () => t("ไม่พบรหัสที่นั่งนี้ หรือรหัสถูกยกเลิกแล้ว ตรวจตัวอักษรบนสลิป หรือขอใบใหม่จากวิทยากร", "No slip has this seat code, or it was withdrawn. Check the letters, or ask the facilitator for another slip"),
  seat_code_taken: () => t("มีผู้ใช้รหัสที่นั่งนี้แล้ว ถ้าเป็นสลิปของคุณ แจ้งวิทยากรเพื่อขอใบใหม่", "Somebody has used this seat code. If the slip is yours, ask the facilitator for another"),
  has_seat_code: () => t("คุณใส่รหัสที่นั่งแล้ว เก็บใบนี้ไว้ให้ผู้อื่น", "You have used a seat code already. Leave this one to somebody else"),
  own_idea: () => t("นี่คือไอเดียของคุณเอง", "This is your own idea"),
  grouping_closed: () => t("ตอนนี้วิทยากรเป็นผู้จัดกลุ่ม", "Only facilitators group ideas now"),
  already_merged: () => t("มีไอเดียที่รวมไว้แล้ว แยกออกก่อนจึงรวมใหม่ได้", "One of them is merged already. Take it apart first"),
  too_few_ideas: (p) => t("เลือกอย่างน้อย {least} ไอเดียจึงรวมได้", "Choose at least {least} ideas to merge", p),
  too_many_themes: (p) => t("ห้องนี้ตั้งกลุ่มครบ {max} กลุ่มแล้ว", "This room has had all {max} themes", p),
  removed: () => t("วิทยากรให้คุณออกจากห้องแล้ว", "The facilitator has asked you to leave the room"),
  signed_out: () => t("คุณออกจากห้องแล้ว เข้าร่วมอีกครั้งเพื่อทำต่อ", "You have left the room. Join again to go on"),
  rate_limited: (p) => t("ส่งถี่เกินไป จะส่งให้เองใน {n} วินาที", "Too fast. Will be sent in {n} second|Too fast. Will be sent in {n} seconds", { n: seconds(p["retry_after_ms"]) }),
  internal: () => t("ระบบขัดข้อง จะลองให้อีกครั้ง", "Something broke here. It will be tried again"),
  rehearsal_over: () => t("การซ้อมจบแล้ว ลบทุกอย่างในห้องซ้อมแล้ว", "The rehearsal is over, and all of it has been deleted"),
  in_rehearsal: () => t("นี่คือการซ้อม จึงยกระดับไอเดียไม่ได้ ในวันจริงทำได้จากปุ่มเดียวกันนี้", "This is a rehearsal, so ideas cannot be promoted. On the day the same button does it"),
  already_promoted: () => t("ไอเดียนี้ยกระดับแล้ว", "This idea is promoted already"),
  unsupported_protocol: () => t("หน้านี้เก่าเกินไป เปิดหน้าใหม่", "This page is too old. Reload it"),
  unreachable: () => t("ติดต่อห้องไม่ได้ ลองอีกครั้ง", "The room cannot be reached. Try again"),
};

/** The codes that have words of their own; any other is told as `internal`. */
export const KNOWN_CODES: readonly string[] = Object.keys(SAY);

/** The error in the reader's language. Never empty, whatever the code. */
export function sayError(error: Pick<WireError, "code"> & Partial<WireError>): string {
  const say = SAY[error.code] ?? SAY["internal"];
  // A number that an older server does not send must not cost the whole message.
  const params = { max: "?", budget: "?", places: "?", least: "?", retry_after_ms: error.retry_after_ms ?? 1000, ...error.params };
  return say ? say(params as Record<string, string | number>) : error.code;
}
