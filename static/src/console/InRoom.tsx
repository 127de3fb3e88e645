/** The whole room: who is ready, whose hand is up, everybody looks up, a sentence for every device. */
import { useState } from "preact/hooks";
import { Icon } from "../live/ui/Icon";
import { SectorMark } from "../live/ui/SectorMark";
import { TableTag } from "../live/ui/TableTag";
import { timeOfDay } from "../live/ui/time_of_day";
import type { Raised } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { AnnounceDialog } from "./AnnounceDialog";
import { useDesk } from "./desk";
import { Switch } from "./Switch";

/** Its heading. */
export const IN_ROOM = "#in-room";

export function InRoom() {
  const { board, present, send } = useDesk();
  const { workshop, signals } = board;
  const [announcing, setAnnouncing] = useState(false);
  if (workshop.state !== "live") return null;
  const ready = { n: signals.ready, all: Math.max(present ?? 0, signals.ready) };
  return (
    <section>
      <div class="hd">
        <h2 id="in-room" tabIndex={-1}>{t("ทั้งห้อง", "The whole room")}</h2>
        <span class="num">{t("เสร็จแล้ว {n} จาก {all} คน", "{n} of {all} ready", ready)}</span>
      </div>
      <Switch icon="pause" label={t("ให้ทุกคนมองที่จอ", "Everybody looks up")} on={workshop.frozen} set={(frozen) => void send("freeze", { frozen })} />
      <p class="acts1">
        <Act icon="speak" text={workshop.announcement ? t("แก้ประกาศ", "Edit announcement") : t("ประกาศ", "Announce")} run={() => setAnnouncing(true)} />
        {workshop.announcement && <Act icon="close" text={t("เลิกประกาศ", "Take it away")} next={[IN_ROOM]} run={() => void send("announce", { text: null })} />}
      </p>
      {workshop.announcement && <p class="tip"><Icon name="speak" />{workshop.announcement}</p>}
      {signals.hands > 0 && <Hands hands={signals.hands} raised={signals.raised ?? []} />}
      {announcing && <AnnounceDialog before={workshop.announcement ?? ""} onLeave={() => setAnnouncing(false)} />}
    </section>
  );
}

function Hands({ hands, raised }: { hands: number; raised: readonly Raised[] }) {
  const { send } = useDesk();
  return (
    <div class="hands">
      <h3><Icon name="hand" />{t("ยกมือ {n} คน", "{n} hand is up|{n} hands are up", { n: hands })}</h3>
      <ol>
        {raised.map((one, i) => (
          <li key={i}>
            <span>{one.name ?? t("ไม่ได้ตั้งชื่อ", "No name")}</span><SectorMark sector={one.sector} /><TableTag table={one.table} /><small class="num">{timeOfDay(one.since_ms)}</small>
          </li>
        ))}
      </ol>
      <Act icon="tick" text={t("ให้ทุกคนเอามือลง", "Lower all hands")} next={[IN_ROOM]} run={() => void send("lower_hands", {})} />
    </div>
  );
}
