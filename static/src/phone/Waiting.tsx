/** Nothing to do yet: says what is waited for. */
import { Empty } from "../live/ui/Empty";
import { t } from "../words";

export function Waiting({ title, detail }: { title?: string; detail?: string }) {
  return (
    <Empty icon="timer" title={title ?? t("รอวิทยากรเริ่มกิจกรรม", "Waiting for the facilitator to start")}
      detail={detail ?? t("หน้านี้จะเปลี่ยนให้เอง", "This page changes by itself")} />
  );
}
