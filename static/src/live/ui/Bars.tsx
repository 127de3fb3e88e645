/** Result bars that can be read without colour: agree solid, disagree striped, pass hollow; dots as pips. */
import { t } from "../../words";

export interface Opinions {
  agree: number;
  disagree: number;
  pass: number;
}

const PARTS = ["agree", "disagree", "pass"] as const;

export function opinionName(opinion: keyof Opinions): string {
  switch (opinion) {
    case "agree": return t("เห็นด้วย", "Agree");
    case "disagree": return t("ไม่เห็นด้วย", "Disagree");
    case "pass": return t("ขอข้าม", "Pass");
  }
}

export function opinionsInWords(o: Opinions): string {
  return t("เห็นด้วย {agree} ไม่เห็นด้วย {disagree} ขอข้าม {pass} คน", "Agree {agree}, disagree {disagree}, pass {pass}", { ...o });
}

export function OpinionBar({ opinions, tall = false }: { opinions: Opinions; tall?: boolean }) {
  const total = opinions.agree + opinions.disagree + opinions.pass;
  return (
    <div class={tall ? "bar tall" : "bar"} role="img" aria-label={opinionsInWords(opinions)}>
      {PARTS.filter((part) => opinions[part] > 0).map((part) => (
        <i key={part} class={part} style={{ width: `${(opinions[part] / total) * 100}%` }} />
      ))}
    </div>
  );
}

/** The three numbers with their keys. Hidden from readers: the bar says the same in words. */
export function OpinionLegend({ opinions }: { opinions: Opinions }) {
  return (
    <ul class="leg3 num" aria-hidden="true">
      {PARTS.map((part) => (
        <li key={part}><i class={`key ${part}`} /><b>{opinions[part]}</b><span>{opinionName(part)}</span></li>
      ))}
    </ul>
  );
}

/** `filled` of `total` dots drawn; decoration beside the number in words. */
export function Pips({ filled, total, small = false }: { filled: number; total: number; small?: boolean }) {
  return (
    <span class="pips" aria-hidden="true">
      {Array.from({ length: total }, (_, i) => <i key={i} class={`pip${i < filled ? " on" : ""}${small ? " sm" : ""}`} />)}
    </span>
  );
}

/** A plain bar for a count, `of` being what would fill it. Hidden from readers: the number stands beside it in words. */
export function CountBar({ n, of }: { n: number; of: number }) {
  return <div class="bar" aria-hidden="true">{n > 0 && <i class="agree" style={{ width: `${(n / Math.max(of, 1)) * 100}%` }} />}</div>;
}
