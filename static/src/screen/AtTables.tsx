/** What each breakout table works on, while nothing has been brought back yet. */
import { askedAt, tablesOf } from "../live/breakout";
import { tableName } from "../live/ui/TableTag";
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { Headline } from "./Headline";
import { usePages, type Pages } from "./use_pages";

/** So many with their prompts can be read from the back; more tables stand by their numbers. */
const READABLE = 8;

export function AtTables({ activity }: { activity: Activity }) {
  const tables = tablesOf(activity);
  const own = activity.breakout?.prompts.some(Boolean) ?? false;
  const asked = own && tables.length <= READABLE ? tables.map((no) => askedAt(activity, no)) : null;
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      <Tables key={asked?.join("\n") ?? tables.length} tables={tables} asked={asked} elsewhere={own && asked === null} />
    </>
  );
}

interface TablesProps {
  tables: readonly number[];
  /** What each is asked; null where they stand by their numbers. */
  asked: readonly string[] | null;
  /** They have prompts of their own, which are not here. */
  elsewhere: boolean;
}

function Tables({ tables, asked, elsewhere }: TablesProps) {
  const pages = usePages(tables.length);
  const shown = tables.slice(pages.from, pages.to);
  return (
    <>
      <ul class={`big-tb${asked ? " prompts" : ""}${pages.tight ? " tight" : ""}`} ref={pages.list}>
        {shown.map((no) => <li key={no}><b>{tableName(no)}</b>{asked && <span><Words text={asked[no - 1] ?? ""} /></span>}</li>)}
      </ul>
      <p class="big-more num">{below(pages, elsewhere).join(" · ")}</p>
    </>
  );
}

/** What is not in the picture now, in words that fit in a line: it must not push the tables up. */
function below({ page, of, cut }: Pages, elsewhere: boolean): string[] {
  return [
    ...(of > 1 ? [t("หน้า {n} จาก {all}", "Page {n} of {all}", { n: page + 1, all: of })] : []),
    ...(elsewhere || cut ? [t("โจทย์ของแต่ละโต๊ะอยู่ในมือถือของคุณ", "Each table's question is on your phone")] : []),
  ];
}
