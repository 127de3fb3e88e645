/** What was asked for is sent once, and the question stays with all that was typed until its answer is there. */
import { useRef, useState } from "preact/hooks";

export interface Sending {
  /** The answer is awaited. */
  sending: boolean;
  /** Runs `send`, unless one before has not been answered yet. */
  once: (send: () => void | Promise<void>) => Promise<void>;
}

export function useSending(): Sending {
  const [sending, setSending] = useState(false);
  // Two presses may come before the next drawing.
  const waits = useRef(false);
  const once: Sending["once"] = async (send) => {
    if (waits.current) return;
    waits.current = true;
    setSending(true);
    try {
      await send();
    } finally {
      waits.current = false;
      setSending(false);
    }
  };
  return { sending, once };
}
