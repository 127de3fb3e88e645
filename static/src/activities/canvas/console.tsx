/** A canvas before the facilitator: its sections as equal boxes, or a grid of lanes and sections. Nothing moves by itself. */
import { useMemo, useRef } from "preact/hooks";
import { isShown } from "../../console/board";
import type { KindProps } from "../../console/kinds";
import { NewOnes } from "../../console/NewOnes";
import { usePortion } from "../../console/portion";
import { byPosition, Roving } from "../../console/Roving";
import { Tools } from "../../console/Tools";
import { useArrivals } from "../../console/use_arrivals";
import { WallNote } from "../../console/WallNote";
import type { Idea } from "../../live/wire";
import { t } from "../../words";
import { Boxes, Grid } from "./boxes";
import { countBySection } from "./places";
import { placesOf } from "./places_of";
import { byCell, cellKey, NOWHERE_YET, settle } from "./standing";

export function CanvasConsole({ activity, ideas, picked }: KindProps) {
  const places = useMemo(() => placesOf(activity), [activity.settings]);
  const { up, waiting, show } = useArrivals(ideas);
  const { shown, more } = usePortion(up, activity);
  const standing = useRef(NOWHERE_YET);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const notes = shown.flatMap((no) => idea_of.get(no) ?? []);
  standing.current = settle(standing.current, notes, places);
  const cells = byCell(notes, standing.current);
  const in_cell = (section: number, lane: number | null) =>
    (cells.get(cellKey(section, lane)) ?? []).map((idea: Idea) => <WallNote key={idea.no} idea={idea} picked={picked.has(idea.no)} toggle={picked.toggle} />);
  const Form = places.lanes.length > 0 ? Grid : Boxes;
  return (
    <>
      <Tools activity={activity}>{waiting.length > 0 && <NewOnes activity={activity} count={waiting.length} show={show} />}</Tools>
      <Roving label={t("ข้อความในแต่ละช่อง", "Notes by section")} class="cv-w" lead={byPosition}>
        <Form places={places} counts={countBySection(ideas.filter(isShown), places)} inCell={in_cell} />
      </Roving>
      {more}
    </>
  );
}
