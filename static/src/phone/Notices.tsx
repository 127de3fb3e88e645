/** What facilitators put on this phone: an announcement, the idea that the room talks about, and that I cannot write. */
import { discussedWords } from "../live/ui/discussed";
import { Icon } from "../live/ui/Icon";
import { timeOfDay } from "../live/ui/time_of_day";
import { Pictures } from "../live/ui/Pictures";
import { Words } from "../live/ui/Words";
import { t } from "../words";
import { usePhone } from "./context";
import { useMutedUntil } from "./use_muted";

export function Notices() {
  const { board } = usePhone();
  const { announcement, spotlight, rehearsal } = board.workshop;
  const idea = spotlight === null ? undefined : board.ideas.get(spotlight);
  return (
    <>
      {rehearsal && <p class="notice"><Icon name="info" /><span><Words text={t("นี่คือการซ้อม เมื่อจบจะลบทุกอย่าง", "A rehearsal: all of it will be deleted")} /></span></p>}
      <Mute />
      {announcement && <p class="notice told"><Icon name="speak" /><span><b>{t("จากวิทยากร", "From the facilitator")}</b> <Words text={announcement} /></span></p>}
      {idea && (
        <div class="notice">
          <Icon name="screen" />
          <div><p><b>{discussedWords(board, idea)}</b> <Words text={idea.text} /></p>{idea.pictures && <Pictures pictures={idea.pictures} still />}</div>
        </div>
      )}
    </>
  );
}

function Mute() {
  const until_ms = useMutedUntil();
  if (until_ms === null) return null;
  const words = t("วิทยากรขอให้คุณงดส่งข้อความถึง {time} ยังลงคะแนนได้", "A facilitator asked you to pause writing until {time}. You can still vote", { time: timeOfDay(until_ms) });
  return <p class="notice told" role="status"><Icon name="pause" /><span>{words}</span></p>;
}
