/** Brainstorm on the big screen: the question and the wall, or a quiet room while everybody writes alone. */
import { t } from "../../words";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { Wall } from "../../screen/Wall";

export function BrainstormScreen({ activity, ideas, clock }: KindProps) {
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      {!activity.ideas_visible && <p class="big-lead">{t("ต่างคนต่างเขียน ไอเดียจะขึ้นจอเมื่อวิทยากรเปิดให้เห็น", "Private writing. Ideas come up here when the facilitator shows them")}</p>}
      {activity.ideas_visible && ideas.length === 0 && <p class="big-lead">{t("ยังไม่มีไอเดียในห้อง เขียนเป็นคนแรกได้เลย", "No ideas yet. Be the first")}</p>}
      {activity.ideas_visible && ideas.length > 0 && <Wall ideas={ideas} clock={clock} />}
    </>
  );
}
