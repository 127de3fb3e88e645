/** How the sectors voted on the one selected idea. */
import { useEffect, useState } from "preact/hooks";
import { SectorsMark } from "../live/ui/SectorMark";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { fetchResults, rowsOf, type Results } from "./results";
import { SPLITS } from "./splits";

const EVERY_MS = 15_000;

export function SectorSplit({ activity, idea }: { activity: Activity; idea: Idea }) {
  const { board } = useDesk();
  // As in RoundCompare: a look in private is not this console's to show.
  const visible = activity.revealed;
  const results = useResults(board.workshop.id, activity, visible);
  const Split = SPLITS[activity.kind];
  if (!Split || !visible || activity.round === null) return null;
  const rows = results ? rowsOf(results, idea.no) : [];
  return (
    <section>
      <div class="hd"><h2>{t("แยกตามภาคส่วน", "By sector")}</h2></div>
      <p class="clamp">{idea.text}</p>
      {rows.map(({ group, row }) => (
        <div key={group.sectors.join()} class="split"><SectorsMark sectors={group.sectors} /><Split activity={activity} row={row} /></div>
      ))}
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
