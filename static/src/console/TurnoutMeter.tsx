/** Whose votes a round holds: how many of each sector and of each table have voted; never what, never who. */
import type { ComponentChildren } from "preact";
import { CountBar } from "../live/ui/Bars";
import { Icon } from "../live/ui/Icon";
import { SectorsMark, sectorNames } from "../live/ui/SectorMark";
import { tableName } from "../live/ui/TableTag";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { fetchTurnout, percentOf, sum, unheardVotes, type SectorsPart } from "./turnout";
import { useNowAndThen } from "./use_now_and_then";

export function TurnoutMeter({ activity }: { activity: Activity }) {
  const { board } = useDesk();
  const { no, round, accepts_votes } = activity;
  const turnout = useNowAndThen(() => fetchTurnout(board.workshop.id, no), `${no} ${round}`, accepts_votes, round === null);
  if (!turnout || turnout.groups.length + turnout.tables.length === 0) return null;
  return (
    <section>
      <div class="hd"><h2>{t("ใครลงคะแนนแล้ว", "Who has voted")}</h2></div>
      <Uneven groups={turnout.groups} />
      {turnout.groups.map((group) => (
        <Row key={group.sectors.join()} n={group.voted} of={group.people} words={t("{voted} จาก {people} คน", "{voted} of {people}", { voted: group.voted, people: group.people })}>
          <SectorsMark sectors={group.sectors} />
        </Row>
      ))}
      {turnout.tables.map(({ table, quarters }) => <Row key={table} n={quarters} of={4} words={quartersInWords(quarters)}><span>{tableName(table)}</span></Row>)}
      <p class="hint">{t("ภาคส่วนที่มีไม่ถึง 5 คนแสดงรวมกัน โต๊ะแสดงเมื่อปิดรับคะแนน และเฉพาะโต๊ะที่มี 5 คนขึ้นไป", "Sectors of fewer than 5 people are joined. Tables are shown once voting is closed, and only those of 5 people or more")}</p>
    </section>
  );
}

function Row({ n, of, words, children }: { n: number; of: number; words: string; children: ComponentChildren }) {
  return <div class="split">{children}<span class="num">{words}</span><CountBar n={n} of={of} /></div>;
}

function quartersInWords(quarters: number): string {
  switch (quarters) {
    case 0: return t("แทบไม่มีใคร", "Hardly anybody");
    case 1: return t("ราวหนึ่งในสี่", "About a quarter");
    case 2: return t("ราวครึ่งหนึ่ง", "About half");
    case 3: return t("ราวสามในสี่", "About three quarters");
    default: return t("เกือบทุกคน", "Nearly everybody");
  }
}

function Uneven({ groups }: { groups: readonly SectorsPart[] }) {
  const behind = unheardVotes(groups);
  if (!behind) return null;
  const all = { people: sum(groups, "people"), voted: sum(groups, "voted") };
  const params = { who: sectorNames(behind.sectors), own: percentOf(behind), all: percentOf(all) };
  return <p class="tip"><Icon name="info" />{t("{who}ลงคะแนนแล้ว {own}% ขณะที่ทั้งห้อง {all}% ลองชวนให้ลงคะแนน", "{who}: {own}% have voted, {all}% of the room. Invite them to vote", params)}</p>;
}
