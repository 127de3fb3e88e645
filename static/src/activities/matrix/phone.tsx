/** The matrix on the phone: one idea at a time, all my places in a list, and what the room said. */
import type { ComponentChildren } from "preact";
import type { MatrixActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { OwnAnswers } from "../../phone/OwnAnswers";
import { Parts } from "../../phone/Parts";
import { Prompt } from "../../phone/Prompt";
import { SeeResults } from "../../phone/SeeResults";
import { useViews } from "../../phone/use_views";
import { Waiting } from "../../phone/Waiting";
import { t } from "../../words";
import { OneIdea, placedWords } from "./one_idea";
import { Results } from "./results";
import { namedQuarter, partsOf } from "./say";
import { usePlaces, type Places } from "./use_places";

export function MatrixPhone({ activity }: { activity: MatrixActivity }) {
  const { view, first, show, back, toOne, toAll } = useViews(activity);
  const places = usePlaces(activity);
  const side = <SeeResults show={show} text={t("ดูผลของห้อง", "See what the room said")} />;
  if (view === "results") return <Results activity={activity} own={places.placed} onBack={back} />;
  if (places.order.length === 0) {
    return <Frame activity={activity}><Prompt activity={activity} /><Waiting title={t("ยังไม่มีไอเดียให้วาง", "No ideas to place yet")} />{side}</Frame>;
  }
  return view === "all"
    ? <AllPlaces activity={activity} places={places} side={side} onOne={toOne} />
    : <OneIdea activity={activity} places={places} first={first} side={side} onAll={toAll} />;
}

interface AllPlacesProps {
  activity: MatrixActivity;
  places: Places;
  side: ComponentChildren;
  onOne: (no: number | null) => void;
}

function AllPlaces({ activity, places: { order, placed, done }, side, onOne }: AllPlacesProps) {
  const { board } = usePhone();
  const said = (no: number) => {
    const place = placed.get(no);
    if (!place) return null;
    const named = namedQuarter(place, activity.settings);
    return <>{named && `${named}: `}<Parts parts={partsOf(place, activity.settings, 0)} /></>;
  };
  const words = {
    done: placedWords(done, order.length),
    none: t("ยังไม่ได้วาง", "Not placed yet"),
    open: t("ไปไอเดียที่ยังไม่ได้วาง", "Go to ideas not placed yet"),
    complete: t("วางครบแล้ว แก้ได้จนกว่าจะปิดรับ", "All placed. Editable until it closes"),
  };
  const complete = order.every((no) => placed.has(no) || !board.ideas.has(no));
  return <OwnAnswers activity={activity} order={order} said={said} words={words} complete={complete} side={side} onOne={onOne} />;
}
