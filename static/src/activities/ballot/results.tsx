/** What the room chose in secret: a bar for each answer, in the order written. */
import { CountBar } from "../../live/ui/Bars";
import { Words } from "../../live/ui/Words";
import type { BallotActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { t } from "../../words";
import { countsOf } from "../poll/counts";
import { Numbers } from "../poll/numbers";

export function Results({ activity }: { activity: BallotActivity }) {
  const { board } = usePhone();
  const counts = countsOf(activity.settings.answers, [...(board.tallies.get(activity.no)?.values() ?? [])], activity.voted);
  return (
    <Frame activity={activity}>
      <div class="sh">
        <h1 tabIndex={-1}>{t("ผลการลงคะแนนลับ", "Result of the secret ballot")}</h1>
        <span>{t("ผู้ลงคะแนน {n} คน", "{n} person voted|{n} people voted", { n: activity.voted })}</span>
      </div>
      <p class="asked"><Words text={activity.prompt || activity.title} /></p>
      <ol class="stack">
        {counts.map((count) => (
          <li key={count.no} class="res"><p><Words text={count.text} /></p><CountBar n={count.people} of={count.of} /><p class="rank-n num"><Numbers count={count} /></p></li>
        ))}
      </ol>
    </Frame>
  );
}
