/** The workshop is over: thanks, my ideas, and what has become of them so far. */
import { sayError } from "../live/errors";
import { Empty } from "../live/ui/Empty";
import { Icon } from "../live/ui/Icon";
import { Note, NoteMeta } from "../live/ui/Note";
import type { MyIdea } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { Frame } from "./Frame";
import { LineTag } from "./LineTag";
import { refusedNotes, type OwnNote } from "./pending";
import { notShownWords } from "./state_words";

function became(ideas: readonly MyIdea[]): string {
  const shown = ideas.filter((idea) => idea.state === "accepted").length;
  const on_the_line = ideas.filter((idea) => idea.line).length;
  if (!shown) return t("คุณร่วมลงความเห็นในเวิร์กช็อปนี้แล้ว", "You took part in this workshop");
  const own = t("ไอเดียของคุณ {n} ข้ออยู่ในผลของเวิร์กช็อปนี้", "This workshop's results hold {n} of your ideas", { n: shown });
  const line = t(" และ {n} ข้อนำไปต่อยอดเป็นนวัตกรรม", ", {n} became part of an innovation|, {n} became part of innovations", { n: on_the_line });
  return on_the_line ? own + line : own;
}

function Became({ idea }: { idea: MyIdea }) {
  const { you } = usePhone();
  const shown = idea.state === "accepted";
  return (
    <Note as="li" text={idea.text} sector={you.sector} look={shown ? "plain" : "hidden"}>
      <NoteMeta>
        {!shown && <span class="st"><Icon name="hide" /><span>{notShownWords(idea.reason)}</span></span>}
        {shown && !idea.line && <span class="st saved"><Icon name="tick" />{t("อยู่ในผลของเวิร์กช็อป", "In the workshop's results")}</span>}
        <LineTag idea={idea} />
      </NoteMeta>
    </Note>
  );
}

/** Ideas that did not arrive in time: the text is still here to be copied. */
function TooLate({ notes }: { notes: readonly OwnNote[] }) {
  return (
    <section aria-labelledby="late-h">
      <div class="sh"><h2 id="late-h">{t("ไอเดียที่ส่งไม่ทัน", "Ideas that came too late")}</h2></div>
      <ul class="stack">
        {notes.map((note) => (
          <Note as="li" key={note.key} text={note.text} look="failed">
            {note.error && <p class="st failed"><Icon name="warning" /><span>{sayError(note.error)}</span></p>}
          </Note>
        ))}
      </ul>
    </section>
  );
}

export function Closed() {
  const { mine, entries } = usePhone();
  const late = refusedNotes(entries);
  const ideas = [...mine.ideas.values()].filter((idea) => idea.state !== "withdrawn").sort((a, b) => b.no - a.no);
  return (
    <Frame activity={null} dock={<a class="btn wide" href="/innovations">{t("ดูนวัตกรรมที่เผยแพร่แล้ว", "See published innovations")}</a>}>
      <div class="pr"><h1 tabIndex={-1}>{t("ขอบคุณที่มาร่วมคิด", "Thank you for thinking along")}</h1><p>{became(ideas)}</p></div>
      {late.length > 0 && <TooLate notes={late} />}
      <div class="sh"><h2>{t("ไอเดียของฉัน", "My ideas")}</h2><span>{t("{n} ไอเดีย", "{n} idea|{n} ideas", { n: ideas.length })}</span></div>
      {ideas.length
        ? <ul class="stack">{ideas.map((idea) => <Became key={idea.no} idea={idea} />)}</ul>
        : <Empty icon="edit" title={t("คุณไม่ได้ส่งไอเดียในครั้งนี้", "You sent no ideas this time")} />}
      <p class="hint gap-s">{t("กลับมาที่หน้านี้เพื่อดูว่าไอเดียของคุณไปถึงไหน", "Come back to this page to see how far your ideas have come")}</p>
    </Frame>
  );
}
