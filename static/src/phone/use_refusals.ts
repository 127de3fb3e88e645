/** Every refusal is told once. A refused vote is taken back; a refused text stays where it was written: an idea, or a theme's name. */
import { useEffect, useRef } from "preact/hooks";
import { sayError } from "../live/errors";
import type { Entry } from "../live/outbox/entry";
import type { Outbox } from "../live/outbox/outbox";
import { announce } from "../live/ui/Announcer";
import type { CommandArgs } from "../live/wire";
import type { Said } from "./context";

const isText = ({ name }: Entry): boolean => name === "post_idea" || name === "edit_idea" || name === "make_theme";

/** Its note stands on the screen and says what is wrong by itself. */
function isInSight(entry: Entry, activity: number | null): boolean {
  return entry.name === "edit_idea" || (entry.name === "post_idea" && (entry.args as CommandArgs["post_idea"]).activity === activity);
}

export function useRefusals(outbox: Outbox, activity: number | null, say: (said: Said) => void): void {
  const told = useRef(new Set<string>());
  useEffect(() => outbox.subscribe(() => {
    for (const entry of outbox.entries()) {
      if (entry.status !== "refused" || !entry.error || told.current.has(entry.id)) continue;
      told.current.add(entry.id);
      if (!isText(entry)) void outbox.drop(entry.id);
      const text = sayError(entry.error);
      if (isInSight(entry, activity)) announce(text);
      else say({ text, icon: "warning", urgent: true });
    }
  }), [outbox, activity]);
}
