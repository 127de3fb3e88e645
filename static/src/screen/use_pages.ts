/** Sets a list smaller where it does not fit on the big screen, and then turns its pages. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isCut, pageStarts } from "./pages";

/** Time to read a page from the back of the room. */
const PAGE_MS = 12_000;

interface Fit {
  tight: boolean;
  /** The first item of each page; null while all are drawn to be measured. */
  starts: readonly number[] | null;
  cut: boolean;
}

const UNKNOWN: Fit = { tight: false, starts: null, cut: false };

export interface Pages {
  /** The list that is measured. Its own height must depend neither on its items nor on their size. */
  list: RefObject<HTMLUListElement | null>;
  /** The smaller sizes. */
  tight: boolean;
  /** From 0, and how many there are. */
  page: number;
  of: number;
  /** The items on this page: from here, up to but without there. */
  from: number;
  to: number;
  /** An item is higher than the page. */
  cut: boolean;
}

/** Pages of a list of `n` items. It is measured anew when the list's own size changes, and once the fonts are there. */
export function usePages(n: number): Pages {
  const list = useRef<HTMLUListElement>(null);
  const [{ tight, starts, cut }, setFit] = useState<Fit>(UNKNOWN);
  const page = useTurning(starts?.length ?? 1);
  useLayoutEffect(() => {
    if (list.current && starts === null) setFit(measured(list.current, tight));
  }, [tight, starts]);
  useEffect(() => {
    if (!list.current) return undefined;
    let size = "";
    const watching = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (size && size !== `${width} ${height}`) setFit(UNKNOWN);
      size = `${width} ${height}`;
    });
    watching.observe(list.current);
    return () => watching.disconnect();
  }, []);
  useEffect(() => {
    let here = true;
    void document.fonts.ready.then(() => { if (here) setFit(UNKNOWN); });
    return () => { here = false; };
  }, []);
  return { list, tight, page, of: starts?.length ?? 1, from: starts?.[page] ?? 0, to: starts?.[page + 1] ?? n, cut };
}

function measured(list: HTMLElement, tight: boolean): Fit {
  const { top } = list.getBoundingClientRect();
  const boxes = [...list.children].map((item) => item.getBoundingClientRect()).map((box) => ({ top: box.top - top, bottom: box.bottom - top }));
  // Sizes of this screen are seldom whole pixels.
  const height = list.clientHeight + 1;
  const starts = pageStarts(boxes, height);
  return starts.length > 1 && !tight ? { ...UNKNOWN, tight: true } : { tight, starts, cut: isCut(boxes, height) };
}

/** The page that is up now, from 0. */
function useTurning(pages: number): number {
  const [turned, turn] = useState(0);
  useEffect(() => {
    if (pages < 2) return undefined;
    const turning = setInterval(() => turn((n) => n + 1), PAGE_MS);
    return () => clearInterval(turning);
  }, [pages]);
  return turned % pages;
}
