/** Grouping before the facilitator: themes side by side, what is not grouped yet last. Nothing moves by itself. */
import { useState } from "preact/hooks";
import { Act } from "../../console/Act";
import { useDesk } from "../../console/desk";
import { useHandedOn } from "../../console/focus";
import type { KindProps } from "../../console/kinds";
import { Menu } from "../../console/Menu";
import type { Picked } from "../../console/picked";
import { byPosition, Roving } from "../../console/Roving";
import { WallNote } from "../../console/WallNote";
import { Empty } from "../../live/ui/Empty";
import { Icon } from "../../live/ui/Icon";
import type { Theme } from "../../live/wire";
import { t } from "../../words";
import { useRaces } from "./moves";
import { NameDialog } from "./NameDialog";
import { Suggestion } from "./Suggestion";
import { columns, type Column, type Entry } from "./themes";
import { columnName, ideasWords } from "./words";

export function GroupConsole({ activity, ideas, picked }: KindProps) {
  const { board, send } = useDesk();
  const [naming, setNaming] = useState(false);
  const live = board.workshop.state === "live";
  useRaces(ideas);
  const make = async (name: string) => { if (await send("make_theme", { name, ideas: [] })) setNaming(false); };
  return (
    <>
      <div class="tools">
        <span class="hint">{"by_all" in activity.settings && activity.settings.by_all
          ? t("ผู้เข้าร่วมช่วยจัดกลุ่มได้ในมือถือ", "Participants group on their phones too")
          : t("วิทยากรเป็นผู้จัดกลุ่ม ทุกคนเห็นพร้อมกัน", "Facilitators group, and everybody sees it")}</span>
        <span class="sp1" />
        {live && <Act icon="group" text={t("ตั้งกลุ่มใหม่", "New theme")} run={() => setNaming(true)} />}
      </div>
      {live && <Suggestion activity={activity} ideas={ideas} />}
      {ideas.length === 0 && <Empty icon="group" title={t("ยังไม่มีไอเดียให้จัดกลุ่ม", "No ideas to group yet")} />}
      <Roving class="ths" label={t("ไอเดียตามกลุ่ม", "Ideas by theme")} lead={byPosition}>
        {columns(ideas, board.themes).map((column) => <ThemeColumn key={column.theme?.no ?? 0} column={column} picked={picked} live={live} />)}
      </Roving>
      {naming && (
        <NameDialog title={t("ตั้งกลุ่มใหม่", "New theme")} label={t("ชื่อกลุ่ม", "Name of the theme")} save={t("ตั้งกลุ่ม", "Make theme")}
          onSave={make} onLeave={() => setNaming(false)} />
      )}
    </>
  );
}

/** Where the first note of an entry is, once what stood around it has gone. */
function noteOf(entry: Entry | undefined): string[] {
  return (entry?.parts ?? []).slice(0, 1).map(({ no }) => `[data-no="${no}"]`);
}

function ThemeColumn({ column, picked, live }: { column: Column; picked: Picked; live: boolean }) {
  const { theme, entries } = column;
  const box = useHandedOn<HTMLElement>(noteOf(entries[0]));
  if (!theme && entries.length === 0) return null;
  return (
    <section class={theme ? "th" : "th none"} ref={box} aria-label={columnName(column)}>
      <div class="th-h">
        <h3>{columnName(column)}</h3><span class="num">{ideasWords(column.ideas)}</span>
        {theme && live && <ThemeMenu theme={theme} />}
      </div>
      {entries.length === 0 && <p class="hint">{t("ยังไม่มีไอเดียในกลุ่มนี้ เลือกไอเดียแล้วกด ย้ายกลุ่ม", "No ideas here yet. Select some and move them")}</p>}
      {entries.map((entry) => <OneEntry key={entry.merged ? `m${entry.merged.no}` : entry.parts[0]?.no} entry={entry} picked={picked} live={live} />)}
    </section>
  );
}

function OneEntry({ entry, picked, live }: { entry: Entry; picked: Picked; live: boolean }) {
  const { send } = useDesk();
  const { merged, parts } = entry;
  const notes = parts.map((idea) => <WallNote key={idea.no} idea={idea} picked={picked.has(idea.no)} toggle={picked.toggle} />);
  if (!merged) return <>{notes}</>;
  return (
    <article class="mg" aria-label={merged.name}>
      <h4>{merged.name}</h4>
      <p class="hint"><Icon name="merge" />{t("รวม {n} ไอเดีย ข้อความเดิมอยู่ครบ", "{n} idea merged, each text kept|{n} ideas merged, each text kept", { n: parts.length })}</p>
      {notes}
      {live && <Act icon="split" text={t("แยกออกเป็น {n} ไอเดีย", "Take apart", { n: parts.length })} next={noteOf(entry)} run={() => void send("unmerge", { theme: merged.no })} />}
    </article>
  );
}

function ThemeMenu({ theme }: { theme: Theme }) {
  const { send } = useDesk();
  const [naming, setNaming] = useState(false);
  const rename = async (name: string) => { if (await send("name_theme", { theme: theme.no, name })) setNaming(false); };
  return (
    <>
      <Menu label={t("คำสั่งของกลุ่ม {name}", "Commands of theme {name}", { name: theme.name })}>
        <button type="button" class="btn quiet sm" onClick={() => setNaming(true)}><Icon name="edit" />{t("เปลี่ยนชื่อ", "Rename")}</button>
        <button type="button" class="btn quiet sm" onClick={() => void send("drop_theme", { theme: theme.no })}>
          <Icon name="remove" />{t("ยกเลิกกลุ่ม ไอเดียยังอยู่", "Drop the theme, keep its ideas")}
        </button>
      </Menu>
      {naming && (
        <NameDialog title={t("เปลี่ยนชื่อกลุ่ม", "Rename the theme")} label={t("ชื่อกลุ่ม", "Name of the theme")} before={theme.name} save={t("บันทึก", "Save")}
          onSave={rename} onLeave={() => setNaming(false)} />
      )}
    </>
  );
}
