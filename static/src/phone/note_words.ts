/** What people write is called an idea on a wall and a note on a canvas: the phone's sentences about it, in both words. */
import { sayError } from "../live/errors";
import type { Kind, WireError } from "../live/wire";
import { writesNotes } from "../live/nouns";
import { t } from "../words";

export interface NoteWords {
  write: string;
  edit: string;
  closed: string;
  mine: string;
  count: (n: number) => string;
  withdraw_ask: string;
  withdraw_means: string;
  withdraw: string;
  in_room: string;
  none_yet: string;
  none_of_others: string;
  private_now: string;
  gone: string;
  on_its_way: string;
  see_new: (n: number) => string;
  new_ones: (n: number) => string;
  /** Kept on this device, and then sent. */
  kept: (n: number) => string;
  all_sent: (n: number) => string;
  refused: (error: WireError) => string;
  /** Once the workshop is over. */
  in_results: (n: number) => string;
  too_late: string;
  come_back: string;
}

export function wordsOf(kind: Kind): NoteWords {
  if (kind === "concept") return cardWords();
  return writesNotes(kind) ? noteWords() : ideaWords();
}

export function ideaWords(): NoteWords {
  return {
    write: t("เขียนไอเดีย", "Write an idea,"),
    edit: t("แก้ไขไอเดีย", "Edit your idea"),
    closed: t("ปิดรับไอเดียแล้ว", "Ideas are closed"),
    mine: t("ไอเดียของฉัน", "My ideas"),
    count: (n) => t("{n} ไอเดีย", "{n} idea|{n} ideas", { n }),
    withdraw_ask: t("ถอนไอเดียนี้หรือไม่", "Withdraw this idea?"),
    withdraw_means: t("คนอื่นจะไม่เห็นไอเดียนี้อีก", "Others will no longer see it"),
    withdraw: t("ถอนไอเดีย", "Withdraw"),
    in_room: t("ไอเดียในห้อง", "Ideas in the room"),
    none_yet: t("ยังไม่มีไอเดียในห้อง", "No ideas yet"),
    none_of_others: t("ยังไม่มีไอเดียของคนอื่น", "No ideas of others yet"),
    private_now: t("ตอนนี้แต่ละคนเห็นเฉพาะไอเดียของตน", "For now everyone sees only their own ideas"),
    gone: t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown"),
    on_its_way: t("ไอเดียนี้กำลังส่งอยู่ รอสักครู่แล้วลองอีกครั้ง", "This idea is on its way. Try again in a moment"),
    see_new: (n) => t("ดูไอเดียใหม่ {n} รายการ", "See {n} new idea|See {n} new ideas", { n }),
    new_ones: (n) => t("ไอเดียใหม่ {n} รายการ", "{n} new idea|{n} new ideas", { n }),
    kept: (n) => t("เขียนต่อได้ เก็บไว้ในเครื่องนี้แล้ว {n} ไอเดีย", "Keep writing. {n} idea kept here|Keep writing. {n} ideas kept here", { n }),
    all_sent: (n) => t("ส่งครบ {n} ไอเดียแล้ว", "{n} idea sent|{n} ideas sent", { n }),
    refused: sayError,
    in_results: (n) => t("ไอเดียของคุณ {n} ข้ออยู่ในผลของเวิร์กช็อปนี้", "This workshop's results hold {n} of your ideas", { n }),
    too_late: t("ไอเดียที่ส่งไม่ทัน", "Ideas that came too late"),
    come_back: t("กลับมาที่หน้านี้เพื่อดูว่าไอเดียของคุณไปถึงไหน", "Come back to this page to see how far your ideas have come"),
  };
}

export function noteWords(): NoteWords {
  return {
    write: t("เขียนข้อความ", "Write a note,"),
    edit: t("แก้ไขข้อความ", "Edit your note"),
    closed: t("ปิดรับข้อความแล้ว", "Notes are closed"),
    mine: t("ข้อความของฉัน", "My notes"),
    count: (n) => t("{n} ข้อความ", "{n} note|{n} notes", { n }),
    withdraw_ask: t("ถอนข้อความนี้หรือไม่", "Withdraw this note?"),
    withdraw_means: t("คนอื่นจะไม่เห็นข้อความนี้อีก", "Others will no longer see it"),
    withdraw: t("ถอนข้อความ", "Withdraw"),
    in_room: t("ข้อความในห้อง", "Notes in the room"),
    none_yet: t("ยังไม่มีข้อความในช่องนี้", "No notes in this section yet"),
    none_of_others: t("ยังไม่มีข้อความของคนอื่นในช่องนี้", "No notes of others in this section yet"),
    private_now: t("ตอนนี้แต่ละคนเห็นเฉพาะข้อความของตน", "For now everyone sees only their own notes"),
    gone: t("ข้อความนี้ไม่แสดงแล้ว", "This note is no longer shown"),
    on_its_way: t("ข้อความนี้กำลังส่งอยู่ รอสักครู่แล้วลองอีกครั้ง", "This note is on its way. Try again in a moment"),
    see_new: (n) => t("ดูข้อความใหม่ {n} รายการ", "See {n} new note|See {n} new notes", { n }),
    new_ones: (n) => t("ข้อความใหม่ {n} รายการ", "{n} new note|{n} new notes", { n }),
    kept: (n) => t("เขียนต่อได้ เก็บไว้ในเครื่องนี้แล้ว {n} ข้อความ", "Keep writing. {n} note kept here|Keep writing. {n} notes kept here", { n }),
    all_sent: (n) => t("ส่งครบ {n} ข้อความแล้ว", "{n} note sent|{n} notes sent", { n }),
    refused: refusedNote,
    in_results: (n) => t("ข้อความของคุณ {n} ข้ออยู่ในผลของเวิร์กช็อปนี้", "This workshop's results hold {n} of your notes", { n }),
    too_late: t("ข้อความที่ส่งไม่ทัน", "Notes that came too late"),
    come_back: t("กลับมาที่หน้านี้เพื่อดูว่าข้อความของคุณไปถึงไหน", "Come back to this page to see how far your notes have come"),
  };
}

export function cardWords(): NoteWords {
  return {
    write: t("ทำการ์ดแนวคิด", "Make a card,"),
    edit: t("แก้ไขการ์ด", "Edit your card"),
    closed: t("ปิดรับการ์ดแล้ว", "Cards are closed"),
    mine: t("การ์ดของฉัน", "My cards"),
    count: (n) => t("{n} การ์ด", "{n} card|{n} cards", { n }),
    withdraw_ask: t("ถอนการ์ดนี้หรือไม่", "Withdraw this card?"),
    withdraw_means: t("คนอื่นจะไม่เห็นการ์ดและภาพนี้อีก", "Others will no longer see it and its pictures"),
    withdraw: t("ถอนการ์ด", "Withdraw"),
    in_room: t("การ์ดในห้อง", "Cards in the room"),
    none_yet: t("ยังไม่มีการ์ดในห้อง", "No cards yet"),
    none_of_others: t("ยังไม่มีการ์ดของคนอื่น", "No cards of others yet"),
    private_now: t("ตอนนี้แต่ละคนเห็นเฉพาะการ์ดของตน", "For now everyone sees only their own cards"),
    gone: t("การ์ดนี้ไม่แสดงแล้ว", "This card is no longer shown"),
    on_its_way: t("การ์ดนี้กำลังส่งอยู่ รอสักครู่แล้วลองอีกครั้ง", "This card is on its way. Try again in a moment"),
    see_new: (n) => t("ดูการ์ดใหม่ {n} ใบ", "See {n} new card|See {n} new cards", { n }),
    new_ones: (n) => t("การ์ดใหม่ {n} ใบ", "{n} new card|{n} new cards", { n }),
    kept: (n) => t("ทำต่อได้ เก็บการ์ดไว้ในเครื่องนี้แล้ว {n} ใบ", "Carry on. {n} card kept here|Carry on. {n} cards kept here", { n }),
    all_sent: (n) => t("ส่งครบ {n} การ์ดแล้ว", "{n} card sent|{n} cards sent", { n }),
    refused: refusedCard,
    in_results: (n) => t("การ์ดของคุณ {n} ใบอยู่ในผลของเวิร์กช็อปนี้", "This workshop's results hold {n} of your cards", { n }),
    too_late: t("การ์ดที่ส่งไม่ทัน", "Cards that came too late"),
    come_back: t("กลับมาที่หน้านี้เพื่อดูว่าการ์ดของคุณไปถึงไหน", "Come back to this page to see how far your cards have come"),
  };
}

function refusedCard(error: WireError): string {
  const max = Number(error.params["max"] ?? 0);
  switch (error.code) {
    case "idea_not_shown": return cardWords().gone;
    case "ideas_closed": return cardWords().closed;
    case "too_many_ideas": return t("คุณส่งครบ {max} การ์ดแล้ว", "You have sent your card|You have sent all {max} cards", { max, n: max });
    case "activity_full": return t("กิจกรรมนี้ครบ {max} การ์ดแล้ว", "This activity is full with {max} card|This activity is full with {max} cards", { max, n: max });
    default: return sayError(error);
  }
}

function refusedNote(error: WireError): string {
  const max = Number(error.params["max"] ?? 0);
  switch (error.code) {
    case "idea_not_shown": return noteWords().gone;
    case "ideas_closed": return t("ปิดรับข้อความแล้ว", "Notes are closed");
    case "too_many_ideas": return t("คุณส่งครบ {max} ข้อความแล้ว", "You have sent your note|You have sent all {max} notes", { max, n: max });
    case "activity_full": return t("กิจกรรมนี้ครบ {max} ข้อความแล้ว", "This activity is full with {max} note|This activity is full with {max} notes", { max, n: max });
    default: return sayError(error);
  }
}
