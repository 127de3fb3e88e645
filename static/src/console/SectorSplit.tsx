/** How the sectors voted: on the one selected idea, or on each answer of a poll. */
import type { ComponentChildren, ComponentType } from "preact";
import { SectorsMark } from "../live/ui/SectorMark";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { fetchResults, rowsOf, type Results } from "./results";
import { SPLITS, type SplitProps } from "./splits";
import { useNowAndThen } from "./use_now_and_then";

/** Null where there is nothing to select: a poll is split whole, and a kind without a split not at all. */
export function SectorSplit({ activity, idea }: { activity: Activity; idea: Idea | null }) {
  const { board } = useDesk();
  const { no, kind, round, revealed, accepts_votes } = activity;
  const Split = SPLITS[kind];
  const answers = kind === "poll" ? activity.settings.answers : null;
  // As in RoundCompare: a look in private is not this console's to show.
  const visible = revealed && round !== null && Split !== null && (answers !== null || idea !== null);
  const results = useNowAndThen(() => fetchResults(board.workshop.id, no), `${no} ${round}`, accepts_votes, !visible);
  // A poll is split whole, or not at all: one hint is enough.
  if (!visible || !results || (answers && results.groups.length === 0)) return null;
  const on = answers?.map((text, i) => ({ no: i + 1, text })) ?? (idea ? [idea] : []);
  return (
    <section>
      <div class="hd"><h2>{t("แยกตามภาคส่วน", "By sector")}</h2></div>
      {on.map((one) => <Of key={one.no} no={one.no} results={results} activity={activity} Split={Split}><p class="clamp">{one.text}</p></Of>)}
      <p class="hint">{t("ภาคส่วนที่ตอบไม่ถึง 5 คน แสดงรวมกับภาคส่วนอื่น", "Sectors under 5 answers are shown together")}</p>
    </section>
  );
}

interface OfProps {
  no: number;
  results: Results;
  activity: Activity;
  Split: ComponentType<SplitProps>;
  children: ComponentChildren;
}

function Of({ no, results, activity, Split, children }: OfProps) {
  const rows = rowsOf(results, no);
  return (
    <>
      {children}
      {rows.map(({ group, row }) => (
        <div key={group.sectors.join()} class="split"><SectorsMark sectors={group.sectors} /><Split activity={activity} row={row} people={group.people} /></div>
      ))}
      {rows.length === 0 && <p class="hint">{t("ยังแยกไม่ได้ บางภาคส่วนตอบข้อนี้ไม่ถึง 5 คน", "Cannot be split yet: fewer than 5 of some sector answered on this")}</p>}
    </>
  );
}
