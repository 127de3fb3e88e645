/** Opinions on the phone: one idea at a time, or all in a list; afterwards what the room said. */
import { useState } from "preact/hooks";
import type { OpinionActivity } from "../../live/wire";
import { ResultsPhone } from "./results";
import { VotingPhone } from "./voting";

/** Results once they are revealed; while votes are still taken a person can go back and forth. */
export function OpinionPhone({ activity }: { activity: OpinionActivity }) {
  const [answering, setAnswering] = useState(!activity.revealed);
  const open = activity.accepts_votes;
  if (activity.revealed && !(open && answering)) return <ResultsPhone activity={activity} {...(open ? { onAnswer: () => setAnswering(true) } : {})} />;
  return <VotingPhone activity={activity} {...(activity.revealed ? { onResults: () => setAnswering(false) } : {})} />;
}
