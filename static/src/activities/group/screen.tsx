/** Themes on the big screen: at most six cards, the fullest first when the view opens, then each in its place. */
import { useRef } from "preact/hooks";
import { SectorMark } from "../../live/ui/SectorMark";
import { Words } from "../../live/ui/Words";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { hold } from "../../screen/slots";
import { More } from "../../screen/Wall";
import { t } from "../../words";
import { columns, nameOf, sectorsIn, type Column } from "./themes";
import { columnName, ideasWords } from "./words";

const CARDS = 6;
const MARKS = 3;

/** The number of a theme; 0 for what is not grouped yet. */
const keyOf = ({ theme }: Column): number => theme?.no ?? 0;

export function GroupScreen({ activity, ideas, themes }: KindProps) {
  const places = useRef<readonly number[]>([]);
  const filled = columns(ideas, themes).filter((column) => column.ideas > 0);
  const named = filled.filter((column) => column.theme);
  const alone = filled.filter((column) => !column.theme);
  const best = [...named].sort((a, b) => b.ideas - a.ideas);
  places.current = hold(places.current, best.slice(0, CARDS - alone.length).map(keyOf));
  const column_of = new Map(filled.map((column) => [keyOf(column), column]));
  const shown = [...places.current.flatMap((no) => column_of.get(no) ?? []), ...alone];
  const left = filled.filter((column) => !shown.includes(column)).reduce((sum, column) => sum + column.ideas, 0);
  return (
    <>
      <Headline text={named.length ? t("ห้องนี้พูดถึง {n} เรื่อง", "This room speaks of {n} thing|This room speaks of {n} things", { n: named.length }) : activity.prompt || activity.title} />
      <div class="big-th">{shown.map((column) => <Card key={keyOf(column)} column={column} />)}</div>
      <More n={left} />
    </>
  );
}

function Card({ column }: { column: Column }) {
  const [first] = column.entries;
  return (
    <section class={column.theme ? "thc" : "thc none"}>
      <h2><span><Words text={columnName(column)} /></span><b class="num">{ideasWords(column.ideas)}</b></h2>
      {first && <p class="tx"><Words text={nameOf(first)} /></p>}
      <p class="by">{sectorsIn(column).slice(0, MARKS).map(([sector, n]) => <span key={sector}><SectorMark sector={sector} /><b class="num">{n}</b></span>)}</p>
    </section>
  );
}
