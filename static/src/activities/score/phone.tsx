/** Scoring on the phone: one idea at a time, all my scores in a list, and what the room gave. */
import type { ComponentChildren } from "preact";
import type { ScoreActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { OwnAnswers } from "../../phone/OwnAnswers";
import { Parts } from "../../phone/Parts";
import { Prompt } from "../../phone/Prompt";
import { SeeResults } from "../../phone/SeeResults";
import { useViews } from "../../phone/use_views";
import { Waiting } from "../../phone/Waiting";
import { t } from "../../words";
import { OneIdea, scoredWords } from "./one_idea";
import { Results } from "./results";
import { partsOf } from "./scores";
import { useScores, type Scores } from "./use_scores";

export function ScorePhone({ activity }: { activity: ScoreActivity }) {
  const { view, first, show, back, toOne, toAll } = useViews(activity);
  const scores = useScores(activity);
  const side = <SeeResults show={show} />;
  if (view === "results") return <Results activity={activity} own={scores} onBack={back} />;
  if (scores.order.length === 0) {
    return <Frame activity={activity}><Prompt activity={activity} /><Waiting title={t("ยังไม่มีไอเดียให้คะแนน", "No ideas to score yet")} />{side}</Frame>;
  }
  return view === "all"
    ? <AllScores activity={activity} scores={scores} side={side} onOne={toOne} />
    : <OneIdea activity={activity} scores={scores} first={first} side={side} onAll={toAll} />;
}

interface AllScoresProps {
  activity: ScoreActivity;
  scores: Scores;
  side: ComponentChildren;
  onOne: (no: number | null) => void;
}

function AllScores({ activity, scores: { order, of, whole, done }, side, onOne }: AllScoresProps) {
  const { board } = usePhone();
  const { criteria } = activity.settings;
  const said = (no: number) => {
    const own = of(no);
    return own.some(Boolean) ? <Parts parts={partsOf(own, criteria)} /> : null;
  };
  const words = {
    done: scoredWords(done, order.length),
    none: t("ยังไม่ได้ให้คะแนน", "Not scored yet"),
    open: t("ไปไอเดียที่ยังให้คะแนนไม่ครบ", "Go to ideas not scored yet"),
    complete: t("ให้คะแนนครบแล้ว แก้ได้จนกว่าจะปิดรับ", "All scored. Editable until it closes"),
  };
  const complete = order.every((no) => whole(no) || !board.ideas.has(no));
  return <OwnAnswers activity={activity} order={order} said={said} words={words} complete={complete} side={side} onOne={onOne} />;
}
