/** Whether the line has been gone for so long that people should know. */
import { useEffect, useState } from "preact/hooks";
import type { Link } from "./connection";

/** A short drop is not worth a word. */
const PATIENCE_MS = 3_000;

export function useAway(link: Link): boolean {
  const [away, setAway] = useState(false);
  const lost = link.status === "away";
  useEffect(() => {
    if (!lost) return setAway(false);
    const patience = setTimeout(() => setAway(true), PATIENCE_MS);
    return () => clearTimeout(patience);
  }, [lost]);
  return away;
}
