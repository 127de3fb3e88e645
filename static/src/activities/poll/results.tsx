/** What the room answered: a bar for each answer in the order written, mine marked. */
import { CountBar } from "../../live/ui/Bars";
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import type { PollActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { t } from "../../words";
import { countsOf, type AnswerCount } from "./counts";
import { Numbers } from "./numbers";

function Answer({ count, mine }: { count: AnswerCount; mine: boolean }) {
  return (
    <li class={mine ? "res mine-a" : "res"}>
      <p><Words text={count.text} /></p>
      <CountBar n={count.people} of={count.of} />
      <p class="rank-n num">
        <Numbers count={count} />
        {mine && <span class="st"><Icon name="tick" />{t("คำตอบของคุณ", "Your answer")}</span>}
      </p>
    </li>
  );
}

export interface ResultsProps {
  activity: PollActivity;
  own: ReadonlySet<number>;
  /** Back to answering, while it is open. */
  onBack: (() => void) | null;
}

export function Results({ activity, own, onBack }: ResultsProps) {
  const { board } = usePhone();
  const { answers, several } = activity.settings;
  const counts = countsOf(answers, [...(board.tallies.get(activity.no)?.values() ?? [])], activity.voted);
  const dock = onBack && <button type="button" class="btn wide" onClick={onBack}>{t("กลับไปตอบ", "Back to answering")}</button>;
  return (
    <Frame activity={activity} dock={dock}>
      <div class="sh">
        <h1 tabIndex={-1}>{t("ผลโพล", "Poll results")}</h1>
        <span>{t("ผู้ตอบ {n} คน", "{n} person answered|{n} people answered", { n: activity.voted })}</span>
      </div>
      <p class="asked"><Words text={activity.prompt || activity.title} /></p>
      {several && <p class="hint">{t("แต่ละคนเลือกได้หลายข้อ", "Everybody could choose several")}</p>}
      <ol class="stack">{counts.map((count) => <Answer key={count.no} count={count} mine={own.has(count.no)} />)}</ol>
    </Frame>
  );
}
