/** A second tap of the same press is not meant. */
import { useRef } from "preact/hooks";

export const DOUBLE_TAP_MS = 300;

/** Runs a press, but not the second tap on the same `what`. */
export function useSingle(): (what: string | number, run: () => void) => void {
  const last = useRef<{ what: string | number; at_ms: number } | null>(null);
  return (what, run) => {
    const now_ms = Date.now();
    const again = last.current?.what === what && now_ms - last.current.at_ms < DOUBLE_TAP_MS;
    last.current = { what, at_ms: now_ms };
    if (!again) run();
  };
}
