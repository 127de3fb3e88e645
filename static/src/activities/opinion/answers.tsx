/** The three answers: same size, shape and colour, so that none is suggested. */
import { opinionName } from "../../live/ui/Bars";
import { Icon } from "../../live/ui/Icon";
import type { Opinion } from "../../live/wire";

const OPINIONS: readonly Opinion[] = ["agree", "disagree", "pass"];

export interface AnswersProps {
  /** Names the idea, or the question above the buttons. */
  labelledby: string;
  value: Opinion | null;
  open: boolean;
  look: "vote3" | "trio";
  onPress: (opinion: Opinion, event: MouseEvent) => void;
}

export function Answers({ labelledby, value, open, look, onPress }: AnswersProps) {
  return (
    <div class={look} role="group" aria-labelledby={labelledby}>
      {OPINIONS.map((opinion) => (
        <button key={opinion} type="button" class="btn" aria-pressed={value === opinion} aria-disabled={!open} onClick={(event) => { if (open) onPress(opinion, event); }}>
          <Icon name={opinion} />{opinionName(opinion)}
        </button>
      ))}
    </div>
  );
}
