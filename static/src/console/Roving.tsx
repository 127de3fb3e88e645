/** A group of toggle buttons that is one Tab stop: arrow keys walk it (roving tabindex). */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { nextPlace } from "../live/arrow_keys";

export interface RovingProps {
  label: string;
  class?: string;
  /** Where a key leads from the button in focus; null: nowhere. By default through rows of equal length. */
  lead?: (all: readonly HTMLElement[], place: number, key: string) => number | null;
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

function byRows(all: readonly HTMLElement[], place: number, key: string): number | null {
  return nextPlace(key, place, all.length, columnsOf(all));
}

export function Roving({ label, class: name = "", lead = byRows, children }: RovingProps) {
  const box = useRef<HTMLDivElement>(null);
  const stop = useRef<Element | null>(null);
  useLayoutEffect(() => { if (box.current) leaveOneStop(box.current, stop.current); });
  const onFocusIn = (event: FocusEvent) => {
    stop.current = event.target as Element;
    if (box.current) leaveOneStop(box.current, stop.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = box.current ? stops(box.current) : [];
    const place = all.indexOf(event.target as HTMLElement);
    const next = place < 0 ? null : lead(all, place, event.key);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return <div class={name} role="group" aria-label={label} ref={box} onFocusIn={onFocusIn} onKeyDown={onKeyDown}>{children}</div>;
}
