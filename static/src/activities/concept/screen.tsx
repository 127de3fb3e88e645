/** Concept cards on the big screen: four at a time, with pictures that are seen from the back row. */
import { useRef } from "preact/hooks";
import { Named, NoteMeta } from "../../live/ui/Note";
import { altOf } from "../../live/ui/Pictures";
import { SectorMark } from "../../live/ui/SectorMark";
import { TableTag } from "../../live/ui/TableTag";
import { useServerNow } from "../../live/ui/Timer";
import { pictureAddress } from "../../live/pictures";
import type { Idea } from "../../live/wire";
import { Headline } from "../../screen/Headline";
import type { KindProps } from "../../screen/kinds";
import { isNew, refill, type Place } from "../../screen/slots";
import { More } from "../../screen/Wall";
import { t } from "../../words";

const CARDS = 4;

export function ConceptScreen({ activity, ideas, clock }: KindProps) {
  const now_ms = useServerNow(clock);
  const places = useRef<Place[] | null>(null);
  places.current = refill(places.current, ideas.map(({ no }) => no), now_ms, CARDS);
  const card_of = new Map(ideas.map((idea) => [idea.no, idea]));
  const cards = places.current.flatMap((place) => {
    const idea = card_of.get(place.no);
    return idea ? [{ idea, fresh: isNew(place, now_ms) }] : [];
  });
  return (
    <>
      <Headline text={activity.prompt || activity.title} />
      {activity.ideas_visible && cards.length > 0
        ? <div class={cards.length > 2 ? "big-c" : "big-c few"}>{cards.map(({ idea, fresh }) => <Card key={idea.no} idea={idea} fresh={fresh} />)}</div>
        : <p class="big-lead">{activity.ideas_visible ? invitation() : quiet()}</p>}
      <More n={activity.ideas_visible ? ideas.length - CARDS : 0} />
    </>
  );
}

function Card({ idea, fresh }: { idea: Idea; fresh: boolean }) {
  // More than two would be too small to be seen; all are on the phones.
  const pictures = idea.pictures?.slice(0, 2) ?? [];
  return (
    <article class={`note ${idea.sector}`}>
      {pictures.length > 0 && <div class="big-p">{pictures.map((picture, at) => <img key={picture.id} src={pictureAddress(picture.id)} alt={altOf(picture, at)} />)}</div>}
      <div class="big-ct">
        <p class="note-x"><Named text={idea.text} /></p>
        <NoteMeta>
          <SectorMark sector={idea.sector} />
          <TableTag table={idea.table} />
          {idea.line && <span class="tag acc">{idea.line === "published" ? t("เผยแพร่แล้ว", "Published") : t("ยกระดับแล้ว", "Promoted")}</span>}
          {fresh && <span class="tag ink">{t("ใหม่", "New")}</span>}
        </NoteMeta>
      </div>
    </article>
  );
}

function invitation(): string {
  return t("ยังไม่มีการ์ดในห้อง วาด ถ่ายภาพ แล้วส่งจากมือถือของคุณ", "No cards yet. Draw, photograph, and send from your phone");
}

function quiet(): string {
  return t("ต่างคนต่างทำ การ์ดจะขึ้นจอเมื่อวิทยากรเปิดให้เห็น", "Private work. Cards come up here when the facilitator shows them");
}
