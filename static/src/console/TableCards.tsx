/** The tables of an activity, each at its place whatever happens: who sits there, how far they are, visit, bring back. */
import { useRef, useState } from "preact/hooks";
import { writesNotes } from "../live/nouns";
import { Icon } from "../live/ui/Icon";
import { SECTORS, sectorName } from "../live/ui/SectorMark";
import { tableName } from "../live/ui/TableTag";
import { timeOfDay } from "../live/ui/time_of_day";
import { useServerNow } from "../live/ui/Timer";
import { Words } from "../live/ui/Words";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { BringBackDialog } from "./BringBackDialog";
import { useDesk } from "./desk";
import { silentFor, tableViews, type TableView } from "./tables";

export interface TableCardsProps {
  activity: Activity;
  ideas: readonly Idea[];
  visit: (table: number) => void;
}

/** The tables, and for how long nothing came from one while this console watched. */
function useTables(activity: Activity, ideas: readonly Idea[]): { tables: TableView[]; silent: (table: TableView) => number } {
  const { board, clock } = useDesk();
  const now_ms = useServerNow(clock);
  const since_ms = useRef(now_ms);
  const tables = tableViews(activity, board.signals.tables ?? [], ideas);
  return { tables, silent: (table) => silentFor(table, since_ms.current, now_ms) };
}

export function TableCards({ activity, ideas, visit }: TableCardsProps) {
  const { send } = useDesk();
  const [asking, setAsking] = useState(false);
  const { tables, silent } = useTables(activity, ideas);
  const back = tables.filter((table) => table.returned).length;
  return (
    <section class="tbs" aria-labelledby="tables-h">
      <div class="tbs-h">
        <h3 id="tables-h">{t("ทำงานตามโต๊ะ", "Working at tables")}</h3>
        <span class="num">{t("นำกลับห้องรวมแล้ว {n} จาก {all} โต๊ะ", "{n} of {all} tables brought back", { n: back, all: tables.length })}</span>
        <span class="sp1" />
        <Act icon="people" text={t("เลิกแบ่งโต๊ะ", "End the tables")} next={[]} run={() => void send("end_tables", { activity: activity.no })} />
        <Act icon="screen" main off={back === tables.length} text={t("นำทุกโต๊ะกลับห้องรวม", "Bring all back")} run={() => setAsking(true)} />
      </div>
      <ul class="tbs-l">
        {tables.map((table) => (
          <Card key={table.no} table={table} countOf={(n) => countWords(activity, n)} silent={silent(table)} visit={() => visit(table.no)} bringBack={() => void send("bring_back", { activity: activity.no, table: table.no })} />
        ))}
      </ul>
      {asking && <BringBackDialog activity={activity} onLeave={() => setAsking(false)} />}
    </section>
  );
}

function countWords({ kind }: Activity, n: number): string {
  return writesNotes(kind) ? t("เขียนแล้ว {n} ข้อความ", "{n} note|{n} notes", { n }) : t("เขียนแล้ว {n} ไอเดีย", "{n} idea|{n} ideas", { n });
}

interface CardProps {
  table: TableView;
  /** "3 ideas" or "3 notes". */
  countOf: (n: number) => string;
  silent: number;
  visit: () => void;
  bringBack: () => void;
}

function Card({ table, countOf, silent, visit, bringBack }: CardProps) {
  const latest = table.last_ms === null ? t("ยังไม่ได้เขียน", "Nothing yet") : t("ล่าสุด {time}", "Latest {time}", { time: timeOfDay(table.last_ms) });
  const done = { n: table.ready, all: table.all };
  return (
    <li class="tb" data-table={table.no}>
      <p class="tb-h"><b>{tableName(table.no)}</b><State table={table} silent={silent} /></p>
      {table.asked && <p class="tb-q"><Words text={table.asked} /></p>}
      <p class="tb-p">
        {table.all === 0 && <span class="hint">{t("ยังไม่มีใครนั่ง", "Nobody yet")}</span>}
        {SECTORS.map((sector) => {
          const n = table.people[sector];
          return n ? <span key={sector} class={`sec ${sector}`} title={sectorName(sector)}><Icon name={sector} /><span class="vh">{sectorName(sector)}</span> <b class="num">{n}</b></span> : null;
        })}
      </p>
      <p class="tb-n num">{countOf(table.notes)} · {latest}{table.all > 0 && <><br />{t("เสร็จแล้ว {n} จาก {all} คน", "{n} of {all} ready", done)}</>}</p>
      <div class="row2">
        <Act icon="show" text={t("แวะดู", "Visit")} run={visit} />
        <Act icon="screen" off={table.returned} text={table.returned ? t("นำกลับแล้ว", "Brought back") : t("นำผลกลับ", "Bring back")} run={bringBack} />
      </div>
    </li>
  );
}

/** One tag at most: whoever asks comes first. */
function State({ table, silent }: { table: TableView; silent: number }) {
  if (table.hand_ms !== null) return <span class="tag ink"><Icon name="hand" />{t("ขอวิทยากร", "Asks for help")}</span>;
  if (silent) return <span class="tag silent"><Icon name="speak" />{t("เงียบ {n} นาที", "Silent {n} min", { n: silent })}</span>;
  if (table.all > 0 && table.ready >= table.all) return <span class="tag"><Icon name="tick" />{t("พร้อมแล้ว", "Ready")}</span>;
  return null;
}

/** Which tables somebody should go to, whoever asks first on top; nothing where all are at work. */
export function TablesToVisit({ activity, ideas }: Omit<TableCardsProps, "visit">) {
  const { tables, silent } = useTables(activity, ideas);
  const asking = tables.filter((table) => table.hand_ms !== null).sort((a, b) => (a.hand_ms ?? 0) - (b.hand_ms ?? 0));
  const quiet = tables.filter((table) => table.hand_ms === null && silent(table));
  if (asking.length + quiet.length === 0) return null;
  return (
    <section>
      <div class="hd"><h2>{t("โต๊ะที่ควรแวะ", "Tables to visit")}</h2></div>
      <div role="status"><ul class="tb-v">
        {asking.map((table) => <li key={table.no}><Icon name="hand" />{t("โต๊ะ {no} ขอวิทยากร", "Table {no} asks for help", { no: table.no })}</li>)}
        {quiet.map((table) => <li key={table.no}><Icon name="speak" />{t("โต๊ะ {no} ยังไม่มีอะไรใหม่", "Nothing new from table {no}", { no: table.no })}</li>)}
      </ul></div>
    </section>
  );
}
