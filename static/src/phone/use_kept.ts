/** What was pressed stays under the thumb, and keeps the focus, while the list above it grows, shrinks or changes its order. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

interface Kept {
  selector: string;
  /** Where it stood in the window (px). */
  top: number;
}

/** Gives the function to call, with what finds the pressed button, before `list` changes. */
export function useKept(list: unknown): (selector: string) => void {
  const kept = useRef<Kept | null>(null);
  useEffect(() => {
    // The browser's own way of keeping things in place would add to ours.
    const scroller = document.querySelector<HTMLElement>("main.scroll");
    scroller?.style.setProperty("overflow-anchor", "none");
    return () => { scroller?.style.removeProperty("overflow-anchor"); };
  }, []);
  useLayoutEffect(() => {
    const button = kept.current && document.querySelector<HTMLElement>(kept.current.selector);
    const scroller = button?.closest("main");
    if (button && scroller && kept.current) {
      scroller.scrollTop += button.getBoundingClientRect().top - kept.current.top;
      button.focus({ preventScroll: true });
    }
    kept.current = null;
  }, [list]);
  return (selector) => {
    const button = document.querySelector(selector);
    if (button) kept.current = { selector, top: button.getBoundingClientRect().top };
  };
}
