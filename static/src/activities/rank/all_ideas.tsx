/** All ideas in this phone's own order, each in its place whatever is ranked: one button puts it into the next place, or takes it out. */
import { useMemo } from "preact/hooks";
import { Icon } from "../../live/ui/Icon";
import { Note } from "../../live/ui/Note";
import type { Idea } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { useToggle } from "../../phone/use_taps";
import { t } from "../../words";
import { placeWords, type MyRanking } from "./use_ranking";

interface ItemProps {
  idea: Idea | undefined;
  /** From 1; 0 where it is in none. */
  place: number;
  /** The place that is free next; 0 where all are taken. */
  next: number;
  onToggle: () => void;
}

function Item({ idea, place, next, onToggle }: ItemProps) {
  const onPress = useToggle(onToggle);
  if (!idea) return <Note as="li" look="hidden" text={t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown")} />;
  const off = !place && !next;
  const label = place ? t("นำออก", "Take out") : next ? t("ให้เป็นอันดับ {next}", "Make it number {next}", { next }) : t("ครบทุกอันดับแล้ว", "All places taken");
  return (
    <Note as="li" text={idea.text} pictures={idea.pictures} extra={place ? "dot has" : "dot"}>
      {place ? <b class="st at"><Icon name="tick" />{placeWords(place)}</b> : <span />}
      <button type="button" class="btn sm put" data-put={idea.no} aria-disabled={off} onClick={(event) => { if (!off) onPress(event); }}
        aria-label={`${label}: ${idea.text}`}>{label}</button>
    </Note>
  );
}

export function AllIdeas({ mine }: { mine: MyRanking }) {
  const { board } = usePhone();
  const { order, ranking, free, places, toggle } = mine;
  const next = ranking.length < places ? free : 0;
  // Frames that count voters come ten a second: the list is drawn again only when something in it changed.
  const list = useMemo(() => {
    const place_of = new Map(ranking.map(({ no, place }) => [no, place]));
    return (
      <ul class="stack">
        {order.map((no) => (
          <Item key={no} idea={board.ideas.get(no)} place={place_of.get(no) ?? 0} next={next} onToggle={() => toggle(no, `[data-put="${no}"]`)} />
        ))}
      </ul>
    );
  }, [order, board.ideas, ranking, next]);
  return (
    <section aria-labelledby="all-h">
      <div class="sh">
        <h2 id="all-h">{t("ไอเดียทั้งหมด", "All ideas")}</h2>
        <span>{t("{n} ไอเดีย", "{n} idea|{n} ideas", { n: order.filter((no) => board.ideas.has(no)).length })}</span>
      </div>
      {list}
    </section>
  );
}
