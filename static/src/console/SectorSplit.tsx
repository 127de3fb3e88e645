/** How the sectors voted on the one selected idea; fetched anew for each idea and round of the room. */
import { useEffect, useState } from "preact/hooks";
import { OpinionBar } from "../live/ui/Bars";
import { SectorsMark } from "../live/ui/SectorMark";
import type { Activity, Idea, TallyRow } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { fetchResults, rowsOf, type Group, type Results } from "./results";

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
      <p class="hint">{rows.length === 0 && t("ยังไม่มีคะแนนพอให้แยก", "Not enough votes to split.")} {t("ภาคส่วนที่ตอบไม่ถึง 5 คน แสดงรวมกับภาคส่วนอื่น", "Sectors under 5 answers are shown together")}</p>
    </section>
  );
}

/** The split is asked for again when the round's count of voters changes, not with every frame. */
function useResults(workshop: string, { no, round, voted }: Activity, visible: boolean): Results | null {
  const [results, setResults] = useState<Results | null>(null);
  useEffect(() => {
    let current = true;
    if (visible) void fetchResults(workshop, no).then((answer) => { if (current) setResults(answer); });
    return () => { current = false; };
  }, [workshop, no, round, voted, visible]);
  return visible ? results : null;
}

function Split({ activity, group, row }: { activity: Activity; group: Group; row: TallyRow }) {
  const [, first = 0, second = 0, third = 0] = row;
  if (activity.kind === "dots") return <p class="split"><SectorsMark sectors={group.sectors} /><span class="num">{t("{dots} จุด จาก {n} คน", "{dots} dots by {n} person|{dots} dots by {n} people", { dots: first, n: second })}</span></p>;
  const all = first + second + third;
  return (
    <div class="split">
      <SectorsMark sectors={group.sectors} /><span class="num">{t("เห็นด้วย {agree} จาก {all}", "{agree} of {all} agree", { agree: first, all })}</span>
      <OpinionBar opinions={{ agree: first, disagree: second, pass: third }} />
    </div>
  );
}
