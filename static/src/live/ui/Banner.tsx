/** A state of the whole room that lasts (no signal, back again): stands under the top bar while it is true. */
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import { Words } from "./Words";

export interface BannerProps {
  icon: IconName;
  title: string;
  detail?: string;
}

export function Banner({ icon, title, detail }: BannerProps) {
  return (
    <div class="ban" role="status">
      <Icon name={icon} />
      <p><b><Words text={title} /></b>{detail && <span><Words text={detail} /></span>}</p>
    </div>
  );
}
