/** How this round of the same vote differs from the one before: numbers, and the way up or down in words. */
import { useEffect, useState } from "preact/hooks";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { changes, fetchRounds, nameOf, type Change, type Rounds } from "./rounds";

const SHOWN = 8;

export function RoundCompare({ activity, ideas }: { activity: Activity; ideas: readonly Idea[] }) {
  const { board } = useDesk();
  // Not after a look in private: that opens totals for whoever looked alone, and this console may be projected.
  const visible = activity.revealed && (activity.round ?? 0) > 1;
  const rounds = useRounds(board.workshop.id, activity, visible);
  const [before, now] = rounds?.rounds.slice(-2) ?? [];
  if (!visible || !rounds || !before || !now || now.round !== activity.round) return null;
  const answers = "answers" in activity.settings ? activity.settings.answers : null;
  const text_of = new Map(ideas.map((idea) => [idea.no, idea.text]));
  const textOf = (no: number) => answers?.[no - 1] ?? text_of.get(no) ?? "";
  return (
    <section>
      <div class="hd">
        <h2>{t("เทียบรอบก่อน", "Beside the round before")}</h2>
        <span class="num">{t("รอบ {a} · {b}", "Rounds {a} · {b}", { a: before.round, b: now.round })}</span>
      </div>
      <p class="hint">{t("{name} ผู้ลงคะแนน {a} และ {b} คน", "{name}. {a} and {b} people voted", { name: nameOf(rounds), a: before.people, b: now.people })}</p>
      <ol class="cmp">{changes(before, now).slice(0, SHOWN).map((change) => <Row key={change.no} change={change} text={textOf(change.no)} />)}</ol>
    </section>
  );
}

function Row({ change, text }: { change: Change; text: string }) {
  return (
    <li>
      <p class="clamp">{text}</p>
      <p class="num"><b>{change.value}</b> {change.before !== null && <span>{t("รอบก่อน {n}", "before {n}", { n: change.before })}</span>} <span>{way(change.up)}</span></p>
    </li>
  );
}

function way(up: number | null): string {
  if (up === null) return t("เพิ่งเพิ่มในรอบนี้", "new in this round");
  if (up === 0) return t("เท่าเดิม", "same place");
  return up > 0
    ? t("↑ ขึ้น {n} อันดับ", "↑ up {n}", { n: up })
    : t("↓ ลง {n} อันดับ", "↓ down {n}", { n: -up });
}

/** Asked for when a round opens or closes, or becomes visible. */
function useRounds(workshop: string, { no, round, accepts_votes, revealed }: Activity, visible: boolean): Rounds | null {
  const [rounds, setRounds] = useState<Rounds | null>(null);
  useEffect(() => {
    if (!visible) return setRounds(null);
    let current = true;
    void fetchRounds(workshop, no).then((answer) => { if (current) setRounds(answer); });
    return () => { current = false; };
  }, [workshop, no, round, accepts_votes, revealed, visible]);
  return rounds;
}
