/** A question with numbers for answers: real radios, five in a row, so that a thumb at 320 px meets each. */
import { t } from "../words";
import type { Taps } from "./use_taps";

export interface ScaleProps {
  /** Unique in the page. */
  name: string;
  question: string;
  /** The highest number; the lowest is 1. */
  most: 5 | 10;
  value: number | null;
  /** What the ends mean. */
  low: string;
  high: string;
  /** False where the idea is no longer shown. */
  open: boolean;
  /** Whether a press is meant for this idea. */
  meant: Taps["meant"];
  choose: (value: number) => void;
}

export function Scale({ name, question, most, value, low, high, open, meant, choose }: ScaleProps) {
  const press = (n: number, event: MouseEvent) => {
    // What is not taken leaves the radios as they were.
    if (!open || !meant(event)) event.preventDefault();
    else if (n !== value) choose(n);
  };
  const meaning = (n: number) => (n === 1 ? `, ${low}` : n === most ? `, ${high}` : "");
  return (
    <fieldset class="scale">
      <legend>{question}</legend>
      <div class="scale-s">
        {Array.from({ length: most }, (_, i) => i + 1).map((n) => (
          <label key={n}>
            <input type="radio" name={name} value={n} checked={value === n} aria-disabled={!open}
              aria-label={t("{n} จาก {most}{meaning}", "{n} of {most}{meaning}", { n, most, meaning: meaning(n) })}
              onClick={(event) => press(n, event)} />
            <span class="num">{n}</span>
          </label>
        ))}
      </div>
      <p class="scale-e" aria-hidden="true"><span>{low}</span><span>{high}</span></p>
    </fieldset>
  );
}
