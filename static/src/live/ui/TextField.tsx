/** A field for a text that the server takes up to a length: how much is left or too long stands below it. Nothing is cut off. */
import { isTooLong, lengthWords, type Limit } from "../limit";

export interface TextFieldProps {
  id: string;
  label: string;
  text: string;
  write: (text: string) => void;
  limit: Limit;
  /** Lines to write on; one by default, in which Enter sends. */
  rows?: number;
  /** It takes the focus in its dialog. */
  first?: boolean;
  hint?: string;
}

export function TextField({ id, label, text, write, limit, rows = 1, first = false, hint }: TextFieldProps) {
  const kept = text.trim();
  const long = isTooLong(kept, limit);
  const field = {
    id, class: long ? "in bad" : "in", value: text, "aria-invalid": long, "aria-describedby": `${id}-rule ${id}-length`, ...(first && { "data-first": true }),
    onInput: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
  };
  return (
    <>
      <label class="lab" for={id}>{label}</label>
      {rows > 1 ? <textarea rows={rows} {...field} /> : <input {...field} />}
      {hint && <p class="hint" id={`${id}-rule`}>{hint}</p>}
      <p id={`${id}-length`} class={long ? "err" : "hint"} role="status">{lengthWords(kept, limit)}</p>
    </>
  );
}
