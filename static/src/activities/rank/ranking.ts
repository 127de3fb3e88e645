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

/** An idea in one of my places, from 1. */
export interface Placed {
  no: number;
  place: number;
}

/** What a ranking consists of. */
export interface Ranking {
  activity: number;
  /** How many a person may rank: the first of them brings as many points. */
  places: number;
}

/**
 * My ranking, the best first: the server's under my own unanswered one, without ideas that are not `shown` any more. Each in the
 * place that counts: in the server's those below a hidden idea keep their points, so that its place stays free.
 */
export function ownRanking(mine: MyBoard, entries: readonly Entry[], { activity, places }: Ranking, shown: (no: number) => boolean): readonly Placed[] {
  const said = newest(entries, activity);
  if (said) return said.filter(shown).map((no, i) => ({ no, place: i + 1 }));
  const saved = [...(mine.ballots.get(activity)?.rows ?? [])].map(([no, value]) => ({ no, place: places + 1 - Number(value) }));
  return saved.filter(({ no }) => shown(no)).sort((a, b) => a.place - b.place || a.no - b.no);
}

/** The best place that is free. */
export function freePlace(ranking: readonly Placed[]): number {
  const gap = ranking.findIndex(({ place }, i) => place !== i + 1);
  return (gap < 0 ? ranking.length : gap) + 1;
}

/** `ranking` with `no` put into the best free place; as it was where it is there already, or all of `places` are taken. */
export function withNext(ranking: readonly number[], no: number, free: number, places: number): readonly number[] {
  if (ranking.includes(no) || ranking.length >= places) return ranking;
  return [...ranking.slice(0, free - 1), no, ...ranking.slice(free - 1)];
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
