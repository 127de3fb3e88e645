/** The idea that is on the screen alone; it takes the focus when another one comes. */
import { useEffect, useRef } from "preact/hooks";
import { Note } from "../live/ui/Note";
import { SectorMark } from "../live/ui/SectorMark";
import type { Idea } from "../live/wire";
import { t } from "../words";

export interface IdeaCardProps {
  no: number;
  /** Undefined where it is no longer shown. */
  idea: Idea | undefined;
  /** Small and without its sector: there are questions below it, and the text alone should speak. */
  plain?: boolean;
}

export function IdeaCard({ no, idea, plain = false }: IdeaCardProps) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(no);
  useEffect(() => {
    if (before.current !== no) box.current?.querySelector<HTMLElement>(".one")?.focus();
    before.current = no;
  }, [no]);
  const gone = t("ไอเดียนี้ไม่แสดงแล้ว", "This idea is no longer shown");
  return (
    <div class={plain ? "one-box plain" : "one-box"} ref={box}>
      <Note text={idea?.text ?? gone} pictures={idea?.pictures} sector={plain ? null : idea?.sector ?? null} look={idea ? "plain" : "hidden"} extra="one" tabIndex={-1}>
        {idea && !plain && <SectorMark sector={idea.sector} />}
      </Note>
    </div>
  );
}
