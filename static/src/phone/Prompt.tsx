/** What the room or my table is asked: the activity's title and prompt. The h1 takes the focus when the activity changes. */
import { askedAt } from "../live/breakout";
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";
import { usePhone } from "./context";
import { MyTable } from "./MyTable";

export function Prompt({ activity }: { activity: Activity }) {
  const { table } = usePhone().mine.standing;
  return (
    <div class="pr">
      {activity.prompt && <small><Words text={activity.title} /></small>}
      <h1 id="asked" tabIndex={-1}><Words text={askedAt(activity, table)} /></h1>
      {activity.breakout && <MyTable activity={activity} breakout={activity.breakout} />}
    </div>
  );
}
