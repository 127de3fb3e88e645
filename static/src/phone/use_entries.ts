/** Preact's view of the outbox. */
import { useEffect, useState } from "preact/hooks";
import type { Entry } from "../live/outbox/entry";
import type { Outbox } from "../live/outbox/outbox";

export function useEntries(outbox: Outbox): readonly Entry[] {
  const [entries, setEntries] = useState(() => outbox.entries());
  useEffect(() => outbox.subscribe(() => setEntries(outbox.entries())), [outbox]);
  return entries;
}
