/** The workshop is over: thanks, my ideas, and what has become of them so far. */
import { writesNotes } from "../live/nouns";
import { Empty } from "../live/ui/Empty";
import { Icon } from "../live/ui/Icon";
import { Note, NoteMeta } from "../live/ui/Note";
import type { CommandArgs, MyIdea } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { Frame } from "./Frame";
import { LineTag } from "./LineTag";
import { ideaWords, noteWords, type NoteWords } from "./note_words";
import { refusedNotes, type OwnNote } from "./pending";
import { notShownWords } from "./state_words";

/** In the words of these activities. Where only some hold notes, all are called ideas. */
function useWordsOf(activities: readonly number[]): NoteWords {
  const { board } = usePhone();
  const all_notes = activities.length > 0 && activities.every((no) => writesNotes(board.activities.get(no)?.kind ?? "brainstorm"));
  return all_notes ? noteWords() : ideaWords();
}

function became(ideas: readonly MyIdea[], words: NoteWords): string {
  const shown = ideas.filter((idea) => idea.state === "accepted").length;
  const on_the_line = ideas.filter((idea) => idea.line).length;
  if (!shown) return t("คุณร่วมลงความเห็นในเวิร์กช็อปนี้แล้ว", "You took part in this workshop");
  const own = words.in_results(shown);
  const line = t(" และ {n} ข้อนำไปต่อยอดเป็นนวัตกรรม", ", {n} became part of an innovation|, {n} became part of innovations", { n: on_the_line });
  return on_the_line ? own + line : own;
}

function Became({ idea }: { idea: MyIdea }) {
  const { you } = usePhone();
  const shown = idea.state === "accepted";
  return (
    <Note as="li" text={idea.text} pictures={idea.pictures} sector={you.sector} look={shown ? "plain" : "hidden"}>
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
  const { uploads } = usePhone();
  const words = useWordsOf(notes.map(({ entry }) => (entry?.args as CommandArgs["post_idea"]).activity));
  return (
    <section aria-labelledby="late-h">
      <div class="sh"><h2 id="late-h">{words.too_late}</h2></div>
      <ul class="stack">
        {notes.map((note) => (
          <Note as="li" key={note.key} text={note.text} pictures={note.pictures} local={(id) => uploads.dataOf(id)} look="failed">
            {note.error && <p class="st failed"><Icon name="warning" /><span>{words.refused(note.error)}</span></p>}
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
  const words = useWordsOf(ideas.map((idea) => idea.activity));
  return (
    <Frame activity={null} dock={<a class="btn wide" href="/innovations">{t("ดูนวัตกรรมที่เผยแพร่แล้ว", "See published innovations")}</a>}>
      <div class="pr"><h1 tabIndex={-1}>{t("ขอบคุณที่มาร่วมคิด", "Thank you for thinking along")}</h1><p>{became(ideas, words)}</p></div>
      {late.length > 0 && <TooLate notes={late} />}
      <div class="sh"><h2>{words.mine}</h2><span>{words.count(ideas.length)}</span></div>
      {ideas.length
        ? <ul class="stack">{ideas.map((idea) => <Became key={idea.no} idea={idea} />)}</ul>
        : <Empty icon="edit" title={t("คุณไม่ได้ส่งไอเดียในครั้งนี้", "You sent no ideas this time")} />}
      <p class="hint gap-s">{words.come_back}</p>
    </Frame>
  );
}
