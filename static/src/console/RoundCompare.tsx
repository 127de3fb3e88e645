/** How this round of the same vote differs from the one before: numbers, and the way up or down in words. */
import { useMemo } from "preact/hooks";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { changes, fetchRounds, nameOf, type Change } from "./rounds";
import { useNowAndThen } from "./use_now_and_then";

const SHOWN = 8;

export function RoundCompare({ activity, ideas }: { activity: Activity; ideas: readonly Idea[] }) {
  const { board } = useDesk();
  // Not after a look in private: that opens totals for whoever looked alone, and this console may be projected.
  const visible = activity.revealed && (activity.round ?? 0) > 1;
  const rounds = useNowAndThen(() => fetchRounds(board.workshop.id, activity.no), `${activity.no} ${activity.round}`, activity.accepts_votes, !visible);
  const [before, now] = rounds?.rounds.slice(-2) ?? [];
  const rows = useMemo(() => (before && now ? changes(before, now).slice(0, SHOWN) : []), [rounds]);
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
      <p class="hint">{t("{name} ผู้ลงคะแนน {a} และ {b} คน", "{name}. Voters: {a} and {b}", { name: nameOf(rounds), a: before.people, b: now.people })}</p>
      <ol class="cmp">{rows.map((change) => <Row key={change.no} change={change} text={textOf(change.no)} />)}</ol>
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
