/** The wall of notes: new ones wait under a button, the rest stay where they are. */
import { Empty } from "../live/ui/Empty";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { NewOnes } from "./NewOnes";
import type { Picked } from "./picked";
import { usePortion } from "./portion";
import { Roving } from "./Roving";
import { Tools } from "./Tools";
import { useArrivals } from "./use_arrivals";
import { WallNote } from "./WallNote";

export interface WallProps {
  activity: Activity;
  /** Oldest first. */
  ideas: readonly Idea[];
  picked: Picked;
}

export function Wall({ activity, ideas, picked }: WallProps) {
  const { up, waiting, show } = useArrivals(ideas);
  const { shown, more } = usePortion(up, activity);
  const idea_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const notes = shown.flatMap((no) => idea_of.get(no) ?? []);
  return (
    <>
      <Tools activity={activity}>{waiting.length > 0 && <NewOnes activity={activity} count={waiting.length} show={show} />}</Tools>
      {ideas.length === 0 && <NoneYet />}
      <Roving class="wall" label={t("ไอเดียในห้อง", "Ideas in the room")}>
        {notes.map((idea) => <WallNote key={idea.no} idea={idea} picked={picked.has(idea.no)} toggle={picked.toggle} />)}
      </Roving>
      {more}
    </>
  );
}

function NoneYet() {
  const detail = t("ไอเดียที่ส่งเข้ามาจะขึ้นที่นี่", "Ideas appear here as they are sent");
  return <Empty icon="edit" title={t("ยังไม่มีไอเดียในห้อง", "No ideas in the room yet")} detail={detail} />;
}
