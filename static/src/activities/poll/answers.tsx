/** The answers of a poll in large rows: real radios, or boxes to tick where several may be chosen. A press is saved at once. */
import { useRef } from "preact/hooks";
import { Words } from "../../live/ui/Words";
import type { PollActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { t } from "../../words";
import { howMany } from "./numbers";

interface AnswerProps {
  text: string;
  several: boolean;
  mine: boolean;
  open: boolean;
  onChoose: (chosen: boolean) => void;
}

/** Once closed it stays readable by keyboard and can no longer be changed. */
function Answer({ text, several, mine, open, onChoose }: AnswerProps) {
  return (
    <label class="pa">
      <input type={several ? "checkbox" : "radio"} name="answer" checked={mine} aria-disabled={!open}
        onClick={(event) => { if (!open) event.preventDefault(); }}
        onChange={(event) => { if (open) onChoose(event.currentTarget.checked); }} />
      <i class={several ? "pa-m box" : "pa-m"} aria-hidden="true" />
      <span><Words text={text} /></span>
    </label>
  );
}

export function Answers({ activity, own }: { activity: PollActivity; own: ReadonlySet<number> }) {
  const { outbox } = usePhone();
  const box = useRef<HTMLDivElement>(null);
  const { no, accepts_votes: open, settings: { answers, several } } = activity;
  const choose = (answer: number, chosen: boolean) => void outbox.put("choose", { activity: no, answer, chosen });
  const clear = () => {
    // The button goes with the answer.
    box.current?.querySelector("input")?.focus();
    for (const answer of own) choose(answer, false);
  };
  return (
    <>
      <p class="hint" id="how-many">{howMany(several)}</p>
      <div class="stack pas" role={several ? "group" : "radiogroup"} aria-labelledby="asked" aria-describedby="how-many" ref={box}>
        {answers.map((text, i) => (
          <Answer key={i} text={text} several={several} mine={own.has(i + 1)} open={open} onChoose={(chosen) => choose(i + 1, chosen)} />
        ))}
      </div>
      {/* A radio cannot be taken back by itself. */}
      {open && !several && own.size > 0 && (
        <p class="side-a"><button type="button" class="btn quiet" onClick={clear}>{t("ล้างคำตอบ", "Clear my answer")}</button></p>
      )}
    </>
  );
}
