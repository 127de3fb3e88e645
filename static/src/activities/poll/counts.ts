/** How many people chose each answer of a poll, in the order in which they are written. Pure. */
import type { TallyRow } from "../../live/wire";

/** Below this many people a share says more than it knows. */
const PERCENT_FROM = 20;

export interface AnswerCount {
  /** From 1. */
  no: number;
  text: string;
  people: number;
  /** Everybody who answered: what fills a bar. */
  of: number;
  /** Whole percent of them; null while they are few. */
  percent: number | null;
}

/** `voted`: people who answered; where several answers may be chosen, the counts add up to more. */
export function countsOf(answers: readonly string[], rows: readonly TallyRow[], voted: number): AnswerCount[] {
  const people_of = new Map(rows.map((row) => [row[0], row[1] ?? 0]));
  return answers.map((text, i) => {
    const people = people_of.get(i + 1) ?? 0;
    return { no: i + 1, text, people, of: voted, percent: voted < PERCENT_FROM ? null : Math.round((people / voted) * 100) };
  });
}
