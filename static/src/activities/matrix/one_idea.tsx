/** One idea and the two questions about it; the place counts as soon as both are answered. */
import type { ComponentChildren } from "preact";
import type { MatrixActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { IdeaCard } from "../../phone/IdeaCard";
import { Progress } from "../../phone/Progress";
import { Scale } from "../../phone/Scale";
import { useWalk } from "../../phone/use_walk";
import { Views } from "../../phone/Views";
import { WalkDock } from "../../phone/WalkDock";
import { t } from "../../words";
import { Chosen } from "./chosen";
import { endsOf, type Place } from "./quadrant";
import { STEPS } from "./standing";
import type { Places } from "./use_places";

export interface OneIdeaProps {
  activity: MatrixActivity;
  places: Places;
  /** The idea to begin with; null: the first that is open. */
  first: number | null;
  side: ComponentChildren;
  onAll: () => void;
}

/** "4 of 14 placed". */
export function placedWords(done: number, of: number): string {
  return t("วางแล้ว {done} จาก {of}", "{done} of {of} placed", { done, of });
}

export function OneIdea({ activity, places, first, side, onAll }: OneIdeaProps) {
  const { board } = usePhone();
  const { settings } = activity;
  const walk = useWalk({ order: places.order, answered: (no) => places.placed.has(no), onDone: onAll, first });
  const idea = board.ideas.get(walk.no);
  const place = places.of(walk.no);
  const ends = endsOf(settings);
  const ask = (axis: keyof Place) => (
    <Scale key={`${axis} ${walk.no}`} name={`${axis}-${walk.no}`} question={settings[axis]} most={STEPS} value={place[axis]}
      {...ends[axis]} open={idea !== undefined} meant={walk.meant} choose={(value) => places.choose(walk.no, axis, value)} />
  );
  return (
    <Frame activity={activity} dock={<WalkDock walk={walk} complete={places.placed.has(walk.no)} />} filled>
      <h1 class="h1-small" tabIndex={-1}>{activity.prompt || activity.title}</h1>
      <Views view="one" onView={(view) => { if (view === "all") onAll(); }} />
      <Progress place={walk.place} of={walk.of} done={places.done} words={placedWords(places.done, walk.of)} />
      <IdeaCard no={walk.no} idea={idea} plain />
      {ask("up")}
      {ask("across")}
      <Chosen place={place} axes={settings} onClear={() => places.clear(walk.no)} />
      {side}
    </Frame>
  );
}
