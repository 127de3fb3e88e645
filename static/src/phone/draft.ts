/** The text in hand survives a reload and moves along when the activity changes. One for a person and workshop. */
import { useCallback, useMemo, useState } from "preact/hooks";
import type { Boot } from "../live/boot";
import { localStore } from "../live/outbox/storage";
import type { NamedPicture } from "../live/wire";

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

const keyOf = (scope: string): string => `govlab.draft ${scope}`;
const read = (key: string): string => localStore()?.getItem(key) ?? in_memory.get(key) ?? "";

function keep(key: string, text: string): void {
  in_memory.set(key, text);
  if (text) localStore()?.setItem(key, text);
  else localStore()?.removeItem(key);
}

export function useDraft(scope: string): Draft {
  const key = keyOf(scope);
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

/** The pictures of the card in hand; the photos themselves lie with those to be sent. */
export interface DraftPictures {
  list: readonly NamedPicture[];
  /** From what they are at this moment: a photo may have been made ready since `list` was drawn. */
  change: (to: (list: readonly NamedPicture[]) => readonly NamedPicture[]) => void;
}

const listIn = (text: string): NamedPicture[] => (text ? (JSON.parse(text) as NamedPicture[]) : []);

export function useDraftPictures(scope: string): DraftPictures {
  const name = `${scope} pictures`;
  const { text, write } = useDraft(name);
  const list = useMemo(() => listIn(text), [text]);
  const change: DraftPictures["change"] = (to) => {
    const next = to(listIn(read(keyOf(name))));
    write(next.length ? JSON.stringify(next) : "");
  };
  return { list, change };
}
