/** How the sectors voted on the one selected idea. */
import { useEffect, useState } from "preact/hooks";
import { OpinionBar } from "../live/ui/Bars";
import { SectorsMark } from "../live/ui/SectorMark";
import type { Activity, Idea, TallyRow } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { fetchResults, rowsOf, type Group, type Results } from "./results";

const EVERY_MS = 15_000;

export function SectorSplit({ activity, idea }: { activity: Activity; idea: Idea }) {
  const { board } = useDesk();
  const visible = board.tallies.has(activity.no);
  const results = useResults(board.workshop.id, activity, visible);
  if (!visible || activity.round === null) return null;
  const rows = results ? rowsOf(results, idea.no) : [];
  return (
    <section>
      <div class="hd"><h2>{t("แยกตามภาคส่วน", "By sector")}</h2></div>
      <p class="clamp">{idea.text}</p>
      {rows.map(({ group, row }) => <Split key={group.sectors.join()} activity={activity} group={group} row={row} />)}
      {results && <p class="hint">{rows.length === 0
        ? t("ยังแยกไม่ได้ บางภาคส่วนตอบไอเดียนี้ไม่ถึง 5 คน", "Cannot be split yet: fewer than 5 of some sector answered on this idea")
        : t("ภาคส่วนที่ตอบไม่ถึง 5 คน แสดงรวมกับภาคส่วนอื่น", "Sectors under 5 answers are shown together")}</p>}
    </section>
  );
}

/** Asked for now and then while votes come in: each answer reads all ballots of the round. */
function useResults(workshop: string, { no, round, accepts_votes }: Activity, visible: boolean): Results | null {
  const [results, setResults] = useState<Results | null>(null);
  useEffect(() => {
    if (!visible) return setResults(null);
    let current = true;
    const ask = () => void fetchResults(workshop, no).then((answer) => { if (current) setResults(answer); });
    ask();
    const asking = accepts_votes ? setInterval(ask, EVERY_MS) : undefined;
    return () => { current = false; clearInterval(asking); };
  }, [workshop, no, round, accepts_votes, visible]);
  return results;
}

function Split({ activity, group, row }: { activity: Activity; group: Group; row: TallyRow }) {
  const [, first = 0, second = 0, third = 0] = row;
  const dots = activity.kind === "dots";
  return (
    <div class="split">
      <SectorsMark sectors={group.sectors} />
      <span class="num">{dots ? dotsWords(first, second) : agreeWords(first, first + second + third)}</span>
      {!dots && <OpinionBar opinions={{ agree: first, disagree: second, pass: third }} />}
    </div>
  );
}

function dotsWords(dots: number, n: number): string {
  return t("{dots} จุด จาก {n} คน", "{dots} dots by {n} person|{dots} dots by {n} people", { dots, n });
}

function agreeWords(agree: number, all: number): string {
  return t("เห็นด้วย {agree} จาก {all}", "{agree} of {all} agree", { agree, all });
}
