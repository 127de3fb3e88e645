/** After a switch of views the new one takes the focus, where the pressed button has gone with the old one. */
import { useLayoutEffect, useRef } from "preact/hooks";

export function useViewFocus(view: unknown): void {
  const before = useRef(view);
  useLayoutEffect(() => {
    const switched = before.current !== view;
    before.current = view;
    if (!switched || document.activeElement !== document.body) return;
    const place = document.querySelector<HTMLElement>("main .one") ?? document.querySelector<HTMLElement>("main h1");
    place?.focus();
  }, [view]);
}
