/** All ideas in this phone's own order with what I said on each; a press leads back to that idea. */
import type { ComponentChildren } from "preact";
import { Icon } from "../live/ui/Icon";
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { Frame } from "./Frame";
import { NotRevealed } from "./NotRevealed";
import { useTaps } from "./use_taps";
import { Views } from "./Views";

export interface OwnAnswersProps {
  activity: Activity;
  order: readonly number[];
  /** What I said on an idea, in words; null where nothing. */
  said: (no: number) => ComponentChildren;
  words: {
    /** "4 of 14 placed". */
    done: string;
    /** On an idea that I said nothing on. */
    none: string;
    /** The button that leads to the open ones. */
    open: string;
    /** Nothing is open. */
    complete: string;
  };
  /** Nothing is open. */
  complete: boolean;
  side: ComponentChildren;
  /** To that idea; null: to the first open one. */
  onOne: (no: number | null) => void;
}

export function OwnAnswers({ activity, order, said, words, complete, side, onOne }: OwnAnswersProps) {
  const open = activity.accepts_votes;
  const { meant } = useTaps();
  // Of a double tap that opened this list the second must not lead away again.
  const toOne = (no: number | null) => (event: MouseEvent) => { if (meant(event)) onOne(no); };
  return (
    <Frame activity={activity} dock={<Dock open={open} complete={complete} words={words} onOne={toOne(null)} />}>
      <h1 class="h1-small" tabIndex={-1}>{activity.prompt || activity.title}</h1>
      {open && <Views view="all" onView={(view) => { if (view === "one") onOne(null); }} />}
      <div class="sh"><h2>{words.done}</h2></div>
      {!open && <NotRevealed voted={activity.voted} />}
      <ul class="stack">
        {order.map((no) => <Answer key={no} no={no} said={said(no)} none={words.none} onOpen={open ? toOne(no) : null} />)}
      </ul>
      {side}
    </Frame>
  );
}

interface AnswerProps {
  no: number;
  said: ComponentChildren;
  none: string;
  onOpen: ((event: MouseEvent) => void) | null;
}

function Answer({ no, said, none, onOpen }: AnswerProps) {
  const { board } = usePhone();
  const idea = board.ideas.get(no);
  if (!idea) return <li class="li gone">{t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown")}</li>;
  const text = <span class="own-t"><span class="note-x"><Words text={idea.text} /></span><span class={said ? "own-a" : "own-a none"}>{said ?? none}</span></span>;
  return (
    <li>
      {onOpen ? <button type="button" class="own" onClick={onOpen}>{text}<Icon name="next" /></button> : <div class="own">{text}</div>}
    </li>
  );
}

interface DockProps extends Pick<OwnAnswersProps, "complete" | "words"> {
  open: boolean;
  onOne: (event: MouseEvent) => void;
}

function Dock({ open, complete, words, onOne }: DockProps) {
  if (!open) return <p class="dock-s"><Icon name="lock" />{t("ปิดรับแล้ว", "Closed")}</p>;
  if (complete) return <p class="dock-s saved"><Icon name="tick" />{words.complete}</p>;
  return <button type="button" class="btn main wide" onClick={onOne}>{words.open}</button>;
}
