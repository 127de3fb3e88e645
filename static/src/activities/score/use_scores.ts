/** What I gave each idea: the server's word under my own unanswered one. */
import { useMemo } from "preact/hooks";
import type { ScoreActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { ownVotes } from "../../phone/pending";
import { useOwnOrder } from "../../phone/voting";
import { ownScores } from "./scores";

export interface Scores {
  order: readonly number[];
  /** A number for each criterion; 0 is none yet. */
  of: (no: number) => readonly number[];
  /** I gave a score on every criterion. */
  whole: (no: number) => boolean;
  /** Of the ideas that are shown, how many I scored wholly. */
  done: number;
  /** Saved at once. */
  choose: (no: number, criterion: number, score: number) => void;
  clear: (no: number) => void;
}

export function useScores(activity: ScoreActivity): Scores {
  const { board, mine, entries, outbox } = usePhone();
  const order = useOwnOrder(activity);
  const criteria = activity.settings.criteria.length;
  const votes = useMemo(() => ownVotes(mine, entries, activity.no), [mine, entries, activity.no]);
  const of = (no: number) => ownScores(votes.get(no), criteria);
  const whole = (no: number) => of(no).every(Boolean);
  const give = (idea: number, scores: number[]) => void outbox.put("score_idea", { activity: activity.no, idea, scores });
  const choose = (no: number, criterion: number, score: number) => {
    // Asked of the outbox itself: of two quick presses the second must not take the first one back.
    const now = ownScores(ownVotes(mine, outbox.entries(), activity.no).get(no), criteria);
    give(no, now.map((before, i) => (i === criterion ? score : before)));
  };
  const done = order.filter((no) => whole(no) && board.ideas.has(no)).length;
  return { order, of, whole, done, choose, clear: (no) => give(no, of(no).map(() => 0)) };
}
