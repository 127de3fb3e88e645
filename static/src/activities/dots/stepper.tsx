/** One idea with its dots. Sector and tint are hidden while dots are given: the text alone should speak. */
import { Pips } from "../../live/ui/Bars";
import { Icon } from "../../live/ui/Icon";
import { Note } from "../../live/ui/Note";
import type { Idea } from "../../live/wire";
import { t } from "../../words";

const PIPS_MAX = 6;

export interface DotItemProps {
  /** Undefined where it is no longer shown: its place stays, its dots are free again. */
  idea: Idea | undefined;
  dots: number;
  /** Dots left of the budget. */
  left: number;
  per_idea: number;
  open: boolean;
  onPlace: (dots: number) => void;
}

export function DotItem({ idea, dots, left, per_idea, open, onPlace }: DotItemProps) {
  if (!idea) return <Note as="li" look="hidden" text={t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown")} />;
  return (
    <Note as="li" text={idea.text} pictures={idea.pictures} extra={dots ? "dot has" : "dot"}>
      {dots <= PIPS_MAX ? <Pips filled={dots} total={dots} small /> : <span />}
      <Stepper name={idea.text} dots={dots} can_add={open && left > 0 && dots < per_idea} can_take={open && dots > 0} onPlace={onPlace} />
    </Note>
  );
}

interface StepperProps {
  name: string;
  dots: number;
  can_add: boolean;
  can_take: boolean;
  onPlace: (dots: number) => void;
}

/** Buttons that cannot act stay focusable and say so; the reason stands in the strip. */
function Stepper({ name, dots, can_add, can_take, onPlace }: StepperProps) {
  return (
    <div class="stepper" role="group" aria-label={name}>
      <button type="button" class="btn" aria-disabled={!can_take} onClick={() => { if (can_take) onPlace(dots - 1); }}
        aria-label={t("ลด 1 จุด จาก {name}", "Take 1 dot from {name}", { name })}>
        <Icon name="minus" />
      </button>
      <output aria-live="off">{dots}</output>
      <button type="button" class="btn" aria-disabled={!can_add} onClick={() => { if (can_add) onPlace(dots + 1); }}
        aria-label={t("เพิ่ม 1 จุด ให้ {name}", "Add 1 dot to {name}", { name })}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
