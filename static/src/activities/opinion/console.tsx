/** Opinions before the facilitator: one bar for each idea, in the order of writing, or the most agreed with first. */
import { useState } from "preact/hooks";
import { Act } from "../../console/Act";
import type { KindProps } from "../../console/kinds";
import { usePortion } from "../../console/portion";
import { ResultRow } from "../../console/ResultRow";
import { Roving } from "../../console/Roving";
import { Voting } from "../../console/Voting";
import { OpinionBar, opinionName } from "../../live/ui/Bars";
import type { TallyRow } from "../../live/wire";
import { t } from "../../words";
import { mostAgreed, standings, type Standing } from "./standing";

const PARTS = ["agree", "disagree", "pass"] as const;

export function OpinionConsole(props: KindProps) {
  return <Voting {...props} results={(rows) => <Results {...props} rows={rows} />} />;
}

function Results({ activity, ideas, picked, rows }: KindProps & { rows: readonly TallyRow[] }) {
  // The order is taken when it is asked for and then kept: rows must not move while votes come in.
  const [order, setOrder] = useState<readonly number[] | null>(null);
  const all = standings(ideas, rows);
  const sorted = arranged(all, activity.accepts_votes ? order : mostAgreed(all).map((one) => one.no));
  const { shown, more } = usePortion(sorted, activity);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const sort = () => setOrder(mostAgreed(all).map((one) => one.no));
  return (
    <>
      <div class="results-h">
        <Legend />
        {activity.accepts_votes && <Act icon="list" text={t("เรียงตามที่เห็นด้วยมากที่สุด", "Most agreed first")} run={sort} />}
      </div>
      <Roving label={t("ผลความเห็น", "Opinions")}>
        <ol class="rrs">
          {shown.map((one) => {
            const idea = idea_of.get(one.no);
            return idea && (
              <ResultRow key={one.no} idea={idea} picked={picked.has(one.no)} toggle={picked.toggle} rank={null}>
                <OpinionBar opinions={one} /><Numbers of={one} />
              </ResultRow>
            );
          })}
        </ol>
      </Roving>
      {more}
    </>
  );
}

/** `all` in `order`; ideas that came later stand at the end. */
function arranged(all: readonly Standing[], order: readonly number[] | null): readonly Standing[] {
  if (!order) return all;
  const place_of = new Map(order.map((no, place) => [no, place]));
  return [...all].sort((a, b) => (place_of.get(a.no) ?? Infinity) - (place_of.get(b.no) ?? Infinity) || a.no - b.no);
}

function Legend() {
  return <ul class="legend">{PARTS.map((part) => <li key={part}><i class={`key ${part}`} />{opinionName(part)}</li>)}</ul>;
}

function Numbers({ of }: { of: Standing }) {
  return (
    <p class="nums num" aria-hidden="true">
      {PARTS.map((part) => <span key={part}><i class={`key ${part}`} />{of[part]}</span>)}
    </p>
  );
}
