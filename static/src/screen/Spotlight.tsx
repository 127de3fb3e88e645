/** One idea large, without its author's name: what the room talks about now. */
import { Icon } from "../live/ui/Icon";
import { SectorMark } from "../live/ui/SectorMark";
import { Words } from "../live/ui/Words";
import { altOf } from "../live/ui/Pictures";
import { pictureAddress } from "../live/pictures";
import type { Idea } from "../live/wire";

const SHORT = 60;
const MIDDLE = 110;
const LONG = 260;

/** A longer idea is set smaller; one that would not fit even so ends in dots, and is whole on the phones. */
function sizeOf(text: string): string {
  const { length } = text;
  return length <= SHORT ? "xl" : length <= MIDDLE ? "l" : length <= LONG ? "m" : "s";
}

/** `title`: what it is called. `plain`: without tint and sector. */
export function Spotlight({ title, idea, plain }: { title: string; idea: Idea; plain: boolean }) {
  return (
    <>
      <h1 class="lit-h"><Icon name="screen" />{title}</h1>
      <article class={`note lit ${plain ? "" : idea.sector} ${idea.pictures ? "pictured" : ""}`.trim()}>
        {idea.pictures && <div class="big-p">{idea.pictures.slice(0, 2).map((picture, at) => <img key={picture.id} src={pictureAddress(picture.id)} alt={altOf(picture, at)} />)}</div>}
        <p class={sizeOf(idea.text)}><span><Words text={idea.text} /></span></p>
        {!plain && <SectorMark sector={idea.sector} />}
      </article>
    </>
  );
}
