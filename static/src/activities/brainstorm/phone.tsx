/** Brainstorm on the phone: the question, my ideas, the room's ideas, and the composer at the thumb. */
import type { BrainstormActivity } from "../../live/wire";
import { Composer } from "../../phone/Composer";
import { Frame } from "../../phone/Frame";
import { OwnNotes } from "../../phone/OwnNotes";
import { PrivateWriting } from "../../phone/PrivateWriting";
import { Prompt } from "../../phone/Prompt";
import { RoomIdeas } from "../../phone/RoomIdeas";
import { useWriting } from "../../phone/use_writing";
import { t } from "../../words";

export function BrainstormPhone({ activity }: { activity: BrainstormActivity }) {
  const writing = useWriting(activity);
  const dock = writing.open
    ? <Composer draft={writing.draft} onSend={writing.send} editing={writing.editing} />
    : <p class="dock-s">{t("ปิดรับไอเดียแล้ว", "Ideas are closed")}</p>;
  return (
    <Frame activity={activity} dock={dock}>
      <Prompt activity={activity} />
      {writing.notes.length > 0 && <OwnNotes notes={writing.notes} writing={writing} />}
      {activity.ideas_visible ? <RoomIdeas activity={activity} own={writing.notes.length} /> : <PrivateWriting />}
    </Frame>
  );
}
