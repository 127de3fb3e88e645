/** Every refusal is told once. A refused vote is taken back, or said again where it can be mended; a refused text stays where it was written: an idea, a theme's name, the code of a seat. */
import { useEffect, useRef } from "preact/hooks";
import { sayError } from "../live/errors";
import type { Entry } from "../live/outbox/entry";
import type { Outbox } from "../live/outbox/outbox";
import type { Room, RoomState } from "../live/room";
import { announce } from "../live/ui/Announcer";
import type { CommandArgs, CommandName, WireError } from "../live/wire";
import type { Said } from "./context";
import { rankedAgain } from "./mended";
import { wordsOf } from "./note_words";
import { asksForSeat, isSeatCode } from "./seat";

const TEXTS: readonly CommandName[] = ["post_idea", "edit_idea", "make_theme", "use_seat_code"];
const isText = ({ name }: Entry): boolean => TEXTS.includes(name);

/** What was typed stands on the screen and says what is wrong by itself. */
function isInSight(entry: Entry, activity: number | null, { board, mine }: RoomState): boolean {
  const here = board?.activities.get(activity ?? -1);
  if (isSeatCode(entry)) return here !== undefined && mine !== null && asksForSeat(here, mine);
  return entry.name === "edit_idea" || (entry.name === "post_idea" && (entry.args as CommandArgs["post_idea"]).activity === activity);
}

/** In the words of the activity that the command is about: a canvas has notes, not ideas. */
function refusalWords({ args, error }: Entry & { error: WireError }, { board, mine }: RoomState): string {
  const { activity, idea } = args as { activity?: number; idea?: number };
  const about = activity ?? (mine?.ideas.get(idea ?? -1) ?? board?.ideas.get(idea ?? -1))?.activity;
  const kind = board?.activities.get(about ?? -1)?.kind;
  return kind ? wordsOf(kind).refused(error) : sayError(error);
}

export function useRefusals(outbox: Outbox, room: Pick<Room, "state">, activity: number | null, say: (said: Said) => void): void {
  const told = useRef(new Set<string>());
  useEffect(() => outbox.subscribe(() => {
    for (const entry of outbox.entries()) {
      const { error } = entry;
      if (entry.status !== "refused" || !error || told.current.has(entry.id)) continue;
      told.current.add(entry.id);
      if (!isText(entry)) void outbox.drop(entry.id);
      const again = rankedAgain(entry, outbox.entries(), (no) => room.state().board?.ideas.has(no) ?? true);
      if (again) {
        void outbox.put("rank_ideas", again);
        continue;
      }
      const text = refusalWords({ ...entry, error }, room.state());
      if (isInSight(entry, activity, room.state())) announce(text);
      else say({ text, icon: "warning", urgent: true });
    }
  }), [outbox, activity]);
}
