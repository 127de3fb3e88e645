/** Ranking on the phone: what to choose next pinned on top, my ranking, and all ideas below it; afterwards the room's. */
import type { RankActivity } from "../../live/wire";
import { Frame } from "../../phone/Frame";
import { Prompt } from "../../phone/Prompt";
import { RankedResults } from "../../phone/RankedResults";
import { Saved } from "../../phone/Saved";
import { SeeResults } from "../../phone/SeeResults";
import { useRevealed } from "../../phone/use_revealed";
import { Waiting } from "../../phone/Waiting";
import { t } from "../../words";
import { AllIdeas } from "./all_ideas";
import { RankedList } from "./ranked_list";
import { pointsUnit } from "./unit";
import { placeWords, useRanking, type MyRanking } from "./use_ranking";

/** One thing at a time: the first, then the second. */
function Strip({ ranking, free, places }: MyRanking) {
  const done = ranking.length;
  if (done >= places) {
    return (
      <div>
        <b class="left">{t("ครบ {places} อันดับแล้ว", "All {places} places are filled", { places })}</b>
        <p class="hint">{t("สลับหรือนำออกได้ที่ อันดับของฉัน", "Move or take out under My ranking")}</p>
      </div>
    );
  }
  return (
    <div>
      <b class="left">{t("เลือกอันดับ {next}", "Choose your number {next}", { next: free })}</b>
      <p class="hint">
        {done === 0
          ? t("เริ่มจากไอเดียที่คุณเห็นว่าดีที่สุด", "Begin with the one you think is best")
          : t("เลือกแล้ว {done} จาก {places} อันดับ", "{done} of {places} places filled", { done, places })}
      </p>
    </div>
  );
}

function Results({ activity, mine, back }: { activity: RankActivity; mine: MyRanking; back: (() => void) | null }) {
  const given = (no: number) => {
    const place = mine.ranking.find((one) => one.no === no)?.place;
    return place ? t("คุณให้{place}", "you: {place}", { place: placeWords(place) }) : null;
  };
  return (
    <RankedResults activity={activity} unit={pointsUnit} title={t("ผลการจัดอันดับ", "The room's ranking")} given={given}
      voted={t("ผู้จัดอันดับ {n} คน", "{n} person ranked|{n} people ranked", { n: activity.voted })}
      back={back && { label: t("กลับไปจัดอันดับ", "Back to ranking"), run: back }} />
  );
}

export function RankPhone({ activity }: { activity: RankActivity }) {
  const mine = useRanking(activity);
  const { showing, show, back } = useRevealed(activity);
  const open = activity.accepts_votes;
  if (showing) return <Results activity={activity} mine={mine} back={back} />;
  return (
    <Frame activity={activity} strip={open && mine.places > 0 && <Strip {...mine} />} dock={<Saved open={open} placed={mine.ranking.length > 0} />}>
      <Prompt activity={activity} />
      <SeeResults show={show} />
      {mine.order.length === 0
        ? <Waiting title={t("ยังไม่มีไอเดียให้จัดอันดับ", "No ideas to rank yet")} />
        : <RankedList mine={mine} open={open} />}
      {open && mine.order.length > 0 && <AllIdeas mine={mine} />}
    </Frame>
  );
}
