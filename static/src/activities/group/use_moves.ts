/** My moves on their way: their end is read out, and the focus stays in the list that the idea has left. */
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { announce } from "../../live/ui/Announcer";
import type { Idea } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { t } from "../../words";
import { movingIdeas } from "./pending";
import { themeOf } from "./themes";

export interface Moves {
  moving: ReadonlySet<number>;
  /** An idea is about to be moved from here. */
  from: (idea: Idea) => void;
}

export const MOVE = "[data-move]";

export function useMoves(ideas: readonly Idea[]): Moves {
  const { board: { themes }, entries } = usePhone();
  const moving = useMemo(() => movingIdeas(entries), [entries]);
  /** Where my moved ideas lay. */
  const left = useRef(new Map<number, number | null>());
  const place = useRef(0);
  useEffect(() => {
    for (const [no, theme] of left.current) {
      const idea = ideas.find((one) => one.no === no);
      if (idea && themeOf(idea, themes) !== theme) announce(t("ย้ายแล้ว", "Moved"));
      else if (idea && moving.has(no)) continue;
      left.current.delete(no);
    }
  }, [moving, ideas, themes]);
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || left.current.size === 0) return;
    const buttons = document.querySelectorAll<HTMLElement>(MOVE);
    (buttons[Math.min(place.current, buttons.length - 1)] ?? document.querySelector<HTMLElement>("main h1"))?.focus({ preventScroll: true });
  }, [ideas, themes]);
  const from = (idea: Idea) => {
    left.current.set(idea.no, themeOf(idea, themes));
    place.current = Array.from(document.querySelectorAll<HTMLElement>(MOVE)).findIndex((button) => button.dataset["move"] === String(idea.no));
  };
  return { moving, from };
}
