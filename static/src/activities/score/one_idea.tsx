/** One idea and its criteria: a number for each, saved at each press. */
import type { ComponentChildren } from "preact";
import type { ScoreActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { IdeaCard } from "../../phone/IdeaCard";
import { Progress } from "../../phone/Progress";
import { SavedMark } from "../../phone/SavedMark";
import { Scale } from "../../phone/Scale";
import { useWalk } from "../../phone/use_walk";
import { Views } from "../../phone/Views";
import { WalkDock } from "../../phone/WalkDock";
import { t } from "../../words";
import { MOST } from "./scores";
import type { Scores } from "./use_scores";

export interface OneIdeaProps {
  activity: ScoreActivity;
  scores: Scores;
  /** The idea to begin with; null: the first that is open. */
  first: number | null;
  side: ComponentChildren;
  onAll: () => void;
}

/** "4 of 14 scored". */
export function scoredWords(done: number, of: number): string {
  return t("ให้คะแนนครบแล้ว {done} จาก {of}", "{done} of {of} scored", { done, of });
}

export function OneIdea({ activity, scores, first, side, onAll }: OneIdeaProps) {
  const { board } = usePhone();
  const walk = useWalk({ order: scores.order, answered: scores.whole, onDone: onAll, first });
  const { no } = walk;
  const idea = board.ideas.get(no);
  const own = scores.of(no);
  const begun = own.some(Boolean);
  const dock = (
    <>
      <Given own={own} />
      <WalkDock walk={walk} complete={scores.whole(no)} />
    </>
  );
  return (
    <Frame activity={activity} dock={dock} filled>
      <h1 class="h1-small" tabIndex={-1}>{activity.prompt || activity.title}</h1>
      <Views view="one" onView={(view) => { if (view === "all") onAll(); }} />
      <Progress place={walk.place} of={walk.of} done={scores.done} words={scoredWords(scores.done, walk.of)} />
      <IdeaCard no={no} idea={idea} plain />
      {activity.settings.criteria.map((criterion, i) => (
        <Scale key={`${no} ${i}`} name={`score-${no}-${i}`} question={criterion} most={MOST} value={own[i] || null}
          low={t("1 น้อยที่สุด", "1 is lowest")} high={t("10 มากที่สุด", "10 is highest")} open={idea !== undefined}
          meant={walk.meant} choose={(score) => scores.choose(no, i, score)} />
      ))}
      {begun && <p class="side-a"><button type="button" class="btn quiet" onClick={() => scores.clear(no)}>{t("ล้างคะแนนของไอเดียนี้", "Clear my scores for this idea")}</button></p>}
      {side}
    </Frame>
  );
}

/** How far I am with this idea: always in sight, for the criteria may be longer than the screen. */
function Given({ own }: { own: readonly number[] }) {
  const given = own.filter(Boolean).length;
  const words = t("ให้แล้ว {given} จาก {of} เกณฑ์", "{given} of {of} criteria", { given, of: own.length });
  return <p class="given num"><span>{words}</span>{given > 0 && <SavedMark />}</p>;
}
