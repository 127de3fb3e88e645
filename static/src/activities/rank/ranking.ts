/** One person's ranking, the best first. It is one value: the newest one said replaces the whole of those before. Pure. */
import type { Entry } from "../../live/outbox/entry";
import type { MyBoard } from "../../live/store";
import type { CommandArgs } from "../../live/wire";

/** My newest unanswered ranking of an activity; null where the server knows it all. */
function newest(entries: readonly Entry[], activity: number): readonly number[] | null {
  const said = entries.flatMap((entry) => {
    if (entry.name !== "rank_ideas" || entry.status === "refused") return [];
    const args = entry.args as CommandArgs["rank_ideas"];
    return args.activity === activity ? [args.ideas] : [];
  });
  return said.pop() ?? null;
}

/** My ranking: the server's (most points first) under my own unanswered one, without ideas that are not `shown` any more. */
export function ownRanking(mine: MyBoard, entries: readonly Entry[], activity: number, shown: (no: number) => boolean): readonly number[] {
  const points = [...(mine.ballots.get(activity)?.rows ?? [])].map(([no, value]) => ({ no, points: Number(value) }));
  const saved = points.sort((a, b) => b.points - a.points || a.no - b.no).map(({ no }) => no);
  return (newest(entries, activity) ?? saved).filter(shown);
}

/** `ranking` with `no` in the next place; as it was where it is there already, or all places are taken. */
export function withNext(ranking: readonly number[], no: number, places: number): readonly number[] {
  return ranking.includes(no) || ranking.length >= places ? ranking : [...ranking, no];
}

export function without(ranking: readonly number[], no: number): readonly number[] {
  return ranking.filter((other) => other !== no);
}

/** `ranking` with `no` one place better (-1) or worse (1); as it was where it would leave the ranking. */
export function moved(ranking: readonly number[], no: number, by: -1 | 1): readonly number[] {
  const place = ranking.indexOf(no);
  const other = ranking[place + by];
  if (place < 0 || other === undefined) return ranking;
  return ranking.map((one) => (one === no ? other : one === other ? no : one));
}
