/** The facilitator's console: the room's agenda, its ideas and results, and the commands that move it. */
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { ownCommand } from "../activities/group/moves";
import type { Boot } from "../live/boot";
import { endOf } from "../live/ended";
import { sayError } from "../live/errors";
import type { Room, RoomState } from "../live/room";
import type { Board } from "../live/store";
import { Announcer } from "../live/ui/Announcer";
import { Empty, Opening } from "../live/ui/Empty";
import { Toast, useToast } from "../live/ui/Toast";
import { useInTime } from "../live/use_in_time";
import { useRoom } from "../live/use_room";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { ActivityHead } from "./ActivityHead";
import { inOrder } from "./agenda";
import { onWall } from "./board";
import { CloseDialog } from "./CloseDialog";
import { DeskProvider, useDesk, type Desk, type Notice, type Send } from "./desk";
import { Dock } from "./Dock";
import { useHandedOn } from "./focus";
import { IN_ROOM, InRoom } from "./InRoom";
import { KINDS, SIDES } from "./kinds";
import { LinkBanner } from "./LinkBanner";
import { usePicked } from "./picked";
import { Queue } from "./Queue";
import { Rail } from "./Rail";
import { RehearsalBar } from "./RehearsalBar";
import { RoundCompare } from "./RoundCompare";
import { SectorsInRoom } from "./SectorsInRoom";
import { SectorSplit } from "./SectorSplit";
import { TableCards, TablesToVisit } from "./TableCards";
import { TopBar } from "./TopBar";
import { TurnoutMeter } from "./TurnoutMeter";
import { Visiting } from "./Visiting";
import { useLooked } from "./use_looked";
import type { Given } from "./undo/given";
import { Presses } from "./undo/presses";

/** What the console needs of a room. */
export type ConsoleRoom = Pick<Room, "state" | "subscribe" | "clock" | "command">;

export function Console({ room, boot }: { room: ConsoleRoom; boot: Boot }) {
  const state = useRoom(room);
  const [notice, say] = useToast<Notice>();
  const { board } = state;
  const ended = endOf(state);
  if (ended) return <Ended code={ended} />;
  return (
    <>
      {board ? <Open state={state} board={board} room={room} boot={boot} say={say} /> : <main class="con-wait"><Opening /></main>}
      {notice && <Said key={notice.no} notice={notice} onLeave={() => say(null)} />}
      <Announcer />
    </>
  );
}

function Said({ notice, onLeave }: { notice: Notice; onLeave: () => void }) {
  const box = useHandedOn<HTMLDivElement>([]);
  return <div class="con-toast" ref={box}><Toast {...notice} onLeave={onLeave} /></div>;
}

function Ended({ code }: { code: string }) {
  return (
    <main class="con-wait">
      <Empty icon="lock" title={t("แผงควบคุมนี้ปิดแล้ว", "This console has closed")} detail={sayError({ code })}>
        {code === "rehearsal_over"
          ? <a class="btn main" href="/workshops/mine">{t("เวิร์กช็อปของฉัน", "My workshops")}</a>
          : <a class="btn main" href="">{t("เปิดอีกครั้ง", "Open again")}</a>}
      </Empty>
    </main>
  );
}

interface OpenProps {
  state: RoomState;
  board: Board;
  room: ConsoleRoom;
  boot: Boot;
  say: (notice: Notice) => void;
}

function Open({ state, board, room, boot, say }: OpenProps) {
  const agenda = useMemo(() => inOrder(board.activities.values()), [board.activities]);
  const [, setChanges] = useState(0);
  const presses = useMemo(() => new Presses(room, { say, changed: () => setChanges((n) => n + 1), sending: ownCommand }), [room]);
  const press: Desk["press"] = (commands) => presses.press(commands);
  const send: Send = async (name, args) => (await press([{ name, args } as Given])).saved;
  const { newest } = presses;
  const undo = newest && { words: newest.words, for_good: newest.parts === null, run: () => presses.undo(newest.key) };
  const desk: Desk = { board, agenda, present: state.present, sectors: state.sectors, clock: room.clock, csrf: boot.csrf, send, press, say, undo };
  return (
    <DeskProvider value={desk}>
      <Layout banner={<><LinkBanner link={state.link} as_of_ms={state.as_of_ms} /><RehearsalBar crowd={boot.crowd ?? 0} /></>} />
    </DeskProvider>
  );
}

function Layout({ banner }: { banner: ComponentChildren }) {
  const { board: { workshop, activities }, agenda } = useDesk();
  const [closing, setClosing] = useState(false);
  const [looked, look] = useLooked(workshop.activity);
  const activity = activities.get(looked ?? -1) ?? activities.get(workshop.activity ?? -1) ?? atRest(agenda);
  return (
    <div class="con">
      <TopBar workshop={workshop} onClose={() => setClosing(true)} />
      <div class="con-ban">{banner}</div>
      <Rail looking={activity?.no ?? null} look={(no) => look(no === workshop.activity ? null : no)} onClose={() => setClosing(true)} />
      {activity ? <Work key={activity.no} activity={activity} follow={() => look(null)} /> : <NoAgenda workshop={workshop.id} />}
      {closing && <CloseDialog onLeave={() => setClosing(false)} />}
    </div>
  );
}

/** What is looked at while the room is in no activity: the last that was voted on, else the first. */
function atRest(agenda: readonly Activity[]): Activity | null {
  return agenda.filter((activity) => activity.round !== null).pop() ?? agenda[0] ?? null;
}

function NoAgenda({ workshop }: { workshop: string }) {
  return (
    <main class="mid">
      <Empty icon="list" title={t("ยังไม่มีกิจกรรมในกำหนดการ", "The agenda has no activity yet")}>
        <a class="btn main" href={`/workshops/${workshop}/edit`}>{t("แก้ไขเวิร์กช็อป", "Edit workshop")}</a>
      </Empty>
    </main>
  );
}

/** One activity: what it asks, its ideas or results, and what can be done with the selected ones. */
function Work({ activity: as_sent, follow }: { activity: Activity; follow: () => void }) {
  const { board, clock } = useDesk();
  const activity = useInTime(as_sent, clock);
  const ideas = useMemo(() => onWall(board.ideas.values(), activity), [board.ideas, activity.sources.join(), activity.no]);
  const [chosen, visit] = useState<number | null>(null);
  // Once the tables end there is none to be at.
  const visited = activity.breakout ? chosen : null;
  const here = useMemo(() => (visited === null ? ideas : ideas.filter((idea) => idea.table === visited)), [ideas, visited]);
  const picked = usePicked(here);
  const Kind = KINDS[activity.kind];
  const Side = SIDES[activity.kind];
  const [only] = picked.ideas;
  const main = useHandedOn<HTMLElement>([]);
  const side = useHandedOn<HTMLElement>([IN_ROOM]);
  return (
    <>
      <main class="mid" ref={main}>
        <ActivityHead activity={activity} follow={follow} />
        <div class="mid-s">
          {activity.breakout && visited === null && <TableCards activity={activity} ideas={ideas} visit={visit} />}
          {activity.breakout && visited !== null && <Visiting table={visited} leave={() => visit(null)} />}
          <Kind key={visited ?? 0} activity={activity} ideas={here} picked={picked} />
        </div>
        <Dock activity={activity} all={here} picked={picked} />
      </main>
      <aside class="side" ref={side} tabIndex={0} aria-label={t("รอตรวจและภาคส่วน", "Review and sectors")}>
        <InRoom />
        {activity.breakout && <TablesToVisit activity={activity} ideas={ideas} />}
        {Side && <Side activity={activity} ideas={ideas} />}
        <Queue />
        <SectorSplit activity={activity} idea={(picked.ideas.length === 1 && only) || null} />
        <RoundCompare activity={activity} ideas={ideas} />
        <TurnoutMeter activity={activity} />
        <SectorsInRoom ideas={ideas} />
      </aside>
    </>
  );
}
