/** The console's top: is the room open, what is it called, how do people get in, and the rarer commands. */
import { Icon } from "../live/ui/Icon";
import { inGroups } from "../live/ui/join_code";
import type { Workshop, WorkshopState } from "../live/wire";
import { language, t } from "../words";
import { useDesk, type Desk } from "./desk";
import { Menu } from "./Menu";

function stateName(state: WorkshopState): string {
  switch (state) {
    case "draft": return t("ฉบับร่าง", "Draft");
    case "scheduled": return t("ยังไม่เริ่ม", "Not started");
    case "live": return t("กำลังดำเนินการ", "Live");
    case "closed": return t("จบแล้ว", "Closed");
  }
}

function undoWords(undo: Desk["undo"]): string {
  if (!undo) return t("เลิกทำ ยังไม่มีอะไรให้เลิกทำ", "Undo. Nothing to undo yet");
  const what = { what: undo.words };
  return undo.for_good ? t("เลิกทำ ไม่ได้แล้ว: {what}", "Undo. Not possible: {what}", what) : t("เลิกทำ: {what}", "Undo: {what}", what);
}

/** Always in its place; says what it would undo. */
function UndoAction() {
  const { undo } = useDesk();
  const label = undoWords(undo);
  return (
    <button type="button" class="btn sm" aria-disabled={!undo} aria-label={label} title={label} onClick={(event) => { if (event.detail < 2) void undo?.run(); }}>
      <Icon name="undo" />{t("เลิกทำ", "Undo")}
    </button>
  );
}

export function TopBar({ workshop, onClose }: { workshop: Workshop; onClose: () => void }) {
  const other = language() === "th" ? "en" : "th";
  return (
    <header class="con-top">
      <span class={`live1 ${workshop.state}`}>{stateName(workshop.state)}</span>
      <h1>{workshop.title}</h1>
      {workshop.example && <span class="tag">{t("ตัวอย่าง", "Example")}</span>}
      {workshop.rehearsal && <span class="tag">{t("ซ้อม", "Rehearsal")}</span>}
      <span class="sp1" />
      {workshop.code && <span class="code1">{t("รหัสเข้าร่วม", "Join code")} <b>{inGroups(workshop.code)}</b></span>}
      {workshop.state === "live" && <UndoAction />}
      <a class="btn sm" href={`/workshops/${workshop.id}/screens`} target="_blank"><Icon name="screen" />{t("เปิดจอใหญ่", "Open big screen")}</a>
      <Menu label={t("คำสั่งอื่น", "More commands")}>
        <a class="btn quiet sm" href={`/workshops/${workshop.id}/facilitators`} target="_blank"><Icon name="people" />{t("วิทยากรร่วมและส่งต่อหน้าที่", "Co-facilitators and hand-over")}</a>
        {workshop.state !== "closed" && (
          <>
            <a class="btn quiet sm" href={`/workshops/${workshop.id}/join-sheet`} target="_blank"><Icon name="note" />{t("ใบเข้าร่วมสำหรับพิมพ์", "Join sheet")}</a>
            <a class="btn quiet sm" href={`/workshops/${workshop.id}/paper`} target="_blank"><Icon name="edit" />{t("กรอกแทนผู้ใช้กระดาษ", "Enter from paper")}</a>
          </>
        )}
        <a class="btn quiet sm" href={`/workshops/${workshop.id}/moderation`} target="_blank"><Icon name="lock" />{t("บันทึกการดูแล", "Moderation log")}</a>
        <a class="btn quiet sm" href={`/workshops/${workshop.id}/report`} target="_blank"><Icon name="list" />{t("รายงานผล", "Report")}</a>
        <a class="btn quiet sm" href="/workshops/mine"><Icon name="list" />{t("เวิร์กช็อปของฉัน", "My workshops")}</a>
        <a class="btn quiet sm" href={`?lang=${other}`} lang={other}><Icon name="language" />{other === "en" ? "English" : "ไทย"}</a>
        {workshop.state === "live" && (
          <button type="button" class="btn quiet sm" onClick={onClose}><Icon name="stop" />{t("ปิดเวิร์กช็อป", "Close workshop")}</button>
        )}
      </Menu>
    </header>
  );
}
