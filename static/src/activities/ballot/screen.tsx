/** A secret ballot on the big screen: the question and its answers, with bars once it is closed and revealed. */
import { CountBar } from "../../live/ui/Bars";
import { Words } from "../../live/ui/Words";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { t } from "../../words";
import { countsOf } from "../poll/counts";
import { layoutOf } from "../poll/layout";
import { Numbers } from "../poll/numbers";

export function BallotScreen({ activity, rows }: KindProps) {
  if (activity.kind !== "ballot") return null;
  const { answers } = activity.settings;
  const { columns, rows: lines, tight } = layoutOf(answers);
  const look = `big-a${columns === 2 ? " two-c" : ""}${tight ? " tight" : ""}${rows ? " shown" : ""}`;
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      <ol class={look} style={{ "--rows": lines }}>
        {countsOf(answers, rows ?? [], activity.voted).map((count) => (
          <li key={count.no}>
            <span class="no num">{count.no}</span>
            <p class="tx"><Words text={count.text} /></p>
            {rows && <div class="b"><CountBar n={count.people} of={count.of} /><p class="num"><Numbers count={count} /></p></div>}
          </li>
        ))}
      </ol>
      <p class="big-more">{!rows && t("ลงคะแนนลับในมือถือของคุณ คนละหนึ่งเสียง", "Cast your secret vote on your phone, one each")}</p>
    </>
  );
}
