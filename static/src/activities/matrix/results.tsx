/** The room's matrix on the phone: the picture, then every idea with its means and where I placed it. */
import { useMemo } from "preact/hooks";
import { Words } from "../../live/ui/Words";
import type { MatrixActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { Parts } from "../../phone/Parts";
import { useOwnOrder, useVotable } from "../../phone/voting";
import { t } from "../../words";
import { Plane, PlaneKey } from "./plane";
import { quadrantWords, type Axes, type Place } from "./quadrant";
import { differWords, meanOf, meansWords, partsOf, undrawnWords } from "./say";
import { isDrawn, standings, type Standing } from "./standing";
import { WORDS } from "./words";

/** In the picture's units: about 13 px where it is 288 px wide. */
const RADIUS = 37;

export interface ResultsProps {
  activity: MatrixActivity;
  own: ReadonlyMap<number, Place>;
  /** Back to placing, while it is open. */
  onBack: (() => void) | null;
}

/** Best first once the round is over; before, in this phone's own order, so that nothing moves. */
function useStandings(activity: MatrixActivity): readonly Standing[] {
  const { board } = usePhone();
  const order = useOwnOrder(activity);
  const ideas = useVotable(activity);
  const rows = board.tallies.get(activity.no);
  return useMemo(() => {
    const all = standings(ideas, [...(rows?.values() ?? [])], !activity.accepts_votes);
    const standing_of = new Map(all.map((one) => [one.no, one]));
    return activity.accepts_votes ? order.flatMap((no) => standing_of.get(no) ?? []) : all;
  }, [ideas, rows, order, activity.accepts_votes]);
}

export function Results({ activity, own, onBack }: ResultsProps) {
  const all = useStandings(activity);
  const dock = onBack && <button type="button" class="btn wide" onClick={onBack}>{t("กลับไปวางไอเดีย", "Back to placing")}</button>;
  return (
    <Frame activity={activity} dock={dock}>
      <div class="sh">
        <h1 tabIndex={-1}>{t("ผลของห้อง", "What the room said")}</h1>
        <span>{WORDS.voted(activity.voted)}</span>
      </div>
      {activity.prompt && <p class="hint"><Words text={activity.prompt} /></p>}
      <Plane axes={activity.settings} drawn={all.filter(isDrawn)} radius={RADIUS} />
      <PlaneKey />
      <ol class="stack mx-l">{all.map((one) => <Result key={one.no} standing={one} axes={activity.settings} own={own.get(one.no) ?? null} />)}</ol>
    </Frame>
  );
}

function Result({ standing, axes, own }: { standing: Standing; axes: Axes; own: Place | null }) {
  const { board } = usePhone();
  const mean = meanOf(standing);
  const differ = differWords(standing, axes);
  return (
    <li class="res mx-r">
      {standing.number !== null ? <b class="mx-n num">{standing.number}</b> : <i class="mx-n none" />}
      <div>
        <p class="note-x"><Words text={board.ideas.get(standing.no)?.text ?? ""} /></p>
        {mean && <p><b>{quadrantWords(mean, axes)}</b></p>}
        <p class="mx-m num">
          {mean ? <Parts parts={partsOf(mean, axes, 1)} /> : meansWords(standing, axes)}
          {mean && <>{" "}<span class="nb">{t("จาก {n} คน", "from {n} person|from {n} people", { n: standing.people })}</span></>}
        </p>
        {differ && <p class="mx-m"><b>{differ}</b></p>}
        {mean && standing.number === null && <p class="mx-m">{undrawnWords(standing)}</p>}
        {own && <p class="mx-m num">{t("คุณ:", "You:")} <Parts parts={partsOf(own, axes, 0)} /></p>}
      </div>
    </li>
  );
}
