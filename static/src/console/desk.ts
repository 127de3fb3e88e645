/** What every part of the console works with: what the server says, and the ways to answer it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ServerClock } from "../live/clock";
import type { Board } from "../live/store";
import type { IconName } from "../live/ui/icons";
import type { Activity, CommandArgs, CommandName, Sector } from "../live/wire";
import type { Given } from "./undo/given";
import type { Pressed } from "./undo/presses";

/** A message at the bottom of the console, with at most one action; it leaves after 8 s. */
export interface Notice {
  text: string;
  icon?: IconName;
  action?: { label: string; run: () => void };
  urgent?: boolean;
}

/** Sends a command; true once it is saved. A refusal was then already told to the facilitator. */
export type Send = <N extends CommandName>(name: N, args: CommandArgs[N]) => Promise<boolean>;

export interface Desk {
  board: Board;
  /** The activities in the order in which the room walks them. */
  agenda: readonly Activity[];
  /** People in the room, and how many of each sector; null before the first pulse. */
  present: number | null;
  sectors: Partial<Record<Sector, number>> | null;
  clock: ServerClock;
  csrf: string;
  send: Send;
  /** Sends what one press asks for; it is undone as one. */
  press: (commands: readonly Given[]) => Promise<Pressed>;
  say: (notice: Notice) => void;
  /** Takes back the newest of this facilitator's own last ten presses; null where there is none. `for_good`: says only that it cannot be undone. */
  undo: { words: string; for_good: boolean; run: () => Promise<void> } | null;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside of the console");
  return desk;
}
