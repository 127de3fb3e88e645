/** Dots on the phone: a budget pinned on top, a stepper on each idea; afterwards the ranking. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { announce } from "../../live/ui/Announcer";
import { Pips } from "../../live/ui/Bars";
import type { DotsActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { ownVotes } from "../../phone/pending";
import { Prompt } from "../../phone/Prompt";
import { Saved } from "../../phone/Saved";
import { SeeResults } from "../../phone/SeeResults";
import { useRevealed } from "../../phone/use_revealed";
import { useOwnOrder } from "../../phone/voting";
import { Waiting } from "../../phone/Waiting";
import { t } from "../../words";
import { Results } from "./results";
import { DotItem } from "./stepper";

/** More pips than this would not fit beside the number. */
const PIPS_MAX = 8;

function leftWords(left: number, budget: number): string {
  return left > 0
    ? t("เหลือ {left} จาก {budget} จุด", "{left} of {budget} dot left|{left} of {budget} dots left", { left, budget, n: budget })
    : t("ใช้ครบ {n} จุดแล้ว", "Your dot is used|All {n} dots used", { n: budget });
}

function Strip({ left, settings }: { left: number; settings: DotsActivity["settings"] }) {
  const { budget, per_idea } = settings;
  const hint = left > 0
    ? per_idea > 1 ? t("ให้ไอเดียเดียวหลายจุดก็ได้", "You may stack dots") : t("ให้ไอเดียละ 1 จุด", "One dot for an idea")
    : t("ลดจากไอเดียอื่นก่อน จึงจะเพิ่มได้", "Take one back first");
  return (
    <div>
      <div class="left">{budget <= PIPS_MAX && <Pips filled={left} total={budget} />}<b class="num">{leftWords(left, budget)}</b></div>
      <p class="hint">{hint}</p>
    </div>
  );
}

interface MyDots {
  order: readonly number[];
  dots: ReadonlyMap<number, number>;
  /** Dots on ideas that are no longer shown are free again. */
  left: number;
}

function useDots(activity: DotsActivity): MyDots {
  const { board, mine, entries } = usePhone();
  const { budget } = activity.settings;
  const order = useOwnOrder(activity);
  const dots = useMemo(() => ownVotes(mine, entries, activity.no) as ReadonlyMap<number, number>, [mine, entries, activity.no]);
  const used = order.reduce((sum, no) => sum + (board.ideas.has(no) ? dots.get(no) ?? 0 : 0), 0);
  const left = Math.max(0, budget - used);
  const before = useRef(left);
  useEffect(() => {
    if (before.current !== left) announce(leftWords(left, budget));
    before.current = left;
  }, [left, budget]);
  return { order, dots, left };
}

/** Drawn again only when something in it changed: frames that count voters come ten a second. */
function useList(activity: DotsActivity, { order, dots, left }: MyDots) {
  const { board, outbox } = usePhone();
  const { no: activity_no, accepts_votes, settings: { per_idea } } = activity;
  const place = (idea: number, value: number) => void outbox.put("place_dots", { activity: activity_no, idea, dots: value });
  return useMemo(() => (
    <ul class="stack">
      {order.map((no) => (
        <DotItem key={no} idea={board.ideas.get(no)} dots={dots.get(no) ?? 0} left={left} per_idea={per_idea} open={accepts_votes}
          onPlace={(value) => place(no, value)} />
      ))}
    </ul>
  ), [order, board.ideas, dots, left, per_idea, accepts_votes]);
}

export function DotsPhone({ activity }: { activity: DotsActivity }) {
  const mine = useDots(activity);
  const list = useList(activity, mine);
  const { showing, show, back } = useRevealed(activity);
  if (showing) return <Results activity={activity} own={mine.dots} onBack={back} />;
  return (
    <Frame activity={activity} strip={<Strip left={mine.left} settings={activity.settings} />} dock={<Saved open={activity.accepts_votes} placed={mine.dots.size > 0} />}>
      <Prompt activity={activity} />
      <SeeResults show={show} />
      {mine.order.length === 0 && <Waiting title={t("ยังไม่มีไอเดียให้จุด", "No ideas to give dots to yet")} />}
      {list}
    </Frame>
  );
}
