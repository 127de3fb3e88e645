/** A group of toggle buttons that is one Tab stop: arrow keys walk it (roving tabindex). */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { nextPlace } from "./arrow_keys";

export interface RovingProps {
  label: string;
  class?: string;
  children: ComponentChildren;
}

function stops(box: HTMLElement): HTMLElement[] {
  return Array.from(box.querySelectorAll<HTMLElement>("button[aria-pressed]"));
}

function columnsOf(all: readonly HTMLElement[]): number {
  const top = all[0]?.offsetTop;
  return Math.max(1, all.filter((one) => one.offsetTop === top).length);
}

/** Exactly one button takes the Tab key: `stop`, or the first where it has gone. */
function leaveOneStop(box: HTMLElement, stop: Element | null): void {
  const all = stops(box);
  const one = all.find((button) => button === stop) ?? all[0];
  for (const button of all) button.tabIndex = button === one ? 0 : -1;
}

export function Roving({ label, class: name = "", children }: RovingProps) {
  const box = useRef<HTMLDivElement>(null);
  const stop = useRef<Element | null>(null);
  useLayoutEffect(() => { if (box.current) leaveOneStop(box.current, stop.current); });
  const onFocusIn = (event: FocusEvent) => {
    stop.current = event.target as Element;
    if (box.current) leaveOneStop(box.current, stop.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = box.current ? stops(box.current) : [];
    const next = nextPlace(event.key, all.indexOf(event.target as HTMLElement), all.length, columnsOf(all));
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return <div class={name} role="group" aria-label={label} ref={box} onFocusIn={onFocusIn} onKeyDown={onKeyDown}>{children}</div>;
}
