/** A note on the big screen: numbered steps, or one calm sentence. The time stands at the side. */
import { Words } from "../../live/ui/Words";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { sizeOf, stepsOf } from "./steps";

export function NoteScreen({ activity }: KindProps) {
  const steps = stepsOf(activity);
  const text = activity.prompt || activity.title;
  if (steps.length === 0) return <div class="big-calm"><Headline text={text} /></div>;
  return (
    <>
      <Headline text={text} />
      <ol class={`big-steps ${sizeOf(steps)}`}>
        {steps.map((step, i) => <li key={i}><b class="num">{i + 1}</b><span><Words text={step} /></span></li>)}
      </ol>
    </>
  );
}
