/** Writing a new idea in an opinion activity that takes them. */
import { Icon } from "../../live/ui/Icon";
import type { OpinionActivity } from "../../live/wire";
import { Composer } from "../../phone/Composer";
import { Frame } from "../../phone/Frame";
import { OwnNotes } from "../../phone/OwnNotes";
import { Prompt } from "../../phone/Prompt";
import { useWriting } from "../../phone/use_writing";
import { t } from "../../words";

export function WritingView({ activity, onBack }: { activity: OpinionActivity; onBack: () => void }) {
  const writing = useWriting(activity);
  return (
    <Frame activity={activity} dock={<Composer draft={writing.draft} onSend={writing.send} editing={writing.editing} />}>
      <button type="button" class="btn quiet up" onClick={onBack}><Icon name="back" />{t("กลับไปลงความเห็น", "Back to answering")}</button>
      <Prompt activity={activity} />
      {writing.notes.length > 0 && <OwnNotes notes={writing.notes} writing={writing} />}
    </Frame>
  );
}
