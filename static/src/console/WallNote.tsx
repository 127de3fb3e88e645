/** One idea on the facilitator's wall: press to select; its state stands below the text in words. */
import { Icon } from "../live/ui/Icon";
import { Note, NoteMeta } from "../live/ui/Note";
import { SectorMark } from "../live/ui/SectorMark";
import { TableTag } from "../live/ui/TableTag";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { isShown } from "./board";
import { useDesk } from "./desk";

export interface WallNoteProps {
  idea: Idea;
  picked: boolean;
  toggle: (no: number) => void;
}

export function WallNote({ idea, picked, toggle }: WallNoteProps) {
  const { board } = useDesk();
  const lit = board.workshop.spotlight === idea.no;
  const named = board.activities.get(idea.activity)?.kind === "concept";
  const look = picked ? "selected" : lit ? "on_screen" : isShown(idea) ? "plain" : "hidden";
  return (
    <Note as="button" text={idea.text} named={named} pictures={idea.pictures} sector={idea.sector} look={look} aria-pressed={picked} data-no={idea.no} onClick={() => toggle(idea.no)}>
      <NoteMeta as="span">
        <SectorMark sector={idea.sector} />
        {idea.name && <span class="who">{idea.name}</span>}
        <TableTag table={idea.table} />
        <IdeaTags idea={idea} />
        {lit && <span class="tag ink"><Icon name="screen" />{t("อยู่บนจอ", "On screen")}</span>}
        {picked && <span class="tag"><Icon name="tick" />{t("เลือกอยู่", "Selected")}</span>}
      </NoteMeta>
    </Note>
  );
}

/** Where the idea is on its line, and whether the room does not see it. */
export function IdeaTags({ idea }: { idea: Idea }) {
  return (
    <>
      {idea.line === "promoted" && <span class="tag acc"><Icon name="promote" />{t("ยกระดับแล้ว", "Promoted")}</span>}
      {idea.line === "published" && <span class="tag acc"><Icon name="line" />{t("เผยแพร่แล้ว", "Published")}</span>}
      {!isShown(idea) && <span class="tag"><Icon name="hide" />{t("ไม่แสดง", "Not shown")}</span>}
      {idea.proxy && <span class="tag"><Icon name="note" />{t("จากกระดาษ", "From paper")}</span>}
      {idea.reports ? <span class="tag"><Icon name="warning" />{t("มีผู้แจ้ง {n} คน", "{n} report|{n} reports", { n: idea.reports })}</span> : null}
      {idea.author_muted_until_ms && idea.author_muted_until_ms > Date.now() ? <span class="tag"><Icon name="pause" />{t("งดส่งอยู่", "Paused")}</span> : null}
      {idea.author_removed && <span class="tag"><Icon name="remove" />{t("ผู้เขียนถูกนำออก", "Author removed")}</span>}
    </>
  );
}
