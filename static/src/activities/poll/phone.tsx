/** A poll on the phone: the question with its answers, afterwards what the room answered. */
import { useMemo } from "preact/hooks";
import type { PollActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { ownVotes } from "../../phone/pending";
import { Prompt } from "../../phone/Prompt";
import { Saved } from "../../phone/Saved";
import { SeeResults } from "../../phone/SeeResults";
import { useRevealed } from "../../phone/use_revealed";
import { Answers } from "./answers";
import { Results } from "./results";

/** The numbers of the answers that I chose. */
function useOwnAnswers({ no, settings: { several } }: PollActivity): ReadonlySet<number> {
  const { mine, entries } = usePhone();
  return useMemo(() => new Set(ownVotes(mine, entries, no, several).keys()), [mine, entries, no, several]);
}

export function PollPhone({ activity }: { activity: PollActivity }) {
  const own = useOwnAnswers(activity);
  const { showing, show, back } = useRevealed(activity);
  if (showing) return <Results activity={activity} own={own} onBack={back} />;
  return (
    <Frame activity={activity} dock={<Saved open={activity.accepts_votes} placed={own.size > 0} />}>
      <Prompt activity={activity} />
      <Answers activity={activity} own={own} />
      <SeeResults show={show} />
    </Frame>
  );
}
