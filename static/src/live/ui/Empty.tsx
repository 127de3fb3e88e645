/** Nothing here yet, still loading, or could not be opened: said in words with what to do. */
import type { ComponentChildren } from "preact";
import { t } from "../../words";
import { useLate } from "../use_late";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import { Words } from "./Words";

export interface EmptyProps {
  icon: IconName;
  title: string;
  detail?: string;
  children?: ComponentChildren;
}

export function Empty({ icon, title, detail, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} /><b><Words text={title} /></b>
      {detail && <span class="hint"><Words text={detail} /></span>}
      {children && <p class="empty-a">{children}</p>}
    </div>
  );
}

/** Grey lines in place of content; only after a second, so that a quick answer does not flash. */
export function Opening() {
  if (!useLate(1_000)) return null;
  return <div class="sk" aria-busy="true"><span class="hint">{t("กำลังเปิดห้อง", "Opening the room")}</span><i /><i /></div>;
}
