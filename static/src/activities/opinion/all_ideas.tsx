/** All ideas in a list with their three answers; nothing moves while answering. */
import { useMemo } from "preact/hooks";
import { Icon } from "../../live/ui/Icon";
import { SectorMark } from "../../live/ui/SectorMark";
import { Pictures } from "../../live/ui/Pictures";
import { Words } from "../../live/ui/Words";
import type { Idea } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { NotRevealed } from "../../phone/NotRevealed";
import { useTaps, type Taps } from "../../phone/use_taps";
import { Views } from "../../phone/Views";
import { t } from "../../words";
import { Answers } from "./answers";
import { answeredWords, type OneIdeaProps } from "./one_idea";
import type { Votes } from "./voting";

interface ListProps {
  votes: Votes;
  open: boolean;
  meant: Taps["meant"];
}

function Item({ idea, votes, open, meant }: ListProps & { idea: Idea }) {
  const label = `idea-${idea.no}`;
  return (
    <li class="li">
      <p class="note-x" id={label}><Words text={idea.text} /></p>
      {idea.pictures && <Pictures pictures={idea.pictures} />}
      <SectorMark sector={idea.sector} />
      <Answers look="trio" labelledby={label} value={votes.answers.get(idea.no) ?? null} open={open} onPress={(opinion, event) => { if (meant(event)) votes.give(idea.no, opinion); }} />
    </li>
  );
}

function List({ ideas, ...props }: ListProps & { ideas: ReadonlyMap<number, Idea> }) {
  return (
    <ul class="stack">
      {props.votes.order.map((no) => {
        const idea = ideas.get(no);
        return idea
          ? <Item key={no} idea={idea} {...props} />
          : <li key={no} class="li gone">{t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown")}</li>;
      })}
    </ul>
  );
}

function Dock({ open, left, onOne }: { open: boolean; left: number; onOne: (event: MouseEvent) => void }) {
  if (!open) return <p class="dock-s"><Icon name="lock" />{t("ปิดรับความเห็นแล้ว", "Opinions are closed")}</p>;
  if (left === 0) return <p class="dock-s saved"><Icon name="agree" />{t("ตอบครบแล้ว แก้ได้จนกว่าจะปิดรับ", "All answered. Editable until it closes")}</p>;
  return <button type="button" class="btn main wide" onClick={onOne}>{t("ไปไอเดียที่ยังไม่ได้ตอบ", "Go to unanswered ideas")}</button>;
}

export function AllIdeas({ activity, votes, side, onView }: OneIdeaProps) {
  const { board } = usePhone();
  const open = activity.accepts_votes;
  // Of a double tap that opened this list the second answers nothing, and does not lead away again.
  const { meant } = useTaps();
  // Frames that count votes come ten a second: the list is drawn again only when something in it changed.
  const list = useMemo(() => <List ideas={board.ideas} votes={votes} open={open} meant={meant} />, [board.ideas, votes.order, votes.answers, open]);
  const left = votes.order.filter((no) => board.ideas.has(no) && !votes.answers.has(no)).length;
  return (
    <Frame activity={activity} dock={<Dock open={open} left={left} onOne={(event) => { if (meant(event)) onView("one"); }} />}>
      <h1 class="h1-small" tabIndex={-1}>{activity.prompt || activity.title}</h1>
      {open && <Views view="all" onView={onView} />}
      <div class="sh"><h2>{answeredWords(votes.answered, votes.order.length)}</h2></div>
      {!open && <NotRevealed voted={activity.voted} />}
      {list}
      {side}
    </Frame>
  );
}
