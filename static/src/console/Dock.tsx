/** What can be done with the selected ideas: show, do not show, promote, take the author out of the room. */
import { useState } from "preact/hooks";
import { Icon } from "../live/ui/Icon";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { isShown } from "./board";
import { useDesk } from "./desk";
import { focusNote } from "./focus";
import { useModeration } from "./moderation";
import type { Picked } from "./picked";
import { PromoteDialog } from "./PromoteDialog";
import { ReasonDialog } from "./ReasonDialog";
import { RemoveAuthorDialog } from "./RemoveAuthorDialog";

type Asking = "reason" | "remove" | "promote" | null;

export function Dock({ picked }: { picked: Picked }) {
  const [asking, setAsking] = useState<Asking>(null);
  const { ideas } = picked;
  const [only] = ideas;
  const leave = () => setAsking(null);
  // The dock goes with the selection: the focus moves to the note that it was about.
  const done = () => { leave(); picked.clear(); if (only) focusNote(only.no); };
  if (!only) return null;
  return (
    <div class="pick" role="toolbar" aria-label={t("ทำกับไอเดียที่เลือก", "With the selected ideas")}>
      <div class="pick-t">
        <small>{t("เลือก {n} ไอเดีย", "{n} idea selected|{n} ideas selected", { n: ideas.length })} <button type="button" class="btn quiet sm" onClick={() => { picked.clear(); focusNote(only.no); }}>{t("เลิกเลือก", "Clear")}</button></small>
        {ideas.length === 1 && <p>{only.text}</p>}
      </div>
      <div class="pick-b"><Actions picked={picked} ask={setAsking} /></div>
      {asking === "reason" && <Hide ideas={ideas.filter(isShown)} onLeave={leave} onDone={done} />}
      {asking === "remove" && <RemoveAuthorDialog idea={only} onLeave={leave} />}
      {asking === "promote" && <PromoteDialog ideas={ideas} onLeave={leave} onDone={done} />}
    </div>
  );
}

function Actions({ picked, ask }: { picked: Picked; ask: (what: Asking) => void }) {
  const { board, send } = useDesk();
  const { restore } = useModeration();
  const { ideas } = picked;
  const only = ideas.length === 1 ? ideas[0] : undefined;
  const not_shown = ideas.filter((idea) => !isShown(idea));
  const open = board.workshop.state !== "closed";
  return (
    <>
      {only && open && (only.author_removed
        ? <button type="button" class="btn sm" onClick={() => void send("let_in", { idea: only.no })}><Icon name="people" />{t("ให้ผู้เขียนกลับเข้าห้อง", "Let the author back in")}</button>
        : <button type="button" class="btn sm" onClick={() => ask("remove")}><Icon name="remove" />{t("นำผู้เขียนออก", "Remove the author")}</button>)}
      {not_shown.length > 0 && <button type="button" class="btn sm" onClick={() => { restore(not_shown); picked.clear(); focusNote(not_shown[0]?.no); }}><Icon name="show" />{t("ให้แสดง", "Show")}</button>}
      {ideas.some(isShown) && <button type="button" class="btn sm" onClick={() => ask("reason")}><Icon name="hide" />{t("ไม่แสดง", "Don't show")}</button>}
      {not_shown.length === 0 && (only?.draft
        ? <a class="btn sm main" href={only.draft} target="_blank"><Icon name="promote" />{t("ดูร่าง", "See draft")}</a>
        : <button type="button" class="btn sm main" onClick={() => ask("promote")}><Icon name="promote" />{t("ยกระดับ", "Promote")}</button>)}
    </>
  );
}

function Hide({ ideas, onLeave, onDone }: { ideas: readonly Idea[]; onLeave: () => void; onDone: () => void }) {
  const { hide } = useModeration();
  return <ReasonDialog count={ideas.length} onLeave={onLeave} choose={(reason) => { hide(ideas, reason); onDone(); }} />;
}
