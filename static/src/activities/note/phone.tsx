/** A note on the phone: what to do, step by step; or one calm sentence, such as a break. Nothing is sent. */
import { Words } from "../../live/ui/Words";
import type { NoteActivity } from "../../live/wire";
import { Frame } from "../../phone/Frame";
import { Prompt } from "../../phone/Prompt";

export function NotePhone({ activity }: { activity: NoteActivity }) {
  const { steps } = activity.settings;
  return (
    <Frame activity={activity}>
      <div class={steps.length ? undefined : "calm"}><Prompt activity={activity} /></div>
      {steps.length > 0 && (
        <ol class="steps">{steps.map((step, i) => <li key={i}><b class="num">{i + 1}</b><span><Words text={step} /></span></li>)}</ol>
      )}
    </Frame>
  );
}
