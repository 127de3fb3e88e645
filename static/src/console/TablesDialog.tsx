/** Splits the room into tables: how many, who sits where, and what each table is asked. */
import { useState } from "preact/hooks";
import { byGraphemes, isTooLong } from "../live/limit";
import { Dialog } from "../live/ui/Dialog";
import { useSending } from "../live/use_sending";
import type { Activity, CommandArgs } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";

const LEAST = 2;
const MOST = 50;
/** A good size for a table that talks. */
const PEOPLE_A_TABLE = 6;
const PROMPT_LIMIT = byGraphemes(300);

type Way = CommandArgs["split_tables"]["way"];

interface WayWords {
  way: Way;
  name: string;
  detail: string;
}

function ways(polls: boolean, seated: boolean): WayWords[] {
  return [
    { way: "balanced", name: t("สมดุลภาคส่วน", "Balanced"), detail: t("ทุกโต๊ะมีแต่ละภาคส่วนใกล้เคียงกัน", "Every table has much the same sectors") },
    { way: "random", name: t("สุ่ม", "Random"), detail: t("ไม่ดูภาคส่วน", "Whatever the sector") },
    ...(polls ? [{ way: "poll" as Way, name: t("ตามคำตอบในโพล", "By poll"), detail: t("คนที่ตอบเหมือนกันอยู่ด้วยกัน", "Those with the same answer sit together") }] : []),
    { way: "chosen", name: t("แต่ละคนเลือกเอง", "Each chooses"), detail: t("กดเลขโต๊ะที่นั่งอยู่ในมือถือ", "People press their table's number on the phone") },
    ...(seated ? [{ way: "same" as Way, name: t("โต๊ะเดิม", "As before"), detail: t("นั่งเหมือนครั้งก่อน", "Everybody sits where they sat") }] : []),
  ];
}

export function TablesDialog({ activity, onLeave }: { activity: Activity; onLeave: () => void }) {
  const { agenda, board, present, send } = useDesk();
  const polls = agenda.filter((one) => one.kind === "poll" && one.round !== null);
  const [tables, setTables] = useState(String(activity.breakout?.prompts.length ?? Math.min(MOST, Math.max(LEAST, Math.round((present ?? 0) / PEOPLE_A_TABLE)))));
  const seated = (board.signals.tables ?? []).length > 0;
  const [way, setWay] = useState<Way>(activity.breakout?.chosen ? "chosen" : activity.breakout && seated ? "same" : "balanced");
  const [poll, setPoll] = useState(polls[polls.length - 1]?.no ?? 0);
  const [prompts, setPrompts] = useState((activity.breakout?.prompts ?? []).join("\n").trimEnd());
  const n = Number(tables);
  const fits = Number.isInteger(n) && n >= LEAST && n <= MOST;
  const lines = prompts.split("\n").map((line) => line.trim());
  const short = lines.every((line) => !isTooLong(line, PROMPT_LIMIT));
  const { sending, once } = useSending();
  const ready = fits && short && !sending;
  const split = async () => {
    const args = { activity: activity.no, tables: n, way, prompts: lines.slice(0, n), ...(way === "poll" ? { poll } : {}) };
    if (await send("split_tables", args)) onLeave();
  };
  const submit = (event: Event) => { event.preventDefault(); if (ready) void once(split); };
  return (
    <Dialog title={t("แบ่งโต๊ะ", "Breakout tables")} onCancel={onLeave}>
      <form onSubmit={submit}>
        <label class="lab" for="tables">{t("กี่โต๊ะ", "How many tables")}</label>
        <input class="in num" id="tables" inputMode="numeric" value={tables} aria-describedby="tables-rule" data-first onInput={(event) => setTables(event.currentTarget.value)} />
        <p class={fits ? "hint" : "err"} id="tables-rule">{t("จำนวนเต็ม 2 ถึง 50", "A whole number, 2 to 50")}</p>
        <fieldset class="ways">
          <legend class="lab">{t("ใครนั่งโต๊ะไหน", "Who sits where")}</legend>
          {ways(polls.length > 0, seated).map((one) => (
            <label key={one.way} class="chk"><input type="radio" name="way" checked={way === one.way} onChange={() => setWay(one.way)} /><span><b>{one.name}</b> <small>{one.detail}</small></span></label>
          ))}
          {way === "poll" && (
            <select class="in" aria-label={t("โพล", "Poll")} value={poll} onChange={(event) => setPoll(Number(event.currentTarget.value))}>
              {polls.map((one) => <option key={one.no} value={one.no}>{one.prompt || one.title}</option>)}
            </select>
          )}
        </fieldset>
        <label class="lab" for="prompts">{t("โจทย์ของแต่ละโต๊ะ", "What each table is asked")}</label>
        <textarea class="in" id="prompts" rows={3} value={prompts} aria-describedby="prompts-rule" onInput={(event) => setPrompts(event.currentTarget.value)} />
        <p class={short ? "hint" : "err"} id="prompts-rule">{t("บรรทัดละโต๊ะ ไม่เกิน 300 ตัวอักษร บรรทัดว่างใช้โจทย์ของกิจกรรม", "A line for each table, up to 300 characters. An empty line: the activity's own")}</p>
        <div class="acts">
          <button type="submit" class="btn main" aria-disabled={!ready}>{t("แบ่งโต๊ะ", "Split the room")}</button>
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
