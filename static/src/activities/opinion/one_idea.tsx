/** One idea fills the screen; a press keeps the answer and brings the next one. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../live/ui/Icon";
import { Note } from "../../live/ui/Note";
import { SectorMark } from "../../live/ui/SectorMark";
import type { Opinion, OpinionActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { t } from "../../words";
import { Answers } from "./answers";
import { nextUnanswered } from "./walk";
import { Views, type View, type Votes } from "./voting";

export interface OneIdeaProps {
  activity: OpinionActivity;
  votes: Votes;
  side: ComponentChildren;
  onView: (view: View) => void;
}

function Progress({ at, of, answered }: { at: number; of: number; answered: number }) {
  const words = t("ไอเดียที่ {at} จาก {of}", "Idea {at} of {of}", { at, of });
  return (
    <div class="prog">
      <span class="num">{words}</span>
      <div role="progressbar" aria-valuenow={answered} aria-valuemin={0} aria-valuemax={of} aria-label={t("ตอบแล้ว {n} จาก {of}", "{n} of {of} answered|{n} of {of} answered", { n: answered, of })}>
        <i style={{ width: `${(answered / of) * 100}%` }} />
      </div>
    </div>
  );
}

export function OneIdea({ activity, votes, side, onView }: OneIdeaProps) {
  const { board } = usePhone();
  const { order, answers } = votes;
  const [at, setAt] = useState(() => Math.max(0, nextUnanswered(order, (no) => answers.has(no) || !board.ideas.has(no), -1)));
  const card = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const place = Math.min(at, order.length - 1);
  const no = order[place] ?? 0;
  const idea = board.ideas.get(no);
  const go = (to: number) => { moved.current = true; setAt(to); };
  useEffect(() => {
    if (moved.current) card.current?.querySelector<HTMLElement>(".one")?.focus();
  }, [no]);
  const press = (opinion: Opinion) => {
    const clears = answers.get(no) === opinion;
    votes.give(no, opinion);
    if (clears) return;
    const next = nextUnanswered(order, (other) => other === no || answers.has(other) || !board.ideas.has(other), place);
    if (next < 0) onView("all");
    else go(next);
  };
  const dock = (
    <>
      <p class="ask" id="ask">{t("คุณเห็นด้วยกับไอเดียนี้หรือไม่", "Do you agree with this idea?")}</p>
      <Answers look="vote3" labelledby="ask" value={answers.get(no) ?? null} open={activity.accepts_votes && idea !== undefined} onPress={press} />
    </>
  );
  return (
    <Frame activity={activity} dock={dock} filled>
      <h1 class="h1-small" tabIndex={-1}>{activity.prompt || activity.title}</h1>
      <Views view="one" onView={onView} />
      <Progress at={place + 1} of={order.length} answered={votes.answered} />
      <div class="one-box" ref={card}>
        {idea
          ? <Note text={idea.text} sector={idea.sector} extra="one" tabIndex={-1}><SectorMark sector={idea.sector} /></Note>
          : <Note text={t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown")} look="hidden" extra="one" tabIndex={-1} />}
      </div>
      <div class="backrow">
        {place > 0 ? <button type="button" class="btn quiet" onClick={() => go(place - 1)}><Icon name="back" />{t("ไอเดียก่อนหน้า", "Previous idea")}</button> : <span />}
        {answers.has(no) && place < order.length - 1
          ? <button type="button" class="btn quiet" onClick={() => go(place + 1)}>{t("ไอเดียถัดไป", "Next idea")}<Icon name="next" /></button>
          : <span class="hint">{t("แก้ได้จนกว่าจะปิดรับ", "Editable until it closes")}</span>}
      </div>
      {side}
    </Frame>
  );
}
