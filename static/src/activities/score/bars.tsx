/** The mean for each criterion as a bar from 0 to 10, with its number. */
import { MOST, scoreWords } from "./scores";

export interface CriteriaBarsProps {
  criteria: readonly string[];
  means: readonly (number | null)[];
}

export function CriteriaBars({ criteria, means }: CriteriaBarsProps) {
  return (
    <ul class="crit num">
      {criteria.map((name, i) => (
        <li key={i}>
          <span class="crit-n">{name}</span>
          <MeanBar mean={means[i] ?? null} />
          <b>{scoreWords(means[i] ?? null)}</b>
        </li>
      ))}
    </ul>
  );
}

/** A picture only: the number stands beside it. */
export function MeanBar({ mean }: { mean: number | null }) {
  return <span class="bar" aria-hidden="true">{mean !== null && <i class="agree" style={{ width: `${(mean / MOST) * 100}%` }} />}</span>;
}
