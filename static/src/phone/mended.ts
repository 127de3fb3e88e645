/** What is said again, in part, where the server refused the whole. Pure. */
import type { Entry } from "../live/outbox/entry";
import type { CommandArgs } from "../live/wire";

const rankingIn = ({ name, args }: Entry): CommandArgs["rank_ideas"] | null => (name === "rank_ideas" ? (args as CommandArgs["rank_ideas"]) : null);

/**
 * My ranking without what is not shown any more, where that is why it was refused; null where nothing can be mended, or I have
 * ranked anew since. It always has fewer ideas than the one before, so that mending comes to an end.
 */
export function rankedAgain(refused: Entry, entries: readonly Entry[], shown: (no: number) => boolean): CommandArgs["rank_ideas"] | null {
  const said = rankingIn(refused);
  if (!said || refused.error?.code !== "idea_not_shown") return null;
  const left = said.ideas.filter(shown);
  const newer = entries.some((entry) => entry.seq > refused.seq && rankingIn(entry)?.activity === said.activity);
  return left.length === said.ideas.length || newer ? null : { ...said, ideas: left };
}
