/** The text in hand survives a reload and moves along when the activity changes. One for a person and workshop. */
import { useCallback, useState } from "preact/hooks";
import { localStore } from "../live/outbox/storage";

export interface Draft {
  text: string;
  write: (text: string) => void;
}

/** For browsers that forbid storage: at least the activity may change. */
const in_memory = new Map<string, string>();

export function useDraft(scope: string): Draft {
  const key = `govlab.draft ${scope}`;
  const [text, setText] = useState(() => localStore()?.getItem(key) ?? in_memory.get(key) ?? "");
  const write = useCallback((next: string) => {
    setText(next);
    in_memory.set(key, next);
    if (next) localStore()?.setItem(key, next);
    else localStore()?.removeItem(key);
  }, [key]);
  return { text, write };
}
