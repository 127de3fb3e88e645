/** One idea fills the screen; a press keeps the answer and brings the next one. */
import type { ComponentChildren } from "preact";
import { Icon } from "../../live/ui/Icon";
import type { Opinion, OpinionActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { IdeaCard } from "../../phone/IdeaCard";
import { Progress } from "../../phone/Progress";
import { useWalk, type Walk } from "../../phone/use_walk";
import { Views } from "../../phone/Views";
import { t } from "../../words";
import { Answers } from "./answers";
import type { View, Votes } from "./voting";

export interface OneIdeaProps {
  activity: OpinionActivity;
  votes: Votes;
  side: ComponentChildren;
  onView: (view: View) => void;
}

/** "4 of 14 answered". */
export function answeredWords(answered: number, of: number): string {
  return t("ตอบแล้ว {answered} จาก {of}", "{answered} of {of} answered", { answered, of });
}

function BackRow({ walk, answered }: { walk: Walk; answered: boolean }) {
  const { place, of, go } = walk;
  return (
    <div class="backrow">
      {place > 0
        ? <button type="button" class="btn quiet" onClick={() => go(place - 1)}><Icon name="back" />{t("ไอเดียก่อนหน้า", "Previous idea")}</button>
        : <span />}
      {answered && place < of - 1
        ? <button type="button" class="btn quiet" onClick={() => go(place + 1)}>{t("ไอเดียถัดไป", "Next idea")}<Icon name="next" /></button>
        : <span class="hint">{t("แก้ได้จนกว่าจะปิดรับ", "Editable until it closes")}</span>}
    </div>
  );
}

export function OneIdea({ activity, votes, side, onView }: OneIdeaProps) {
  const { board } = usePhone();
  const { order, answers, answered, give } = votes;
  const walk = useWalk({ order, answered: (no) => answers.has(no), onDone: () => onView("all") });
  const idea = board.ideas.get(walk.no);
  const answer = answers.get(walk.no) ?? null;
  const press = (opinion: Opinion, event: MouseEvent) => {
    if (!walk.meant(event)) return;
    give(walk.no, opinion);
    if (answer !== opinion) walk.onward();
  };
  const dock = (
    <>
      <p class="ask" id="ask">{t("คุณเห็นด้วยกับไอเดียนี้หรือไม่", "Do you agree with this idea?")}</p>
      <Answers look="vote3" labelledby="ask" value={answer} open={idea !== undefined} onPress={press} />
    </>
  );
  return (
    <Frame activity={activity} dock={dock} filled>
      <h1 class="h1-small" tabIndex={-1}>{activity.prompt || activity.title}</h1>
      <Views view="one" onView={onView} />
      <Progress place={walk.place} of={walk.of} done={answered} words={answeredWords(answered, walk.of)} />
      <IdeaCard no={walk.no} idea={idea} />
      <BackRow walk={walk} answered={answer !== null} />
      {side}
    </Frame>
  );
}
