/** What can be done with the selected ideas: show, do not show, promote, take the author out of the room. */
import { useEffect, useRef, useState } from "preact/hooks";
import { areNotes } from "../live/nouns";
import { Icon } from "../live/ui/Icon";
import type { Activity, Idea } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { isShown } from "./board";
import { useDesk } from "./desk";
import { focusNote } from "./focus";
import { CautionDialog } from "./CautionDialog";
import { ACTIONS } from "./kinds";
import { useModeration } from "./moderation";
import type { Picked } from "./picked";
import { PromoteDialog } from "./PromoteDialog";
import { ReasonDialog } from "./ReasonDialog";
import { RemoveAuthorDialog } from "./RemoveAuthorDialog";

const DOCK = ".pick";

type Asking = "reason" | "caution" | "remove" | "promote" | null;

export interface DockProps {
  activity: Activity;
  /** All ideas that the activity works on. */
  all: readonly Idea[];
  picked: Picked;
}

export function Dock({ activity, all, picked }: DockProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const { ideas } = picked;
  const notes = areNotes(useDesk().board, ideas);
  const [only] = ideas;
  const leave = () => setAsking(null);
  // The dock goes with the selection: the focus moves to the note that it was about.
  const done = () => { leave(); picked.clear(); if (only) focusNote(only.no); };
  const Own = ACTIONS[activity.kind];
  // A question that was about a note which has gone is not asked about the next one.
  useEffect(() => { if (!only) leave(); }, [!only]);
  if (!only) return null;
  return (
    <div class="pick" role="toolbar" tabIndex={-1} aria-label={withWords(notes)}>
      <div class="pick-t">
        <small>
          {selectedWords(notes, ideas.length)}
          <button type="button" class="btn quiet sm" onClick={done}>{t("เลิกเลือก", "Clear")}</button>
        </small>
        {ideas.length === 1 && <p>{only.text}</p>}
      </div>
      <div class="pick-b">
        <Actions ideas={ideas} ask={setAsking} asking={asking !== null} done={done} main={!Own} />
        {Own && <Own activity={activity} ideas={ideas} all={all} done={done} />}
      </div>
      {asking === "reason" && <Hide ideas={ideas.filter(isShown)} onLeave={leave} onDone={done} />}
      {asking === "caution" && <CautionDialog idea={only} onLeave={leave} />}
      {asking === "remove" && <RemoveAuthorDialog idea={only} onLeave={leave} />}
      {asking === "promote" && <PromoteDialog ideas={ideas} onLeave={leave} />}
    </div>
  );
}

function withWords(notes: boolean): string {
  return notes ? t("ทำกับข้อความที่เลือก", "With the selected notes") : t("ทำกับไอเดียที่เลือก", "With the selected ideas");
}

function selectedWords(notes: boolean, n: number): string {
  return notes
    ? t("เลือก {n} ข้อความ", "{n} note selected|{n} notes selected", { n })
    : t("เลือก {n} ไอเดีย", "{n} idea selected|{n} ideas selected", { n });
}

interface ActionsProps {
  ideas: readonly Idea[];
  ask: (what: Asking) => void;
  /** A question is in the way. */
  asking: boolean;
  done: () => void;
  /** Whether to promote is the main thing to do here. */
  main: boolean;
}

function Actions({ ideas, ask, asking, done, main }: ActionsProps) {
  const { board } = useDesk();
  const { restore } = useModeration();
  const only = ideas.length === 1 ? ideas[0] : undefined;
  const not_shown = ideas.filter((idea) => !isShown(idea));
  const draft = commonDraft(ideas);
  return (
    <>
      {only && board.workshop.state !== "closed" && <AuthorAction idea={only} ask={ask} />}
      {only && isShown(only) && board.workshop.state === "live" && <SpotlightAction idea={only} />}
      {not_shown.length > 0 && <Act icon="show" text={t("ให้แสดง", "Show")} run={() => { restore(not_shown); done(); }} />}
      {ideas.some(isShown) && <Act icon="hide" text={t("ไม่แสดง", "Don't show")} run={() => ask("reason")} />}
      {not_shown.length === 0 && (draft
        ? <Made draft={draft} page={only?.page ?? null} asking={asking} />
        : <Act icon="promote" main={main} text={t("ยกระดับ", "Promote")} run={() => ask("promote")} />)}
    </>
  );
}

function SpotlightAction({ idea }: { idea: Idea }) {
  const { board, send } = useDesk();
  const lit = board.workshop.spotlight === idea.no;
  return <Act icon="screen" text={lit ? t("หยุดฉาย", "Stop showing") : t("ฉายขึ้นจอ", "Spotlight")} run={() => void send("spotlight", { idea: lit ? null : idea.no })} />;
}

/** The draft that holds all of them; null where one is in none, or they are in several. */
function commonDraft(ideas: readonly Idea[]): string | null {
  const [draft = null, ...others] = [...new Set(ideas.map((idea) => idea.draft ?? null))];
  return others.length ? null : draft;
}

function AuthorAction({ idea, ask }: { idea: Idea; ask: (what: Asking) => void }) {
  const { send } = useDesk();
  if (!idea.author_removed) {
    return (
      <>
        <Act icon="warning" text={t("เตือน", "Warn")} next={[DOCK]} run={() => ask("caution")} />
        <Act icon="remove" text={t("นำผู้เขียนออก", "Remove the author")} next={[DOCK]} run={() => ask("remove")} />
      </>
    );
  }
  // Its key: a button that is still pressed does not become another.
  return <Act key="let_in" icon="people" text={t("ให้ผู้เขียนกลับเข้าห้อง", "Let the author back in")} next={[DOCK]} run={() => void send("let_in", { idea: idea.no })} />;
}

/** Where the idea's line goes on: the draft, and the public page once there is one. */
function Made({ draft, page, asking }: { draft: string; page: string | null; asking: boolean }) {
  const link = useRef<HTMLAnchorElement>(null);
  // It takes the place of the promote button, and the focus with it; it may be there before the question has gone.
  useEffect(() => { if (!asking && document.activeElement === document.body) link.current?.focus(); }, [asking]);
  return (
    <>
      {page && <a class="btn sm" href={page} target="_blank"><Icon name="line" />{t("ดูหน้าเผยแพร่", "See the public page")}</a>}
      <a class="btn sm main" href={draft} target="_blank" ref={link}><Icon name="promote" />{t("ดูร่าง", "See draft")}</a>
    </>
  );
}

/** `ideas`: as they were when it was asked; they are hidden before the question has gone. */
function Hide({ ideas: now, onLeave, onDone }: { ideas: readonly Idea[]; onLeave: () => void; onDone: () => void }) {
  const { hide } = useModeration();
  const [ideas] = useState(now);
  return <ReasonDialog ideas={ideas} onLeave={onLeave} choose={async (reason) => { if (await hide(ideas, reason)) onDone(); }} />;
}
