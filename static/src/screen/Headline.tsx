/** The one sentence that the room reads first. Long ones are set smaller, so that the wall keeps its height. */
import { Words } from "../live/ui/Words";

const LONG = 90;

export function Headline({ text }: { text: string }) {
  return <h1 class={text.length > LONG ? "long" : ""}><Words text={text} /></h1>;
}
