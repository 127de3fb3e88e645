/** The matrix on the big screen: the plain wall while places are hidden, then the picture with its numbered list. */
import type { Idea, MatrixActivity, TallyRow } from "../../live/wire";
import { Words } from "../../live/ui/Words";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { More, Wall } from "../../screen/Wall";
import { linesFor } from "./lines";
import { Plane, PlaneKey } from "./plane";
import type { Axes } from "./quadrant";
import { differingWords, differWords, undrawnWords } from "./say";
import { DRAWN_MOST, isDrawn, standings, type Standing } from "./standing";

/** So few have room for a note each. */
const FEW = 3;
/** Lines for more ideas, under a headline of one line and of two. */
const LINES = { short: 10, long: 9 };
const LONG_HEADLINE = 40;

export function MatrixScreen(props: KindProps) {
  const { activity, ideas, rows, clock } = props;
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      {rows ? <Results activity={activity as MatrixActivity} ideas={ideas} rows={rows} /> : <Wall ideas={ideas} clock={clock} plain />}
    </>
  );
}

interface ResultsProps {
  activity: MatrixActivity;
  ideas: readonly Idea[];
  rows: readonly TallyRow[];
}

function Results({ activity, ideas, rows }: ResultsProps) {
  const all = standings(ideas, rows, !activity.accepts_votes);
  const listed = listedOf(all);
  const few = listed.length <= FEW;
  const text_of = new Map(ideas.map((idea) => [idea.no, idea.text]));
  const texts = listed.map(({ no }) => text_of.get(no) ?? "");
  const lines = linesFor(texts, (activity.prompt || activity.title).length > LONG_HEADLINE ? LINES.long : LINES.short);
  return (
    <div class="mxb">
      <Plane axes={activity.settings} drawn={all.filter(isDrawn)} />
      <ol class={few ? "mxb-l few" : "mxb-l"}>
        {/* Chromium does not measure a text anew whose number of lines changes: it is made anew. */}
        {listed.map((one, i) => <Line key={`${one.no} ${lines[i]}`} standing={one} text={texts[i] ?? ""} lines={lines[i] ?? 1} note={few ? noteOn(one, activity.settings) : null} />)}
      </ol>
      <div class="mxb-k">
        {!few && <p class="mxb-d num">{differingWords(listed)}</p>}
        <More n={ideas.length - listed.length} />
        <PlaneKey thin={!few && listed.some((one) => !isDrawn(one))} />
      </div>
    </div>
  );
}

/** All that are drawn, and as many of the others as there is room for, in their order. */
function listedOf(all: readonly Standing[]): readonly Standing[] {
  const room = DRAWN_MOST - all.filter(isDrawn).length;
  const others = all.filter((one) => !isDrawn(one)).slice(0, room);
  return all.filter((one) => isDrawn(one) || others.includes(one));
}

function noteOn(one: Standing, axes: Axes): string | null {
  return differWords(one, axes) ?? undrawnWords(one);
}

interface LineProps {
  standing: Standing;
  text: string;
  lines: number;
  note: string | null;
}

function Line({ standing, text, lines, note }: LineProps) {
  return (
    <li class={lines > 1 ? "two" : ""}>
      {standing.number !== null ? <b class="mx-n num">{standing.number}</b> : <i class="mx-n none" />}
      <p>
        <span class="tx"><Words text={text} /></span>
        {note && <small>{note}</small>}
      </p>
    </li>
  );
}
