/** Dots before the facilitator: bars in the order of writing while people vote, ranked once the round is over. */
import type { KindProps } from "../../console/kinds";
import { usePortion } from "../../console/portion";
import { ResultRow } from "../../console/ResultRow";
import { Roving } from "../../console/Roving";
import { Voting } from "../../console/Voting";
import { DotBar } from "../../live/ui/Bars";
import type { TallyRow } from "../../live/wire";
import { t } from "../../words";
import { ranking } from "./ranking";

export function DotsConsole(props: KindProps) {
  return <Voting {...props} results={(rows) => <Results {...props} rows={rows} />} />;
}

function Results({ activity, ideas, picked, rows }: KindProps & { rows: readonly TallyRow[] }) {
  const ranked = ranking(ideas, rows, !activity.accepts_votes);
  const { shown, more } = usePortion(ranked);
  const most = Math.max(1, ...ranked.map((one) => one.dots));
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  return (
    <>
      {activity.accepts_votes && <p class="results-h hint">{noRanksYet()}</p>}
      <Roving label={t("ผลคะแนน", "Results")}>
        <ol class="rrs">
          {shown.map(({ no, dots, voters, rank }) => {
            const idea = idea_of.get(no);
            return idea && (
              <ResultRow key={no} idea={idea} picked={picked.has(no)} toggle={picked.toggle} rank={rank}>
                <DotBar dots={dots} of={most} />
                <p class="nums num">
                  <b>{t("{n} จุด", "{n} dot|{n} dots", { n: dots })}</b>
                  {t("จาก {n} คน", "by {n} person|by {n} people", { n: voters })}
                </p>
              </ResultRow>
            );
          })}
        </ol>
      </Roving>
      {more}
    </>
  );
}

function noRanksYet(): string {
  return t("เรียงตามลำดับที่เขียน อันดับขึ้นเมื่อปิดรอบ", "In the order of writing. Ranks appear when the round closes");
}
