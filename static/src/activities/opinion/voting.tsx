/** Giving opinions: which view is open, and how a press is kept. */
import { useMemo, useState } from "preact/hooks";
import { Icon } from "../../live/ui/Icon";
import type { Opinion, OpinionActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { ownVotes } from "../../phone/pending";
import { useOwnOrder } from "../../phone/voting";
import { Waiting } from "../../phone/Waiting";
import { t } from "../../words";
import { AllIdeas } from "./all_ideas";
import { OneIdea } from "./one_idea";
import { WritingView } from "./writing";

export type View = "one" | "all" | "write";

export interface Votes {
  order: readonly number[];
  answers: ReadonlyMap<number, Opinion>;
  answered: number;
  /** Set, or clear where `opinion` is already the answer. */
  give: (idea: number, opinion: Opinion) => void;
}

function useVotes(activity: OpinionActivity): Votes {
  const { mine, entries, outbox, board } = usePhone();
  const order = useOwnOrder(activity);
  const answers = useMemo(() => ownVotes(mine, entries, activity.no) as ReadonlyMap<number, Opinion>, [mine, entries, activity.no]);
  const answered = order.filter((no) => answers.has(no) && board.ideas.has(no)).length;
  const give = (idea: number, opinion: Opinion) => {
    void outbox.put("give_opinion", { activity: activity.no, idea, opinion: answers.get(idea) === opinion ? "none" : opinion });
  };
  return { order, answers, answered, give };
}

export function VotingPhone({ activity, onResults }: { activity: OpinionActivity; onResults: (() => void) | null }) {
  const votes = useVotes(activity);
  const [view, setView] = useState<View>(activity.accepts_votes ? "one" : "all");
  const takes = activity.accepts_ideas;
  if (view === "write" && takes) return <WritingView activity={activity} onBack={() => setView("one")} />;
  const side = <SideActions onWrite={takes ? () => setView("write") : null} onResults={onResults} />;
  if (votes.order.length === 0) {
    return <Frame activity={activity}><Waiting title={t("ยังไม่มีไอเดียให้ลงความเห็น", "No ideas to answer yet")} />{side}</Frame>;
  }
  // Once voting is over there is nothing to walk through: the list shows what I said.
  return view !== "all" && activity.accepts_votes
    ? <OneIdea activity={activity} votes={votes} side={side} onView={setView} />
    : <AllIdeas activity={activity} votes={votes} side={side} onView={setView} />;
}

function SideActions({ onWrite, onResults }: { onWrite: (() => void) | null; onResults: (() => void) | null }) {
  if (!onWrite && !onResults) return null;
  return (
    <p class="side-a">
      {onWrite && <button type="button" class="btn quiet" onClick={onWrite}><Icon name="edit" />{t("เขียนไอเดียใหม่", "Write a new idea")}</button>}
      {onResults && <button type="button" class="btn quiet" onClick={onResults}><Icon name="list" />{t("ดูผลความเห็น", "See the results")}</button>}
    </p>
  );
}
