/** The big screen: one picture for the room, the way in always in sight. */
import { endOf } from "../live/ended";
import { sayError } from "../live/errors";
import { worksOnNotes } from "../live/nouns";
import type { Room } from "../live/room";
import type { Board } from "../live/store";
import { discussedWords } from "../live/ui/discussed";
import { Empty, Opening } from "../live/ui/Empty";
import { Icon } from "../live/ui/Icon";
import { timeOfDay } from "../live/ui/time_of_day";
import { Words } from "../live/ui/Words";
import { useAway } from "../live/use_away";
import { useInTime } from "../live/use_in_time";
import { useRoom } from "../live/use_room";
import type { ServerClock } from "../live/clock";
import type { Activity } from "../live/wire";
import { t } from "../words";
import type { ScreenBoot } from "./boot";
import { AtTables } from "./AtTables";
import { Headline } from "./Headline";
import { KINDS } from "./kinds";
import { Side } from "./Side";
import { Spotlight } from "./Spotlight";
import { ideasOf, viewOf, type View } from "./view";
import { OfNotes } from "./Wall";

/** What the screen needs of a room. */
export type ScreenRoom = Pick<Room, "state" | "subscribe" | "clock">;

export function Screen({ room, boot }: { room: ScreenRoom; boot: ScreenBoot }) {
  const state = useRoom(room);
  const away = useAway(state.link);
  const as_of = away && state.as_of_ms !== null ? timeOfDay(state.as_of_ms) : null;
  const ended = endOf(state);
  if (ended) return <Ended code={ended} />;
  if (!state.board) return <main class="con-wait"><Opening /></main>;
  const view = viewOf(state.board);
  return (
    <div class="big">
      <main class="big-m">
        {state.board.workshop.rehearsal && <p class="big-reh"><b>{t("ซ้อม", "Rehearsal")}</b> <Words text={t("ยังไม่ใช่วันจริง", "not the day itself")} /></p>}
        <Announced board={state.board} />
        <Picture view={view} board={state.board} clock={room.clock} address={boot.address} />
      </main>
      <Side boot={boot} board={state.board} view={view} present={state.present} clock={room.clock} as_of={as_of} />
    </div>
  );
}

/** What facilitators tell everybody now. */
export function Announced({ board }: { board: Board }) {
  const { announcement } = board.workshop;
  return announcement === null ? null : <p class="big-told" role="status"><Icon name="speak" /><span><Words text={announcement} /></span></p>;
}

function Ended({ code }: { code: string }) {
  if (code === "rehearsal_over") return <main class="con-wait"><Empty icon="screen" title={sayError({ code })} /></main>;
  return (
    <main class="con-wait">
      <Empty
        icon="screen" title={t("ลิงก์ของจอนี้ใช้ไม่ได้แล้ว", "This screen's link has ended")}
        detail={t("ขอลิงก์ใหม่จากวิทยากร แล้วเปิดอีกครั้ง", "Ask the facilitator for a new link and open it")}
      />
    </main>
  );
}

export interface PictureProps {
  view: View;
  board: Board;
  clock: ServerClock;
  address: string;
}

/** What the room sees, without the way in beside it. */
export function Picture({ view, board, clock, address }: PictureProps) {
  const lit = board.ideas.get(board.workshop.spotlight ?? -1);
  if (lit) return <Spotlight title={discussedWords(board, lit)} idea={lit} plain={view.name === "activity" && view.activity.kind !== "opinion" && view.activity.accepts_votes} />;
  switch (view.name) {
    case "waiting": return <Waiting board={board} address={address} />;
    case "closed": return view.activity ? <Kind activity={view.activity} board={board} clock={clock} /> : <Closed board={board} />;
    case "activity": return <Kind activity={view.activity} board={board} clock={clock} />;
  }
}

function Kind({ activity: as_sent, board, clock }: { activity: Activity; board: Board; clock: ServerClock }) {
  const activity = useInTime(as_sent, clock);
  const Drawn = KINDS[activity.kind];
  const rows = board.tallies.get(activity.no);
  const ideas = ideasOf(activity, board.ideas.values());
  if (activity.breakout && ideas.every((idea) => idea.table === null)) return <AtTables activity={activity} />;
  // A new round or activity starts with fresh places on the wall and in the ranks.
  return (
    <OfNotes.Provider key={`${activity.no} ${activity.round}`} value={worksOnNotes(activity, board)}>
      <Drawn activity={activity} ideas={ideas} themes={board.themes} rows={rows ? [...rows.values()] : null} clock={clock} />
    </OfNotes.Provider>
  );
}

function Waiting({ board, address }: { board: Board; address: string }) {
  const steps = [
    t("สแกนคิวอาร์โค้ด หรือเข้าเว็บ {address} แล้วใส่รหัส", "Scan the QR code, or go to {address} and type the code", { address }),
    t("เลือกภาคส่วนของคุณ ไม่ต้องสมัครสมาชิก", "Choose your sector. No account is needed"),
    t("รอวิทยากรเริ่มกิจกรรม", "Wait for the facilitator to start"),
  ];
  return (
    <>
      <Headline text={board.workshop.title} />
      <p class="big-lead"><Words text={board.workshop.challenge} /></p>
      <ol class="big-steps">{steps.map((step, i) => <li key={step}><b class="num">{i + 1}</b><span><Words text={step} /></span></li>)}</ol>
    </>
  );
}

function Closed({ board }: { board: Board }) {
  return (
    <>
      <Headline text={board.workshop.title} />
      <p class="big-lead"><Words text={board.workshop.challenge} /></p>
    </>
  );
}
