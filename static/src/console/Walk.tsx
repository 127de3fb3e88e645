/** The way through the agenda: start, next, back, close. Going back deletes nothing. */
import { Icon } from "../live/ui/Icon";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { neighbours } from "./agenda";
import { useDesk } from "./desk";
import { useHandedOn } from "./focus";

export interface WalkProps {
  /** The room has moved: look where it is. */
  follow: () => void;
  onClose: () => void;
}

export function Walk({ follow, onClose }: WalkProps) {
  const { board: { workshop }, send } = useDesk();
  switch (workshop.state) {
    case "draft": return <Draft workshop={workshop.id} />;
    case "scheduled": return <Start start={() => void send("start", {})} />;
    case "live": return <NextAndBack follow={follow} onClose={onClose} />;
    case "closed": return <p class="rail-f">{afterwards()}</p>;
  }
}

function afterwards(): string {
  return t("เวิร์กช็อปจบแล้ว ยังดูและยกระดับไอเดียได้", "This workshop has closed. Ideas can still be read and promoted");
}

function Draft({ workshop }: { workshop: string }) {
  return (
    <div class="rail-f">
      <p>{t("เปิดห้องได้เมื่อกำหนดเวลาแล้ว", "The room can open once it is scheduled")}</p>
      <a class="btn wide" href={`/workshops/${workshop}/edit`}>{t("แก้ไขเวิร์กช็อป", "Edit workshop")}</a>
    </div>
  );
}

function Start({ start }: { start: () => void }) {
  const box = useHandedOn<HTMLDivElement>([]);
  return (
    <div class="rail-f" ref={box}>
      <button type="button" class="btn main wide" onClick={start}>{t("เริ่มเวิร์กช็อป", "Start workshop")}<Icon name="next" /></button>
    </div>
  );
}

function NextAndBack({ follow, onClose }: WalkProps) {
  const { board: { workshop }, agenda, send } = useDesk();
  const box = useHandedOn<HTMLDivElement>([]);
  const { back, next } = neighbours(agenda, workshop);
  const go = async (to: Activity | null) => { if (to && await send("go_to", { activity: to.no })) follow(); };
  return (
    <div class="rail-f" ref={box}>
      <button type="button" class="btn main wide" onClick={next ? () => void go(next) : onClose}>
        {next ? t("ถัดไป", "Next") : t("ปิดเวิร์กช็อป", "Close workshop")}<Icon name={next ? "next" : "stop"} />
      </button>
      <button type="button" class="btn wide" aria-disabled={!back} onClick={() => void go(back)}>
        <Icon name="back" />{t("ย้อนกลับ", "Back")}
      </button>
      <p>{t("ย้อนกลับได้ทุกขั้น ข้อมูลไม่หาย", "You can go back; nothing is lost")}</p>
    </div>
  );
}
