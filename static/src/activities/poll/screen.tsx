/** A poll on the big screen: the question and its answers, with bars once all may see them. Every answer keeps its place. */
import { CountBar } from "../../live/ui/Bars";
import { Words } from "../../live/ui/Words";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { t } from "../../words";
import { countsOf, type AnswerCount } from "./counts";
import { layoutOf, type Layout } from "./layout";
import { Numbers } from "./numbers";

export function PollScreen({ activity, rows }: KindProps) {
  if (activity.kind !== "poll") return null;
  const { answers, several } = activity.settings;
  const counts = countsOf(answers, rows ?? [], activity.voted);
  const layout = layoutOf(answers);
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      <ol class={classOf(layout, rows !== null)} style={{ "--rows": layout.rows }}>
        {counts.map((count) => <Answer key={count.no} count={count} shown={rows !== null} />)}
      </ol>
      <p class="big-more">{rows ? several && t("แต่ละคนเลือกได้หลายข้อ", "Everybody could choose several") : invitation(several)}</p>
    </>
  );
}

function classOf({ columns, tight }: Layout, shown: boolean): string {
  return `big-a${columns === 2 ? " two-c" : ""}${tight ? " tight" : ""}${shown ? " shown" : ""}`;
}

function Answer({ count, shown }: { count: AnswerCount; shown: boolean }) {
  return (
    <li>
      <span class="no num">{count.no}</span>
      <p class="tx"><Words text={count.text} /></p>
      {shown && <div class="b"><CountBar n={count.people} of={count.of} /><p class="num"><Numbers count={count} /></p></div>}
    </li>
  );
}

function invitation(several: boolean): string {
  return several
    ? t("ตอบในมือถือของคุณ เลือกได้หลายข้อ", "Answer on your phone. Choose as many as you like")
    : t("ตอบในมือถือของคุณ เลือก 1 ข้อ", "Answer on your phone. Choose one");
}
