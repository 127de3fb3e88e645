/** Where I placed the idea: the quarter in words, said when it changes; the small grid is a picture only. */
import { SavedMark } from "../../phone/SavedMark";
import { t } from "../../words";
import { quadrant, quadrantWords, type Axes } from "./quadrant";
import { STEPS } from "./standing";
import { isWhole, type HalfPlace } from "./use_places";

export interface ChosenProps {
  place: HalfPlace;
  axes: Axes;
  onClear: () => void;
}

export function Chosen({ place, axes, onClear }: ChosenProps) {
  const begun = place.across !== null || place.up !== null;
  return (
    <div class="chosen">
      <SmallGrid place={place} />
      <div class="chosen-t">
        <p role="status">
          {isWhole(place) && (
            <>
              <small>{quadrant(place) === "middle" ? t("ไอเดียนี้", "You placed it") : t("ไอเดียนี้อยู่ในช่อง", "You placed it in")}</small>
              <b>{quadrantWords(place, axes)}</b>
            </>
          )}
        </p>
        {isWhole(place)
          ? <SavedMark />
          : <span class="hint">{begun ? t("เลือกอีกข้อ จึงจะนับ", "Choose the other one too, then it counts") : t("เลือกครบสองข้อ จึงจะนับ", "It counts once both are chosen")}</span>}
      </div>
      {begun && <button type="button" class="btn quiet sm" onClick={onClear}>{t("ล้าง", "Clear")}</button>}
    </div>
  );
}

/** The places of the grid from its top left to its bottom right; a whole row or column is marked while one axis is open. */
function SmallGrid({ place: { across, up } }: { place: HalfPlace }) {
  const cells = Array.from({ length: STEPS * STEPS }, (_, i) => ({ across: (i % STEPS) + 1, up: STEPS - Math.floor(i / STEPS) }));
  const look = (cell: { across: number; up: number }) => {
    const fits = (across === null || cell.across === across) && (up === null || cell.up === up);
    if (!fits || (across === null && up === null)) return "";
    return across !== null && up !== null ? "on" : "half";
  };
  return <div class="grid5" aria-hidden="true">{cells.map((cell, i) => <i key={i} class={look(cell)} />)}</div>;
}
