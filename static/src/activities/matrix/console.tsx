/** The matrix before the facilitator: the picture, and beside it every idea by its number. */
import { isShown } from "../../console/board";
import type { KindProps } from "../../console/kinds";
import { usePortion } from "../../console/portion";
import { ResultRow } from "../../console/ResultRow";
import { Roving } from "../../console/Roving";
import { Voting } from "../../console/Voting";
import type { MatrixActivity, TallyRow } from "../../live/wire";
import { t } from "../../words";
import { Plane, PlaneKey } from "./plane";
import { quadrantWords, type Axes } from "./quadrant";
import { differWords, meanOf, meansWords, undrawnWords } from "./say";
import { isDrawn, standings, type Standing } from "./standing";

export function MatrixConsole(props: KindProps) {
  return <Voting {...props} results={(rows) => <Results {...props} rows={rows} />} />;
}

function Results({ activity, ideas, picked, rows }: KindProps & { rows: readonly TallyRow[] }) {
  const { settings, accepts_votes } = activity as MatrixActivity;
  // Numbered as on the screen and the phones: what those do not show has no number.
  const all = standings(ideas.filter(isShown), rows, !accepts_votes);
  const not_shown = standings(ideas.filter((idea) => !isShown(idea)), [], !accepts_votes);
  const { shown, more } = usePortion([...all, ...not_shown], activity);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  return (
    <div class="mx">
      <div class="mx-p">
        <Plane axes={settings} drawn={all.filter(isDrawn)} picked={picked.has} />
        <PlaneKey />
      </div>
      <div>
        <Roving label={t("ผลของห้อง", "What the room said")}>
          <ol class="rrs">
            {shown.map((one) => {
              const idea = idea_of.get(one.no);
              return idea && (
                <ResultRow key={one.no} idea={idea} picked={picked.has(one.no)} toggle={picked.toggle} rank={one.number}>
                  <Numbers of={one} axes={settings} />
                </ResultRow>
              );
            })}
          </ol>
        </Roving>
        {more}
      </div>
    </div>
  );
}

function Numbers({ of, axes }: { of: Standing; axes: Axes }) {
  const mean = meanOf(of);
  const note = differWords(of, axes) ?? undrawnWords(of);
  return (
    <>
      <p class="nums num">
        {mean && <b>{quadrantWords(mean, axes)}</b>}
        <span>{meansWords(of, axes)}</span>
        {mean && <span>{t("จาก {n} คน", "by {n} person|by {n} people", { n: of.people })}</span>}
      </p>
      {mean && note && <p class="nums mx-d">{note}</p>}
    </>
  );
}
