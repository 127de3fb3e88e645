/** The text in hand survives a reload and moves along when the activity changes. One for a person and workshop. */
import { useCallback, useState } from "preact/hooks";
import type { Boot } from "../live/boot";
import { localStore } from "../live/outbox/storage";

export interface Draft {
  text: string;
  write: (text: string) => void;
  /** Lay this text aside under one name, and take up the text that lies under the other. */
  swap: (aside: string, up: string) => void;
}

/** One person in one workshop. */
export function scopeOf(boot: Boot): string {
  return `${boot.workshop} ${boot.person ?? ""}`;
}

/** For browsers that forbid storage: at least the activity may change. */
const in_memory = new Map<string, string>();

const read = (key: string): string => localStore()?.getItem(key) ?? in_memory.get(key) ?? "";

function keep(key: string, text: string): void {
  in_memory.set(key, text);
  if (text) localStore()?.setItem(key, text);
  else localStore()?.removeItem(key);
}

export function useDraft(scope: string): Draft {
  const key = `govlab.draft ${scope}`;
  const [text, setText] = useState(() => read(key));
  const write = useCallback((next: string) => {
    setText(next);
    keep(key, next);
  }, [key]);
  const swap = useCallback((aside: string, up: string) => {
    keep(`${key} ${aside}`, read(key));
    write(read(`${key} ${up}`));
    keep(`${key} ${up}`, "");
  }, [key]);
  return { text, write, swap };
}
