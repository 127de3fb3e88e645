/** Ideas by their points before the facilitator: in the order of writing while people vote, ranked once the round is over. */
import { counted, ranking, type Unit } from "../live/ranking";
import { CountBar } from "../live/ui/Bars";
import type { TallyRow } from "../live/wire";
import { t } from "../words";
import type { KindProps } from "./kinds";
import { NoRanksYet } from "./NoRanksYet";
import { usePortion } from "./portion";
import { ResultRow } from "./ResultRow";
import { Roving } from "./Roving";

export interface RankedResultsProps extends KindProps {
  rows: readonly TallyRow[];
  unit: Unit;
}

export function RankedResults({ activity, ideas, picked, rows, unit }: RankedResultsProps) {
  const ranked = ranking(ideas, rows, !activity.accepts_votes);
  const { shown, more } = usePortion(ranked, activity);
  const most = Math.max(1, ...ranked.map((one) => one.points));
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  return (
    <>
      {activity.accepts_votes && <NoRanksYet />}
      <Roving label={t("ผลคะแนน", "Results")}>
        <ol class="rrs">
          {shown.map(({ no, points, voters, rank }) => {
            const idea = idea_of.get(no);
            return idea && (
              <ResultRow key={no} idea={idea} picked={picked.has(no)} toggle={picked.toggle} rank={rank}>
                <CountBar n={points} of={most} />
                <p class="nums num"><b>{counted(points, unit)}</b>{t("จาก {n} คน", "by {n} person|by {n} people", { n: voters })}</p>
              </ResultRow>
            );
          })}
        </ol>
      </Roving>
      {more}
    </>
  );
}
