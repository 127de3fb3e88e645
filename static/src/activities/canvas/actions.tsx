/** What the dock offers with selected notes of a canvas: another section, another lane. */
import { ChoiceMenu } from "../../console/ChoiceMenu";
import { useDesk } from "../../console/desk";
import type { DockActionsProps } from "../../console/kinds";
import type { Idea } from "../../live/wire";
import { t } from "../../words";
import { laneOf, named, sectionOf, type Place } from "./places";
import { placesOf } from "./places_of";

interface To {
  section: number;
  lane: number | null;
}

export function CanvasActions({ activity, ideas, done }: DockActionsProps) {
  const { board, press, say } = useDesk();
  const places = placesOf(activity);
  if (board.workshop.state !== "live") return null;
  const move = async (text: string, to: (idea: Idea) => To) => {
    const { saved, undo } = await press(ideas.map((idea) => ({ name: "move_idea", args: { idea: idea.no, ...to(idea) } })));
    if (!saved) return;
    say({ text, icon: "arrow", ...(undo && { action: { label: t("เลิกทำ", "Undo"), run: () => void undo() } }) });
    done();
  };
  const toSection = (section: number) =>
    void move(t("ย้ายไปช่อง {name} แล้ว", "Moved to {name}", { name: named(places.sections, section) }), (idea) => ({ section, lane: laneOf(idea, places) }));
  const toLane = (lane: number) =>
    void move(t("ย้ายไปแถว {name} แล้ว", "Moved to {name}", { name: named(places.lanes, lane) }), (idea) => ({ section: sectionOf(idea, places), lane }));
  return (
    <>
      <PlaceMenu text={t("ย้ายช่อง", "Move to section")} places={places.sections} now={shared(ideas.map((idea) => sectionOf(idea, places)))} choose={toSection} />
      {places.lanes.length > 0 && (
        <PlaceMenu text={t("ย้ายแถว", "Move to lane")} places={places.lanes} now={shared(ideas.map((idea) => laneOf(idea, places)))} choose={toLane} />
      )}
    </>
  );
}

/** What all of them have in common; null where they differ. */
function shared<V>(values: readonly V[]): V | null {
  const [first = null, ...others] = new Set(values);
  return others.length ? null : first;
}

interface PlaceMenuProps {
  text: string;
  places: readonly Place[];
  now: number | null;
  choose: (no: number) => void;
}

function PlaceMenu({ text, places, now, choose }: PlaceMenuProps) {
  const choices = places.map(({ no, name, icon }) => ({ key: no, icon, text: name, now: no === now, run: () => choose(no) }));
  return <ChoiceMenu icon="arrow" text={text} label={text} choices={choices} />;
}
