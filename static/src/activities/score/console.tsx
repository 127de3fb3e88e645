/** Scores before the facilitator: a bar for each criterion, in the order of writing; ranked once the round is over. */
import type { KindProps } from "../../console/kinds";
import { NoRanksYet } from "../../console/NoRanksYet";
import { usePortion } from "../../console/portion";
import { ResultRow } from "../../console/ResultRow";
import { Roving } from "../../console/Roving";
import { Voting } from "../../console/Voting";
import type { ScoreActivity, TallyRow } from "../../live/wire";
import { t } from "../../words";
import { CriteriaBars } from "./bars";
import { scored, scoreWords } from "./scores";

export function ScoreConsole(props: KindProps) {
  return <Voting {...props} results={(rows) => <Results {...props} rows={rows} />} />;
}

function Results({ activity, ideas, picked, rows }: KindProps & { rows: readonly TallyRow[] }) {
  const { settings: { criteria }, accepts_votes } = activity as ScoreActivity;
  const { shown, more } = usePortion(scored(ideas, rows, criteria.length, !accepts_votes), activity);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  return (
    <>
      {accepts_votes && <NoRanksYet />}
      <Roving label={t("ผลคะแนน", "Results")}>
        <ol class="rrs">
          {shown.map(({ no, rank, total, means, people }) => {
            const idea = idea_of.get(no);
            return idea && (
              <ResultRow key={no} idea={idea} picked={picked.has(no)} toggle={picked.toggle} rank={rank}>
                <p class="nums num">
                  <b>{t("เฉลี่ยรวม {total}", "Overall {total}", { total: scoreWords(total) })}</b>
                  {t("จาก {n} คน", "by {n} person|by {n} people", { n: people })}
                </p>
                <CriteriaBars criteria={criteria} means={means} />
              </ResultRow>
            );
          })}
        </ol>
      </Roving>
      {more}
    </>
  );
}
