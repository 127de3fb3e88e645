/** What the room is asked: the activity's title and prompt. The h1 takes the focus when the activity changes. */
import { Words } from "../live/ui/Words";
import type { Activity } from "../live/wire";

export function Prompt({ activity }: { activity: Activity }) {
  const asked = activity.prompt || activity.title;
  return (
    <div class="pr">
      {activity.prompt && <small><Words text={activity.title} /></small>}
      <h1 id="asked" tabIndex={-1}><Words text={asked} /></h1>
    </div>
  );
}
