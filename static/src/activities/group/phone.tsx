/** Grouping on the phone: themes with their ideas; where everybody groups, an idea is moved by a tap and a menu. */
import { useState } from "preact/hooks";
import { Dialog } from "../../live/ui/Dialog";
import { Icon } from "../../live/ui/Icon";
import { Note, NoteMeta } from "../../live/ui/Note";
import { SectorMark } from "../../live/ui/SectorMark";
import { useTimeUp } from "../../live/use_in_time";
import type { GroupActivity, Idea } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { Prompt } from "../../phone/Prompt";
import { useMutedUntil } from "../../phone/use_muted";
import { useVotable } from "../../phone/voting";
import { Waiting } from "../../phone/Waiting";
import { t } from "../../words";
import { NameDialog } from "./NameDialog";
import { asOpened, refusedTheme } from "./pending";
import { columns, nameOf, type Column, type Entry } from "./themes";
import { useMoves, type Moves } from "./use_moves";
import { columnName, ideasWords } from "./words";

/** Why I cannot group now, in words; null where I can. */
function useClosed({ settings, timer }: GroupActivity): string | null {
  const { clock } = usePhone();
  const time_up = useTimeUp(timer, clock);
  const muted = useMutedUntil() !== null;
  if (!settings.by_all) return t("วิทยากรกำลังจัดกลุ่ม ดูตามได้ที่นี่", "The facilitator is grouping. Follow it here");
  if (time_up) return t("หมดเวลาจัดกลุ่มแล้ว ดูกลุ่มทั้งหมดได้ที่นี่", "Time is up. See all themes here");
  return muted ? t("วิทยากรขอให้คุณพักการจัดกลุ่มสักครู่ ดูตามได้ที่นี่", "A facilitator asked you to pause grouping. Follow it here") : null;
}

export function GroupPhone({ activity }: { activity: GroupActivity }) {
  const { board } = usePhone();
  const [moving, setMoving] = useState<Idea | null>(null);
  const ideas = useVotable(activity);
  const all = columns(ideas, board.themes);
  const moves = useMoves(ideas);
  const closed = useClosed(activity);
  return (
    <Frame activity={activity}>
      <Prompt activity={activity} />
      <p class="hint">{closed ?? t("กดย้ายที่ไอเดีย แล้วเลือกกลุ่ม ทุกคนช่วยกันได้", "Press move on an idea and choose its theme. Everybody can help")}</p>
      {ideas.length === 0 && <Waiting title={t("ยังไม่มีไอเดียให้จัดกลุ่ม", "No ideas to group yet")} />}
      {all.filter((column) => column.theme || column.ideas > 0).map((column) => (
        <section key={column.theme?.no ?? 0} class="gap" aria-label={columnName(column)}>
          <div class="sh"><h2>{columnName(column)}</h2><span class="num">{ideasWords(column.ideas)}</span></div>
          <ul class="stack">{column.entries.map((entry) => <OneEntry key={entry.parts[0]?.no} entry={entry} moving={moves.moving} move={closed ? null : setMoving} />)}</ul>
        </section>
      ))}
      {moving && <MoveDialog idea={moving} columns={all} closed={closed} from={moves.from} onLeave={() => setMoving(null)} />}
    </Frame>
  );
}

interface OneEntryProps {
  entry: Entry;
  moving: Moves["moving"];
  move: ((idea: Idea) => void) | null;
}

function OneEntry({ entry, moving, move }: OneEntryProps) {
  const { online } = usePhone();
  const { merged, parts } = entry;
  const [first] = parts;
  if (!first) return null;
  const on_its_way = moving.has(first.no) && (
    <span class="st wait"><Icon name="sending" /><span>{online ? t("กำลังย้าย", "Moving") : t("จะย้ายให้เมื่อมีสัญญาณ", "Will be moved when the signal is back")}</span></span>
  );
  const button = move && (
    <span class="row">
      <button type="button" class="btn sm quiet" data-move={first.no} aria-label={t("ย้าย {idea}", "Move {idea}", { idea: nameOf(entry) })} onClick={() => move(first)}>
        <Icon name="group" />{t("ย้าย", "Move")}
      </button>
    </span>
  );
  if (!merged) return <Note as="li" text={first.text} sector={first.sector}><NoteMeta><SectorMark sector={first.sector} />{on_its_way}{button}</NoteMeta></Note>;
  return (
    <li class="mg">
      {merged.name && <b>{merged.name}</b>}
      <p class="hint">{t("รวม {n} ไอเดีย ข้อความเดิมอยู่ครบ", "{n} idea merged, each text kept|{n} ideas merged, each text kept", { n: parts.length })}</p>
      <ul class="stack">{parts.map((idea) => <Note as="li" key={idea.no} text={idea.text} sector={idea.sector}><SectorMark sector={idea.sector} /></Note>)}</ul>
      {on_its_way}
      {button}
    </li>
  );
}

interface MoveDialogProps {
  idea: Idea;
  columns: readonly Column[];
  /** Why nothing can be moved any more, in words. */
  closed: string | null;
  from: Moves["from"];
  onLeave: () => void;
}

const keyOf = ({ theme }: Column): number => theme?.no ?? 0;

function MoveDialog({ idea, columns: all, closed, from, onLeave }: MoveDialogProps) {
  const { entries, outbox } = usePhone();
  const [naming, setNaming] = useState(false);
  const [opened] = useState(() => all.map(keyOf));
  const column_of = new Map(all.map((column) => [keyOf(column), column]));
  const refused = refusedTheme(entries);
  const why = closed && <p class="hint" role="status">{closed}</p>;
  const move = (theme: number | null) => {
    from(idea);
    void outbox.put("group_ideas", { theme, ideas: [idea.no] });
    onLeave();
  };
  const make = (name: string) => {
    from(idea);
    if (refused) void outbox.drop(refused.id);
    void outbox.put("make_theme", { name, ideas: [idea.no] });
    onLeave();
  };
  if (naming) {
    return (
      <NameDialog title={t("ตั้งกลุ่มใหม่", "New theme")} label={t("ชื่อกลุ่ม", "Name of the theme")} before={refused?.name ?? ""} save={t("ตั้งกลุ่ม", "Make theme")}
        off={closed !== null} onSave={make} onLeave={onLeave}>{why}</NameDialog>
    );
  }
  return (
    <Dialog title={t("ย้ายไปกลุ่มไหน", "Move to which theme?")} onCancel={onLeave}>
      <p class="hint">{idea.text}</p>
      <div class="stack reasons move-to">
        <button type="button" class="btn wide" aria-disabled={closed !== null} onClick={() => { if (!closed) setNaming(true); }}>
          <Icon name="plus" />{t("ตั้งกลุ่มใหม่", "New theme")}
        </button>
        {asOpened(opened, [...column_of.keys()]).map((key) => {
          const column = column_of.get(key);
          const off = closed !== null || !column;
          return (
            <button key={key} type="button" class="btn wide" aria-disabled={off} onClick={() => { if (!off) move(key || null); }}>
              <Icon name={key ? "group" : "remove"} />{column ? columnName(column) : t("กลุ่มนี้ไม่มีแล้ว", "This theme is gone")}
            </button>
          );
        })}
      </div>
      {why}
      <button type="button" class="btn quiet wide" data-first onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
    </Dialog>
  );
}
