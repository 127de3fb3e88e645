/** One idea fills the screen; a press keeps the answer and brings the next one. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../live/ui/Icon";
import { Note } from "../../live/ui/Note";
import { SectorMark } from "../../live/ui/SectorMark";
import type { Idea, Opinion, OpinionActivity } from "../../live/wire";
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

/** "4 of 14 answered". */
export function answeredWords(answered: number, of: number): string {
  return t("ตอบแล้ว {answered} จาก {of}", "{answered} of {of} answered", { answered, of });
}

function Progress({ at, of, answered }: { at: number; of: number; answered: number }) {
  const words = t("ไอเดียที่ {at} จาก {of}", "Idea {at} of {of}", { at, of });
  return (
    <div class="prog">
      <span class="num">{words}</span>
      <div role="progressbar" aria-valuenow={answered} aria-valuemin={0} aria-valuemax={of} aria-label={answeredWords(answered, of)}>
        <i style={{ width: `${(answered / of) * 100}%` }} />
      </div>
    </div>
  );
}

/** A second tap of the same press must not answer the idea that has just come. */
const DOUBLE_TAP_MS = 300;

interface Walk {
  place: number;
  no: number;
  go: (place: number) => void;
  press: (opinion: Opinion) => void;
}

/** Where the person is among the ideas; an answer leads to the next open one, the last answer to `onDone`. */
function useWalk({ order, answers, give }: Votes, onDone: () => void): Walk {
  const { board } = usePhone();
  const isDone = (no: number) => answers.has(no) || !board.ideas.has(no);
  const [at, setAt] = useState(() => Math.max(0, nextUnanswered(order, isDone, -1)));
  const came_ms = useRef(0);
  const place = Math.min(at, order.length - 1);
  const no = order[place] ?? 0;
  const go = (to: number) => {
    came_ms.current = Date.now();
    setAt(to);
  };
  const press = (opinion: Opinion) => {
    if (Date.now() - came_ms.current < DOUBLE_TAP_MS) return;
    give(no, opinion);
    if (answers.get(no) === opinion) return;
    const next = nextUnanswered(order, (other) => other === no || isDone(other), place);
    if (next < 0) onDone();
    else go(next);
  };
  return { place, no, go, press };
}

/** The idea itself; it takes the focus when another one comes. */
function Card({ no, idea }: { no: number; idea: Idea | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(no);
  useEffect(() => {
    if (before.current !== no) box.current?.querySelector<HTMLElement>(".one")?.focus();
    before.current = no;
  }, [no]);
  const gone = t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown");
  return (
    <div class="one-box" ref={box}>
      <Note text={idea?.text ?? gone} sector={idea?.sector ?? null} look={idea ? "plain" : "hidden"} extra="one" tabIndex={-1}>
        {idea && <SectorMark sector={idea.sector} />}
      </Note>
    </div>
  );
}

function BackRow({ walk, answered, last }: { walk: Walk; answered: boolean; last: boolean }) {
  const { place, go } = walk;
  return (
    <div class="backrow">
      {place > 0
        ? <button type="button" class="btn quiet" onClick={() => go(place - 1)}><Icon name="back" />{t("ไอเดียก่อนหน้า", "Previous idea")}</button>
        : <span />}
      {answered && !last
        ? <button type="button" class="btn quiet" onClick={() => go(place + 1)}>{t("ไอเดียถัดไป", "Next idea")}<Icon name="next" /></button>
        : <span class="hint">{t("แก้ได้จนกว่าจะปิดรับ", "Editable until it closes")}</span>}
    </div>
  );
}

export function OneIdea({ activity, votes, side, onView }: OneIdeaProps) {
  const { board } = usePhone();
  const walk = useWalk(votes, () => onView("all"));
  const idea = board.ideas.get(walk.no);
  const answer = votes.answers.get(walk.no) ?? null;
  const dock = (
    <>
      <p class="ask" id="ask">{t("คุณเห็นด้วยกับไอเดียนี้หรือไม่", "Do you agree with this idea?")}</p>
      <Answers look="vote3" labelledby="ask" value={answer} open={idea !== undefined} onPress={walk.press} />
    </>
  );
  return (
    <Frame activity={activity} dock={dock} filled>
      <h1 class="h1-small" tabIndex={-1}>{activity.prompt || activity.title}</h1>
      <Views view="one" onView={onView} />
      <Progress at={walk.place + 1} of={votes.order.length} answered={votes.answered} />
      <Card no={walk.no} idea={idea} />
      <BackRow walk={walk} answered={answer !== null} last={walk.place === votes.order.length - 1} />
      {side}
    </Frame>
  );
}
