/** A secret ballot before the facilitator: its answers, and no total before it is closed. */
import type { KindProps } from "../../console/kinds";
import { Voting } from "../../console/Voting";
import { CountBar } from "../../live/ui/Bars";
import { Words } from "../../live/ui/Words";
import type { BallotActivity, TallyRow } from "../../live/wire";
import { t } from "../../words";
import { countsOf } from "../poll/counts";
import { Numbers } from "../poll/numbers";

export function BallotConsole(props: KindProps) {
  const { activity } = props;
  if (activity.kind !== "ballot") return null;
  return <Voting {...props} hidden={<Answers activity={activity} />} results={(rows) => <Results activity={activity} rows={rows} />} />;
}

function Answers({ activity }: { activity: BallotActivity }) {
  return (
    <div class="results">
      <p class="results-h hint">{t("คนละหนึ่งเสียง ไม่มีทางรู้ว่าใครเลือกข้อใด", "One vote a person. Nobody can find out who chose what")}</p>
      <ol class="rrs">
        {activity.settings.answers.map((text, i) => <li key={i} class="rr ans"><b class="rank num">{i + 1}</b><p><Words text={text} /></p></li>)}
      </ol>
    </div>
  );
}

function Results({ activity, rows }: { activity: BallotActivity; rows: readonly TallyRow[] }) {
  return (
    <ol class="rrs">
      {countsOf(activity.settings.answers, rows, activity.voted).map((count) => (
        <li key={count.no} class="rr ans">
          <b class="rank num">{count.no}</b><p><Words text={count.text} /></p>
          <div class="rr-b"><CountBar n={count.people} of={count.of} /><p class="nums num"><Numbers count={count} /></p></div>
        </li>
      ))}
    </ol>
  );
}
