/** The switches of an activity: who sees the ideas, and whether new ones are taken. */
import type { ComponentChildren } from "preact";
import { writesNotes } from "../live/nouns";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { Switch } from "./Switch";

export function takesIdeas(activity: Activity): boolean {
  return activity.kind === "brainstorm" || writesNotes(activity.kind) || (activity.kind === "opinion" && activity.settings.takes_ideas);
}

/** `children`: what a kind adds on the right. */
export function Tools({ activity, children }: { activity: Activity; children?: ComponentChildren }) {
  const { board, send } = useDesk();
  const { no, ideas_visible, accepts_ideas } = activity;
  const switches = board.workshop.state === "live" && takesIdeas(activity);
  if (!switches && !children) return null;
  const show = (visible: boolean) => void send("show_ideas", { activity: no, visible });
  const accept = (open: boolean) => void send("accept_ideas", { activity: no, open });
  return (
    <div class="tools">
      {switches && <Switch icon="show" label={t("เปิดให้ทุกคนเห็น", "Everyone can see")} on={ideas_visible} set={show} />}
      {switches && <Switch icon="edit" label={acceptWords(activity)} on={accepts_ideas} set={accept} />}
      <span class="sp1" />
      {children}
    </div>
  );
}

function acceptWords({ kind }: Activity): string {
  return writesNotes(kind) ? t("รับข้อความใหม่", "Accept new notes") : t("รับไอเดียใหม่", "Accept new ideas");
}
