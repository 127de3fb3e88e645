/** The switches of an activity: who sees the ideas, and whether new ones are taken. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { writesNotes } from "../live/nouns";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { useDesk } from "./desk";
import { Switch } from "./Switch";
import { TablesDialog } from "./TablesDialog";

export function takesIdeas(activity: Activity): boolean {
  return activity.kind === "brainstorm" || activity.kind === "concept" || writesNotes(activity.kind) || (activity.kind === "opinion" && activity.settings.takes_ideas);
}

/** `children`: what a kind adds on the right. */
export function Tools({ activity, children }: { activity: Activity; children?: ComponentChildren }) {
  const { board, send } = useDesk();
  const [splitting, setSplitting] = useState(false);
  const { no, ideas_visible, accepts_ideas } = activity;
  const switches = board.workshop.state === "live" && takesIdeas(activity);
  if (!switches && !children) return null;
  const splits = switches && activity.kind !== "opinion" && board.workshop.activity === no;
  const show = (visible: boolean) => void send("show_ideas", { activity: no, visible });
  const accept = (open: boolean) => void send("accept_ideas", { activity: no, open });
  return (
    <div class="tools">
      {switches && <Switch icon="show" label={t("เปิดให้ทุกคนเห็น", "Everyone can see")} on={ideas_visible} set={show} />}
      {switches && <Switch icon="edit" label={acceptWords(activity)} on={accepts_ideas} set={accept} />}
      <span class="sp1" />
      {splits && <Act icon="people" text={activity.breakout ? t("จัดโต๊ะใหม่", "Change the tables") : t("แบ่งโต๊ะ", "Breakout tables")} run={() => setSplitting(true)} />}
      {children}
      {splitting && <TablesDialog activity={activity} onLeave={() => setSplitting(false)} />}
    </div>
  );
}

function acceptWords({ kind }: Activity): string {
  return writesNotes(kind) ? t("รับข้อความใหม่", "Accept new notes") : t("รับไอเดียใหม่", "Accept new ideas");
}
