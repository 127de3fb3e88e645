/** Whose votes a round holds: how many of each sector and of each table have voted; never what, never who. */
import type { ComponentChildren } from "preact";
import { CountBar } from "../live/ui/Bars";
import { Icon } from "../live/ui/Icon";
import { SectorsMark, sectorName } from "../live/ui/SectorMark";
import { tableName } from "../live/ui/TableTag";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { fetchTurnout, shareOf, sum, unheardVotes, type Part, type SectorsPart } from "./turnout";
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
      {turnout.groups.map((group) => <Row key={group.sectors.join()} part={group}><SectorsMark sectors={group.sectors} /></Row>)}
      {turnout.tables.map((part) => <Row key={part.table} part={part}><span>{tableName(part.table)}</span></Row>)}
      <p class="hint">{t("ภาคส่วนที่มีไม่ถึง 5 คนแสดงรวมกัน โต๊ะที่มีไม่ถึง 5 คนไม่แสดง", "Sectors of fewer than 5 people are joined, such tables are not shown")}</p>
    </section>
  );
}

function Row({ part, children }: { part: Part; children: ComponentChildren }) {
  return (
    <div class="split">
      {children}
      <span class="num">{t("{voted} จาก {people} คน", "{voted} of {people}", { voted: part.voted, people: part.people })}</span>
      <CountBar n={part.voted} of={part.people} />
    </div>
  );
}

function Uneven({ groups }: { groups: readonly SectorsPart[] }) {
  const behind = unheardVotes(groups);
  if (!behind) return null;
  const all = { people: sum(groups, "people"), voted: sum(groups, "voted") };
  const params = { who: behind.sectors.map(sectorName).join(t(" และ", " and ")), own: percent(behind), all: percent(all) };
  return <p class="tip"><Icon name="info" />{t("{who}ลงคะแนนแล้ว {own}% ทั้งห้อง {all}% ลองชวนให้ลงคะแนน", "{who}: {own}% have voted, {all}% of the room. Invite them to vote", params)}</p>;
}

function percent(part: Part): number {
  return Math.round(shareOf(part) * 100);
}
