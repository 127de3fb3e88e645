/** A short message with at most one action; leaves after 8 s, stays while focused or under the pointer. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import { Words } from "./Words";

const STAYS_MS = 8_000;

export interface ToastProps {
  text: string;
  icon?: IconName;
  action?: { label: string; run: () => void };
  /** A refused vote or the end of the time: read out at once. */
  urgent?: boolean;
  onLeave: () => void;
}

/** A message with a number of its own, its toast's key: the same words again are another message. */
export type Numbered<T> = T & { no: number };

/** What a surface says now. */
export function useToast<T extends Pick<ToastProps, "text">>(): [said: Numbered<T> | null, say: (said: T | null) => void] {
  const [said, setSaid] = useState<Numbered<T> | null>(null);
  const last = useRef(0);
  const say = useCallback((next: T | null) => setSaid(next && { ...next, no: ++last.current }), []);
  return [said, say];
}

export function Toast({ text, icon = "info", action, urgent = false, onLeave }: ToastProps) {
  const [held, setHeld] = useState(false);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    if (held) return;
    const leaving = setTimeout(() => leave.current(), STAYS_MS);
    return () => clearTimeout(leaving);
  }, [held, text]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <div class="toast" role={urgent ? "alert" : "status"} onMouseEnter={hold} onMouseLeave={release} onFocusCapture={hold} onBlurCapture={release}>
      <Icon name={icon} /><span><Words text={text} /></span>
      {action && <button type="button" class="btn sm" onClick={() => { action.run(); onLeave(); }}>{action.label}</button>}
    </div>
  );
}
