/** What every part of the phone needs: the room, the outbox, and toasts. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Boot } from "../live/boot";
import type { ServerClock } from "../live/clock";
import type { Entry } from "../live/outbox/entry";
import type { Outbox } from "../live/outbox/outbox";
import type { Uploads } from "../live/outbox/uploads";
import type { RoomState } from "../live/room";
import type { Board, MyBoard } from "../live/store";
import type { Numbered, ToastProps } from "../live/ui/Toast";
import type { You } from "../live/wire";

/** A toast: what is said above the dock for a while. */
export type Said = Omit<ToastProps, "onLeave">;

export interface PhoneRoom {
  boot: Boot;
  state: RoomState;
  board: Board;
  mine: MyBoard;
  you: You;
  clock: ServerClock;
  outbox: Outbox;
  /** The photos on this device that cards wait for. */
  uploads: Uploads;
  /** Unanswered and just answered commands, in order. */
  entries: readonly Entry[];
  /** The line is up; otherwise commands are kept. */
  online: boolean;
  said: Numbered<Said> | null;
  toast: (said: Said | null) => void;
}

export const PhoneContext = createContext<PhoneRoom | null>(null);

export function usePhone(): PhoneRoom {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error("outside of an open room");
  return phone;
}
