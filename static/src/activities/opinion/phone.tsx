/** Opinions on the phone: one idea at a time, or all in a list; and what the room said. */
import type { OpinionActivity } from "../../live/wire";
import { useRevealed } from "../../phone/use_revealed";
import { ResultsPhone } from "./results";
import { VotingPhone } from "./voting";

export function OpinionPhone({ activity }: { activity: OpinionActivity }) {
  const { showing, show, back } = useRevealed(activity);
  return showing ? <ResultsPhone activity={activity} onAnswer={back} /> : <VotingPhone activity={activity} onResults={show} />;
}
