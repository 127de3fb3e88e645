/** The phone: one person in one room, whatever the room is doing. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Boot } from "../live/boot";
import { endOf } from "../live/ended";
import type { Outbox } from "../live/outbox/outbox";
import type { Uploads } from "../live/outbox/uploads";
import type { Room, RoomState } from "../live/room";
import { announce, Announcer } from "../live/ui/Announcer";
import { useToast } from "../live/ui/Toast";
import { useRoom } from "../live/use_room";
import type { Activity, Workshop } from "../live/wire";
import { t } from "../words";
import { Closed } from "./Closed";
import { PhoneContext, usePhone, type PhoneRoom, type Said } from "./context";
import { Ended, NotYet } from "./Ended";
import { Frame } from "./Frame";
import { viewOf } from "./kinds";
import { LookUp, useLookUp } from "./LookUp";
import { TimeCalls } from "../live/ui/TimeCalls";
import { asksForSeat } from "./seat";
import { AskForSeat, SeatCode } from "./SeatCode";
import { useArrival } from "./use_arrival";
import { useEntries } from "./use_entries";
import { useInTime } from "../live/use_in_time";
import { useRefusals } from "./use_refusals";
import { useSlip } from "./use_slip";
import { useViewFocus } from "./use_view_focus";
import { Waiting } from "./Waiting";
import { Warning } from "./Warning";

/** The current activity, while the workshop is live. */
function currentActivity(state: RoomState): Activity | null {
  const workshop = state.board?.workshop;
  if (workshop?.state !== "live" || workshop.activity === null) return null;
  return state.board?.activities.get(workshop.activity) ?? null;
}

/** The activity itself, or first the question for the code of my seat. */
function Seated({ activity, View }: { activity: Activity; View: NonNullable<ReturnType<typeof viewOf>> }) {
  const { mine } = usePhone();
  const [looking, setLooking] = useState(false);
  const needed = asksForSeat(activity, mine);
  const asked = needed && !looking;
  useViewFocus(asked);
  if (asked) return <SeatCode activity={activity} look={() => setLooking(true)} />;
  return <AskForSeat.Provider value={needed ? () => setLooking(false) : null}><View activity={activity} /></AskForSeat.Provider>;
}

function Doing({ activity, workshop }: { activity: Activity | null; workshop: Workshop }) {
  if (workshop.state === "closed") return <Closed />;
  const View = activity && viewOf(activity);
  if (activity && View) return <Seated key={activity.no} activity={activity} View={View} />;
  return <Frame activity={null}><h1 class="vh" tabIndex={-1}>{t("รอเริ่มกิจกรรม", "Waiting to start")}</h1><Waiting /></Frame>;
}

export function Phone({ boot, room, outbox, uploads }: { boot: Boot; room: Room; outbox: Outbox; uploads: Uploads }) {
  const state = useRoom(room);
  const entries = useEntries(outbox);
  const [said, toast] = useToast<Said>();
  const activity = useInTime(currentActivity(state), room.clock);
  useRefusals(outbox, room, activity?.no ?? null, toast);
  useSlip(state.mine, outbox);
  useArrival(state.board ? activity?.no ?? null : undefined, toast);
  const { board, mine, you, link } = state;
  const ended = endOf(state);
  const up = board?.workshop.state !== "closed" && board?.workshop.frozen === true;
  useLookUp(up);
  const announcement = board?.workshop.announcement;
  useEffect(() => { if (announcement) announce(announcement); }, [announcement]);
  const phone = useMemo<PhoneRoom | null>(
    () => board && mine && you && { boot, state, board, mine, you, clock: room.clock, outbox, uploads, entries, online: link.status === "online", said, toast },
    [boot, state, entries, outbox, said],
  );
  if (ended) return <Ended code={ended} />;
  if (mine?.removed) return <Ended code="removed" />;
  if (!phone) return <NotYet link={link} />;
  return (
    <PhoneContext.Provider value={phone}>
      <div class={up ? "ph away" : "ph"}>
        <Doing activity={activity} workshop={phone.board.workshop} />
      </div>
      {up && <LookUp />}
      <Warning />
      {activity && <TimeCalls timer={activity.timer} clock={room.clock} />}
      <Announcer />
    </PhoneContext.Provider>
  );
}
