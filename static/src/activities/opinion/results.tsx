/** What the room said on each idea, in all and by sector: one result fills the screen. */
import { useState } from "preact/hooks";
import { Icon } from "../../live/ui/Icon";
import { OpinionBar, OpinionLegend, opinionName } from "../../live/ui/Bars";
import { SectorsMark } from "../../live/ui/SectorMark";
import { Words } from "../../live/ui/Words";
import type { Opinion, OpinionActivity } from "../../live/wire";
import { usePhone } from "../../phone/context";
import { Frame } from "../../phone/Frame";
import { ownVotes } from "../../phone/pending";
import { useGroups, type Group } from "../../phone/use_results";
import { useOwnOrder } from "../../phone/voting";
import { t } from "../../words";
import { mostAgreed, standings, type Standing } from "./standing";

/** Ranked once voting is over; before, in this phone's own order, so that nothing moves. */
function useStandings(activity: OpinionActivity): readonly Standing[] {
  const { board } = usePhone();
  const order = useOwnOrder(activity).filter((no) => board.ideas.has(no));
  const all = standings(order.map((no) => ({ no })), [...(board.tallies.get(activity.no)?.values() ?? [])]);
  return activity.accepts_votes ? all : mostAgreed(all);
}

function Split({ group, no }: { group: Group; no: number }) {
  const [standing] = standings([{ no }], group.rows);
  if (!standing) return null;
  const people = standing.agree + standing.disagree + standing.pass;
  return (
    <div class="sp">
      <div class="sp-l">
        <SectorsMark sectors={group.sectors} />
        <span class="n num">{t("เห็นด้วย {agree} จาก {people}", "{agree} of {people} agree", { agree: standing.agree, people })}</span>
      </div>
      <OpinionBar opinions={standing} />
    </div>
  );
}

function Splits({ groups, no }: { groups: readonly Group[]; no: number }) {
  return (
    <>
      <h3>{t("แยกตามภาคส่วน", "By sector")}</h3>
      {groups.map((group) => <Split key={group.sectors.join()} group={group} no={no} />)}
      <p class="hint gap-s">{t("ภาคส่วนที่ตอบไม่ถึง 5 คน แสดงรวมกับภาคส่วนอื่น", "Sectors under 5 answers are shown together")}</p>
    </>
  );
}

function answerWords(mine: Opinion | null): string {
  return mine ? t("คำตอบของคุณ {answer}", "Your answer: {answer}", { answer: opinionName(mine) }) : t("คุณไม่ได้ตอบ", "You did not answer");
}

function Card({ standing, mine, groups }: { standing: Standing; mine: Opinion | null; groups: readonly Group[] | null }) {
  const { board } = usePhone();
  // An idea that too few of one group answered is in no group's rows.
  const speaking = (groups ?? []).filter((group) => group.rows.some((row) => row[0] === standing.no));
  return (
    <section class="res">
      <h2><Words text={board.ideas.get(standing.no)?.text ?? ""} /></h2>
      <p class="st">{mine && <Icon name={mine} />}<span>{answerWords(mine)}</span></p>
      <OpinionBar opinions={standing} tall />
      <OpinionLegend opinions={standing} />
      {speaking.length > 1 && <Splits groups={speaking} no={standing.no} />}
    </section>
  );
}

function Dock({ at, of, onGo, onAnswer }: { at: number; of: number; onGo: (to: number) => void; onAnswer: (() => void) | null }) {
  return (
    <div class="two">
      {at > 0
        ? <button type="button" class="btn" onClick={() => onGo(at - 1)}><Icon name="back" />{t("ก่อนหน้า", "Previous")}</button>
        : onAnswer && <button type="button" class="btn" onClick={onAnswer}>{t("แก้คำตอบ", "Change answers")}</button>}
      {at < of - 1 && <button type="button" class="btn" onClick={() => onGo(at + 1)}>{t("ไอเดียถัดไป", "Next idea")}<Icon name="next" /></button>}
    </div>
  );
}

export function ResultsPhone({ activity, onAnswer }: { activity: OpinionActivity; onAnswer: (() => void) | null }) {
  const { mine, entries } = usePhone();
  const all = useStandings(activity);
  const groups = useGroups(activity);
  const answers = ownVotes(mine, entries, activity.no) as ReadonlyMap<number, Opinion>;
  const [at, setAt] = useState(0);
  const place = Math.min(at, Math.max(0, all.length - 1));
  const standing = all[place];
  return (
    <Frame activity={activity} dock={standing && <Dock at={place} of={all.length} onGo={setAt} onAnswer={onAnswer} />}>
      <div class="sh">
        <h1 tabIndex={-1}>{t("ผลความเห็น", "Opinions")}</h1>
        <span>{t("ผู้ตอบ {n} คน", "{n} person answered|{n} people answered", { n: activity.voted })}</span>
      </div>
      {standing && <p class="hint">{t("ไอเดียที่ {at} จาก {of}", "Idea {at} of {of}", { at: place + 1, of: all.length })}</p>}
      {standing && <Card standing={standing} mine={answers.get(standing.no) ?? null} groups={groups} />}
    </Frame>
  );
}
