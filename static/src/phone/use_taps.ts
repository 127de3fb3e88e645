/** Of a double tap the second is not meant: it would undo the first, or press what the first has brought under the thumb. */
import { useRef } from "preact/hooks";

const DOUBLE_TAP_MS = 300;

export interface Taps {
  /** A press is meant for what is there now; a key always is. */
  meant: (event: MouseEvent) => boolean;
  /** Something else has come under the thumb. */
  changed: () => void;
}

/** The newest press in the page. */
let pressed_ms = 0;

/** From now on a view that comes knows whether a press has just opened it. */
export function followTaps(): void {
  document.addEventListener("click", () => { pressed_ms = Date.now(); }, true);
}

/** `came_ms`: when what can be pressed was brought under the thumb. */
function useTapsSince(came_ms: number): Taps {
  const changed_ms = useRef(came_ms);
  return {
    // `detail` is 0 where a key did it.
    meant: (event) => event.detail === 0 || Date.now() - changed_ms.current >= DOUBLE_TAP_MS,
    changed: () => { changed_ms.current = Date.now(); },
  };
}

/** For a view that a press may have opened. */
export function useTaps(): Taps {
  return useTapsSince(pressed_ms);
}

/** For one button that is there all the time and says the opposite once it is pressed: gives the press without its second tap. */
export function useToggle(press: () => void): (event: MouseEvent) => void {
  const { meant, changed } = useTapsSince(0);
  return (event) => {
    if (!meant(event)) return;
    changed();
    press();
  };
}
