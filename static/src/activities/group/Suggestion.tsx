/** One suggested theme at a time, asked for by the facilitator: nothing moves before it is used. */
import { useState } from "preact/hooks";
import { Act } from "../../console/Act";
import { useDesk } from "../../console/desk";
import { Icon } from "../../live/ui/Icon";
import type { Activity, Idea } from "../../live/wire";
import { t } from "../../words";
import { NameField, nameFits } from "./NameField";
import { sharedWords } from "./shared_words";
import { themeOf } from "./themes";

const OFFERED = "#sug-h";

interface Suggested {
  ideas: readonly number[];
}

async function ask(workshop: string, activity: number): Promise<Suggested[] | null> {
  try {
    const answer = await fetch(`/api/v1/workshops/${workshop}/activities/${activity}/suggested-themes`);
    return answer.ok ? ((await answer.json()) as { themes: number[][] }).themes.map((ideas) => ({ ideas })) : null;
  } catch {
    return null;
  }
}

export function Suggestion({ activity, ideas }: { activity: Activity; ideas: readonly Idea[] }) {
  const { board, say } = useDesk();
  const [waiting, setWaiting] = useState<readonly Suggested[] | null>(null);
  const get = async () => {
    const found = await ask(board.workshop.id, activity.no);
    if (!found) return say({ text: t("ขอคำแนะนำไม่ได้ในตอนนี้ ลองอีกครั้ง", "No suggestions could be had. Try again"), icon: "warning" });
    if (found.length === 0) say({ text: t("ไม่พบไอเดียที่ใช้คำใกล้กัน", "No ideas with like words were found"), icon: "info" });
    setWaiting(found);
  };
  const alone = (no: number) => ideas.find((idea) => idea.no === no && idea.merge === null && themeOf(idea, board.themes) === null);
  const next = (waiting ?? []).map((one) => ({ one, left: one.ideas.flatMap((no) => alone(no) ?? []) })).find(({ left }) => left.length > 1);
  if (!next) {
    if (ideas.length < 2) return null;
    return <p class="sug-ask"><Act icon="group" text={t("ให้ระบบแนะนำกลุ่ม", "Suggest themes")} next={[OFFERED]} run={() => void get()} /></p>;
  }
  const done = () => setWaiting((before) => (before ?? []).filter((one) => one !== next.one));
  // By what was suggested, not by what is left of it: a typed name outlives an idea that somebody moves.
  return <Offer key={next.one.ideas.join()} ideas={next.left} done={done} />;
}

function Offer({ ideas, done }: { ideas: readonly Idea[]; done: () => void }) {
  const { send } = useDesk();
  const words = sharedWords(ideas.map((idea) => idea.text));
  const [name, setName] = useState(words.slice(0, 2).join(" "));
  const [left_out, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const chosen = ideas.filter((idea) => !left_out.has(idea.no)).map((idea) => idea.no);
  const fits = nameFits(name) && chosen.length > 0;
  const use = async () => { if (await send("make_theme", { name: name.trim(), ideas: chosen })) done(); };
  const toggle = (no: number) => setLeftOut((before) => new Set(before.has(no) ? [...before].filter((one) => one !== no) : [...before, no]));
  return (
    <section class="sug" aria-labelledby="sug-h">
      <h3 id="sug-h" tabIndex={-1}>{t("กลุ่มที่ระบบแนะนำ", "Suggested theme")}</h3>
      {words.length > 0 && <p class="hint">{t("ใช้คำใกล้กัน: {words}", "They share: {words}", { words: words.join(" · ") })}</p>}
      <NameField id="sug-name" label={t("ชื่อกลุ่ม", "Name of the theme")} name={name} write={setName} />
      <ul>
        {ideas.map((idea) => (
          <li key={idea.no}><label class="chk"><input type="checkbox" checked={!left_out.has(idea.no)} onChange={() => toggle(idea.no)} /><span>{idea.text}</span></label></li>
        ))}
      </ul>
      <p class="acts1">
        <Act icon="tick" text={t("ใช้กลุ่มนี้", "Use")} off={!fits} once next={[OFFERED]} run={() => void use()} />
        <Act icon="close" text={t("ไม่ใช้", "Don't use")} once next={[OFFERED]} run={done} />
      </p>
      <p class="hint"><Icon name="info" />{t("ยังไม่ย้ายไอเดียใด จนกว่าจะกดใช้", "Nothing moves until you use it")}</p>
    </section>
  );
}
