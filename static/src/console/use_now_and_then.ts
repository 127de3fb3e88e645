/** Asks the server now, and again every 15 s while things move, and once more after they stop; what came last stays meanwhile. */
import { useEffect, useState } from "preact/hooks";

const EVERY_MS = 15_000;
/** At zero the timer stops here, and the server takes votes for 2 s more (P12). */
const LAST_MS = 3_000;

/** `key` names what is asked for: another key asks anew. Null before the first answer, and while `off`. */
export function useNowAndThen<T>(ask: () => Promise<T | null>, key: string, moving: boolean, off = false): T | null {
  const [came, setCame] = useState<{ key: string; answer: T } | null>(null);
  useEffect(() => {
    if (off) return;
    let current = true;
    const again = () => void ask().then((answer) => { if (current && answer) setCame({ key, answer }); });
    again();
    const asking = moving ? setInterval(again, EVERY_MS) : setTimeout(again, LAST_MS);
    return () => { current = false; clearInterval(asking); };
  }, [key, moving, off]);
  return !off && came?.key === key ? came.answer : null;
}
