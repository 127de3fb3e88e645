/** True once something has stood for a while: a quick answer must not flash. */
import { useEffect, useState } from "preact/hooks";

export function useLate(after_ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setLate(true), after_ms);
    return () => clearTimeout(waiting);
  }, [after_ms]);
  return late;
}
