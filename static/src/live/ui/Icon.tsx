/** One icon. Hidden from screen readers unless it stands alone and has a label. */
import { ICONS, type IconName } from "./icons";

export interface IconProps {
  name: IconName;
  /** Only for an icon without words beside it. */
  label?: string;
}

export function Icon({ name, label }: IconProps) {
  const voice = label ? ({ role: "img", "aria-label": label } as const) : ({ "aria-hidden": "true" } as const);
  return <svg class="i" width="20" height="20" viewBox="0 0 24 24" {...voice} dangerouslySetInnerHTML={{ __html: ICONS[name] }} />;
}
