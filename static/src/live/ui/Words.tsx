/** A participant's text (or our own) with its Thai compounds kept on one line; stored text is never changed. */
import { pieces } from "./kept_together";

export function Words({ text }: { text: string }) {
  return <>{pieces(text).map((piece, i) => (i % 2 ? <span class="nb" key={i}>{piece}</span> : piece))}</>;
}
