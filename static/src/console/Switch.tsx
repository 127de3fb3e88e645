/** A switch that takes effect for the whole room at once; it shows what the server says, not what was pressed. */
import { Icon } from "../live/ui/Icon";
import type { IconName } from "../live/ui/icons";

export interface SwitchProps {
  icon: IconName;
  label: string;
  on: boolean;
  set: (on: boolean) => void;
}

export function Switch({ icon, label, on, set }: SwitchProps) {
  return (
    <button type="button" class="sw" role="switch" aria-checked={on} onClick={() => set(!on)}>
      <span class="k" aria-hidden="true" /><Icon name={icon} />{label}
    </button>
  );
}
