/** The phone's top bar: menu, where I am, whom I speak for, how much time is left. */
import { useState } from "preact/hooks";
import { Icon } from "../live/ui/Icon";
import { SectorMark } from "../live/ui/SectorMark";
import { Timer } from "../live/ui/Timer";
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { Menu } from "./Menu";

function Status({ activity }: { activity: Activity | null }) {
  const { board, clock } = usePhone();
  if (board.workshop.state === "closed") return <span class="tag">{t("จบแล้ว", "Finished")}</span>;
  if (!activity) return null;
  // A note and grouping take neither ideas nor votes: nothing of theirs could be closed.
  if (activity.kind !== "note" && activity.kind !== "group" && !activity.accepts_ideas && !activity.accepts_votes) return <span class="tag">{t("ปิดรับแล้ว", "Closed")}</span>;
  return <Timer timer={activity.timer} clock={clock} />;
}

export function TopBar({ activity }: { activity: Activity | null }) {
  const { board, boot, you } = usePhone();
  const [open, setOpen] = useState(false);
  return (
    <div class="top-in">
      <button type="button" class="btn quiet ico" aria-label={t("เมนู", "Menu")} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="menu" />
      </button>
      <div class="top-t">
        <b><Words text={board.workshop.title} /></b>
        {you.sector && <SectorMark sector={you.sector} />}
      </div>
      {boot.paper && <a class="tag ink tag-a" href={`/workshops/${boot.workshop}/paper`}>{t("คนถัดไป", "Next person")}</a>}
      <Status activity={activity} />
      {open && <Menu onClose={() => setOpen(false)} />}
    </div>
  );
}
