/** The console's button: an icon and a verb, 44 px high. */
import { Icon } from "../live/ui/Icon";
import type { IconName } from "../live/ui/icons";
import { useHandedOn } from "./focus";

export interface ActProps {
  icon: IconName;
  text: string;
  run: () => void;
  /** The one main thing to do here. */
  main?: boolean;
  /** Reachable by keyboard all the same: it says that there is something, only not now. */
  off?: boolean;
  /** A double click is one press: twice would do another thing. */
  once?: boolean;
  /** It may go away, often by its own press: what then takes its focus (see `useHandedOn`). */
  next?: readonly string[];
}

export function Act({ icon, text, run, main = false, off = false, once = false, next }: ActProps) {
  const button = useHandedOn<HTMLButtonElement>(next);
  return (
    <button type="button" class={main ? "btn sm main" : "btn sm"} ref={button} aria-disabled={off} onClick={(event) => { if (!off && !(once && event.detail > 1)) run(); }}>
      <Icon name={icon} />{text}
    </button>
  );
}
