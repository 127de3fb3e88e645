/** A poll before the facilitator: its answers while totals are hidden, then a bar for each. They never change their order. */
import type { KindProps } from "../../console/kinds";
import { Voting } from "../../console/Voting";
import { CountBar } from "../../live/ui/Bars";
import { Words } from "../../live/ui/Words";
import type { PollActivity, TallyRow } from "../../live/wire";
import { t } from "../../words";
import { countsOf } from "./counts";
import { howMany, Numbers } from "./numbers";

export function PollConsole(props: KindProps) {
  const { activity } = props;
  if (activity.kind !== "poll") return null;
  return <Voting {...props} hidden={<Answers activity={activity} />} results={(rows) => <Results activity={activity} rows={rows} />} />;
}

function Answers({ activity: { settings } }: { activity: PollActivity }) {
  return (
    <div class="results">
      <p class="results-h hint">{howMany(settings.several)}</p>
      <ol class="rrs">
        {settings.answers.map((text, i) => <li key={i} class="rr ans"><b class="rank num">{i + 1}</b><p><Words text={text} /></p></li>)}
      </ol>
    </div>
  );
}

function Results({ activity, rows }: { activity: PollActivity; rows: readonly TallyRow[] }) {
  const { answers, several } = activity.settings;
  return (
    <>
      {several && <p class="results-h hint">{t("แต่ละคนเลือกได้หลายข้อ", "Everybody could choose several")}</p>}
      <ol class="rrs">
        {countsOf(answers, rows, activity.voted).map((count) => (
          <li key={count.no} class="rr ans">
            <b class="rank num">{count.no}</b><p><Words text={count.text} /></p>
            <div class="rr-b"><CountBar n={count.people} of={count.of} /><p class="nums num"><Numbers count={count} /></p></div>
          </li>
        ))}
      </ol>
    </>
  );
}
