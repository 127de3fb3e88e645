/** Where one of my notes should stand: a list of the sections, one press each. */
import { useState } from "preact/hooks";
import { Dialog } from "../../live/ui/Dialog";
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import type { OwnNote } from "../../phone/pending";
import { t } from "../../words";
import { LaneChoice } from "./lane_choice";
import { laneOf, sectionOf, type Places } from "./places";

export interface MoveDialogProps {
  note: OwnNote;
  places: Places;
  move: (section: number, lane: number | null) => void;
  onClose: () => void;
}

export function MoveDialog({ note, places, move, onClose }: MoveDialogProps) {
  const here = sectionOf(note, places);
  const [lane, setLane] = useState(laneOf(note, places));
  return (
    <Dialog title={t("ย้ายไปช่องใด", "Move to which section?")} onCancel={onClose}>
      {lane !== null && <LaneChoice lanes={places.lanes} lane={lane} choose={setLane} />}
      <ul class="stack mv-to">
        {places.sections.map(({ no, name, icon }) => (
          <li key={no}>
            <button type="button" class="btn wide" aria-current={no === here} {...(no === here && { "data-first": true })} onClick={() => move(no, lane)}>
              {icon && <Icon name={icon} />}<span><Words text={name} /></span>
              {no === here && <small><Icon name="tick" />{t("อยู่ช่องนี้", "Now here")}</small>}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="btn wide quiet" onClick={onClose}>{t("ยกเลิก", "Cancel")}</button>
    </Dialog>
  );
}
