/** Grouping on the phone: themes with their ideas; where everybody groups, an idea is moved by a tap and a menu. */
import { useState } from "preact/hooks";
import { Dialog } from "../../live/ui/Dialog";
import { Icon } from "../../live/ui/Icon";
import { Note, NoteMeta } from "../../live/ui/Note";
import { SectorMark } from "../../live/ui/SectorMark";
import type { GroupActivity, Idea } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { Prompt } from "../../phone/Prompt";
import { votable } from "../../phone/voting";
import { Waiting } from "../../phone/Waiting";
import { t } from "../../words";
import { NameDialog } from "./NameDialog";
import { columns, type Column, type Entry } from "./themes";
import { columnName, ideasWords } from "./words";

export function GroupPhone({ activity }: { activity: GroupActivity }) {
  const { board } = usePhone();
  const [moving, setMoving] = useState<Idea | null>(null);
  const ideas = votable(board.ideas, activity);
  const all = columns(ideas, board.themes);
  const open = activity.settings.by_all;
  return (
    <Frame activity={activity}>
      <Prompt activity={activity} />
      <p class="hint">{open
        ? t("กดย้ายที่ไอเดีย แล้วเลือกกลุ่ม ทุกคนช่วยกันได้", "Press move on an idea and choose its theme. Everybody can help")
        : t("วิทยากรกำลังจัดกลุ่ม ดูตามได้ที่นี่", "The facilitator is grouping. Follow it here")}</p>
      {ideas.length === 0 && <Waiting title={t("ยังไม่มีไอเดียให้จัดกลุ่ม", "No ideas to group yet")} />}
      {all.filter((column) => column.theme || column.ideas > 0).map((column) => (
        <section key={column.theme?.no ?? 0} class="gap" aria-label={columnName(column)}>
          <div class="sh"><h2>{columnName(column)}</h2><span class="num">{ideasWords(column.ideas)}</span></div>
          <ul class="stack">{column.entries.map((entry) => <OneEntry key={entry.parts[0]?.no} entry={entry} move={open ? setMoving : null} />)}</ul>
        </section>
      ))}
      {moving && <MoveDialog idea={moving} columns={all} onLeave={() => setMoving(null)} />}
    </Frame>
  );
}

function OneEntry({ entry, move }: { entry: Entry; move: ((idea: Idea) => void) | null }) {
  const { merged, parts } = entry;
  const [first] = parts;
  if (!first) return null;
  const button = move && (
    <span class="row">
      <button type="button" class="btn sm quiet" aria-label={t("ย้าย {idea}", "Move {idea}", { idea: merged?.name ?? first.text })} onClick={() => move(first)}>
        <Icon name="group" />{t("ย้าย", "Move")}
      </button>
    </span>
  );
  if (!merged) return <Note as="li" text={first.text} sector={first.sector}><NoteMeta><SectorMark sector={first.sector} />{button}</NoteMeta></Note>;
  return (
    <li class="mg">
      <b>{merged.name}</b>
      <p class="hint">{t("รวม {n} ไอเดีย ข้อความเดิมอยู่ครบ", "{n} idea merged, each text kept|{n} ideas merged, each text kept", { n: parts.length })}</p>
      <ul class="stack">{parts.map((idea) => <Note as="li" key={idea.no} text={idea.text} sector={idea.sector}><SectorMark sector={idea.sector} /></Note>)}</ul>
      {button}
    </li>
  );
}

function MoveDialog({ idea, columns: all, onLeave }: { idea: Idea; columns: readonly Column[]; onLeave: () => void }) {
  const { outbox } = usePhone();
  const [naming, setNaming] = useState(false);
  const move = (theme: number | null) => {
    void outbox.put("group_ideas", { theme, ideas: [idea.no] });
    onLeave();
  };
  const make = (name: string) => {
    void outbox.put("make_theme", { name, ideas: [idea.no] });
    onLeave();
  };
  if (naming) {
    return <NameDialog title={t("ตั้งกลุ่มใหม่", "New theme")} label={t("ชื่อกลุ่ม", "Name of the theme")} save={t("ตั้งกลุ่ม", "Make theme")} onSave={make} onLeave={onLeave} />;
  }
  return (
    <Dialog title={t("ย้ายไปกลุ่มไหน", "Move to which theme?")} onCancel={onLeave}>
      <p class="hint">{idea.text}</p>
      <div class="stack reasons">
        {all.map((column) => (
          <button key={column.theme?.no ?? 0} type="button" class="btn wide" onClick={() => move(column.theme?.no ?? null)}>
            <Icon name={column.theme ? "group" : "remove"} />{columnName(column)}
          </button>
        ))}
        <button type="button" class="btn wide" onClick={() => setNaming(true)}><Icon name="plus" />{t("ตั้งกลุ่มใหม่", "New theme")}</button>
      </div>
      <button type="button" class="btn quiet wide" data-first onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
    </Dialog>
  );
}
