/** The one sentence that the room reads first. Long ones are set smaller, so that the wall keeps its height. */
import { Words } from "../live/ui/Words";

const LONG = 90;

export interface HeadlineProps {
  text: string;
  /** What stands below needs the height. */
  compact?: boolean;
}

export function Headline({ text, compact = false }: HeadlineProps) {
  return <h1 class={compact || text.length > LONG ? "long" : ""}><Words text={text} /></h1>;
}
