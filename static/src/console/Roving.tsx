/** A group of toggle buttons that is one Tab stop: arrow keys walk it (roving tabindex). */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { nextPlace } from "../live/arrow_keys";
import { nearest } from "./nearest";

export interface RovingProps {
  label: string;
  class?: string;
  /** Where a key leads from the button in focus; null: nowhere. By default through rows of equal length. */
  lead?: (all: readonly HTMLElement[], place: number, key: string) => number | null;
  children: ComponentChildren;
}

/** The button that takes the Tab key: the last that had the focus, and what is remembered of it for when it goes. */
interface Stop {
  button: HTMLElement;
  /** The idea that it stands for. */
  no: string | undefined;
  place: number;
}

function stops(box: HTMLElement): HTMLElement[] {
  return Array.from(box.querySelectorAll<HTMLElement>("button[aria-pressed]"));
}

function columnsOf(all: readonly HTMLElement[]): number {
  const top = all[0]?.offsetTop;
  return Math.max(1, all.filter((one) => one.offsetTop === top).length);
}

/** The same button; where it has gone the same idea's, drawn elsewhere; where that has gone too, what stands in its place. */
function standing(all: readonly HTMLElement[], stop: Stop | null): HTMLElement | undefined {
  if (!stop || all.includes(stop.button)) return stop?.button ?? all[0];
  return all.find((one) => stop.no !== undefined && one.dataset["no"] === stop.no) ?? all[Math.min(stop.place, all.length - 1)];
}

function stopAt(all: readonly HTMLElement[], button: HTMLElement): Stop {
  return { button, no: button.dataset["no"], place: all.indexOf(button) };
}

/** Exactly one button takes the Tab key. */
function leaveOneStop(all: readonly HTMLElement[], one: HTMLElement | undefined): void {
  for (const button of all) button.tabIndex = button === one ? 0 : -1;
}

function byRows(all: readonly HTMLElement[], place: number, key: string): number | null {
  return nextPlace(key, place, all.length, columnsOf(all));
}

/** For buttons that stand in no even rows. */
export function byPosition(all: readonly HTMLElement[], place: number, key: string): number | null {
  return nearest(all.map((one) => one.getBoundingClientRect()), place, key);
}

export function Roving({ label, class: name = "", lead = byRows, children }: RovingProps) {
  const box = useRef<HTMLDivElement>(null);
  const stop = useRef<Stop | null>(null);
  // Looked at while drawing: afterwards the button of the old place, and its focus, are gone.
  const had_focus = stop.current !== null && document.activeElement === stop.current.button;
  useLayoutEffect(() => {
    const all = box.current ? stops(box.current) : [];
    const one = standing(all, stop.current);
    leaveOneStop(all, one);
    if (stop.current && one) stop.current = stopAt(all, one);
    if (had_focus && document.activeElement === document.body) one?.focus();
  });
  const onFocusIn = (event: FocusEvent) => {
    const all = box.current ? stops(box.current) : [];
    const button = all.find((one) => one === event.target);
    // Its place stays where the focus goes to another control in the group: a theme's menu, taking an idea apart.
    if (!button) return;
    stop.current = stopAt(all, button);
    leaveOneStop(all, button);
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
