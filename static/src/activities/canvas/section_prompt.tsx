/** What a section asks; a section without a question leaves the activity's own. */
import { Words } from "../../live/ui/Words";
import type { Activity } from "../../live/wire";
import { Prompt } from "../../phone/Prompt";
import type { Place } from "./places";

export function SectionPrompt({ activity, section }: { activity: Activity; section: Place | undefined }) {
  if (!section?.ask) return <Prompt activity={activity} />;
  return (
    <div class="pr">
      <small><Words text={activity.prompt || activity.title} /></small>
      <h1 id="asked" tabIndex={-1}><Words text={section.ask} /></h1>
    </div>
  );
}
