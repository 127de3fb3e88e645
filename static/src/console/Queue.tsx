/** Ideas and notes that wait for the facilitator before the room sees them, oldest first. */
import { useState } from "preact/hooks";
import { areNotes } from "../live/nouns";
import { Icon } from "../live/ui/Icon";
import { SectorMark } from "../live/ui/SectorMark";
import { Pictures } from "../live/ui/Pictures";
import { Words } from "../live/ui/Words";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { toReview } from "./board";
import { useDesk } from "./desk";
import { useHandedOn } from "./focus";
import { useModeration } from "./moderation";
import { privateData, type PrivateData } from "./private_data";
import { ReasonDialog } from "./ReasonDialog";

export function Queue() {
  const { board } = useDesk();
  const waiting = toReview(board.ideas.values());
  const moderated = [...board.activities.values()].some((activity) => "moderated" in activity.settings && activity.settings.moderated);
  if (!moderated && waiting.length === 0) return null;
  return (
    <section>
      <div class="hd">
        <h2 id="queue" tabIndex={-1}>{t("รอตรวจ", "To review")}</h2>
        <span class="num">{countWords(areNotes(board, waiting), waiting.length)}</span>
      </div>
      {waiting.length === 0 && <p class="hint">{t("ไม่มีรายการรอตรวจ", "Nothing waits")}</p>}
      {waiting.map((idea) => <Waiting key={idea.no} idea={idea} />)}
    </section>
  );
}

function countWords(notes: boolean, n: number): string {
  return notes ? t("{n} ข้อความ", "{n} note|{n} notes", { n }) : t("{n} ไอเดีย", "{n} idea|{n} ideas", { n });
}

function warning(found: PrivateData): string {
  switch (found) {
    case "phone": return t("มีเบอร์โทรศัพท์", "Holds a phone number");
    case "citizen_no": return t("มีเลขประจำตัวประชาชน", "Holds a citizen number");
    case "email": return t("มีอีเมล", "Holds an e-mail address");
  }
}

function Waiting({ idea }: { idea: Idea }) {
  const { hide, restore } = useModeration();
  const [asking, setAsking] = useState(false);
  const box = useHandedOn<HTMLElement>(["#queue"]);
  const choose = async (reason: string) => { if (await hide([idea], reason)) setAsking(false); };
  const found = privateData(idea.text);
  const name = areNotes(useDesk().board, [idea]) ? t("ข้อความที่ {no} รอตรวจ", "Note {no} waits", { no: idea.no }) : t("ไอเดียที่ {no} รอตรวจ", "Idea {no} waits", { no: idea.no });
  return (
    <article class="mod" ref={box} aria-label={name}>
      <p class="note-x"><Words text={idea.text} /></p>
      {idea.pictures && <Pictures pictures={idea.pictures} />}
      <p class="whys"><SectorMark sector={idea.sector} />{found && <span class="why"><Icon name="warning" />{warning(found)}</span>}{idea.reports ? <span class="why"><Icon name="warning" />{t("มีผู้แจ้ง {n} คน", "{n} report|{n} reports", { n: idea.reports })}</span> : null}</p>
      <div class="row">
        <Act icon="tick" text={t("ให้แสดง", "Show")} run={() => restore([idea])} />
        <Act icon="hide" text={t("ไม่แสดง", "Don't show")} run={() => setAsking(true)} />
      </div>
      {asking && <ReasonDialog ideas={[idea]} onLeave={() => setAsking(false)} choose={choose} />}
    </article>
  );
}
