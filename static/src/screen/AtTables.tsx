/** What each breakout table works on, while nothing has been brought back yet. */
import { askedAt, tablesOf } from "../live/breakout";
import { tableName } from "../live/ui/TableTag";
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";
import { Headline } from "./Headline";

/** So many with their prompts can be read from the back; more tables stand by their numbers. */
const READABLE = 8;

export function AtTables({ activity }: { activity: Activity }) {
  const tables = tablesOf(activity);
  const own = activity.breakout?.prompts.some(Boolean) && tables.length <= READABLE;
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      <ul class={own ? "big-tb prompts" : "big-tb"}>
        {tables.map((no) => <li key={no}><b>{tableName(no)}</b>{own && <span><Words text={askedAt(activity, no)} /></span>}</li>)}
      </ul>
    </>
  );
}
