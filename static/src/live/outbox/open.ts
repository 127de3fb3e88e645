/** Joins the outbox to a room and to this device's tabs. */
import type { Boot } from "../boot";
import { newId } from "../ids";
import type { Room } from "../room";
import { Outbox } from "./outbox";
import { localStore, openStorage, type EntryStorage } from "./storage";
import { Lease, onPoke, poke } from "./tabs";

const RENEW_MS = 1_000;
/** Between the first and the second take of a free lease. */
const CONFIRM_MS = 60;

/** The page must not wait for the storage to open: commands given before wait for it instead. */
function whenOpen(opening: Promise<EntryStorage>): EntryStorage {
  return {
    load: async () => (await opening).load(),
    put: async (entry) => (await opening).put(entry),
    remove: async (id) => (await opening).remove(id),
  };
}

export function openOutbox(room: Room, boot: Boot): Outbox {
  const scope = `${boot.workshop} ${boot.person ?? ""}`;
  const shelf = localStore();
  const lease = new Lease(shelf, `govlab.lease ${scope}`, newId());
  const outbox = new Outbox({
    storage: whenOpen(openStorage(scope)),
    send: (command) => room.connection.command(command),
    turn: () => (room.connection.isLive() && lease.renew(Date.now()) ? lease.turn : null),
    newest_idea: () => Math.max(0, ...(room.state().mine?.ideas.keys() ?? [])),
    told: () => poke(shelf, scope, newId()),
    new_id: newId,
    now_ms: () => Date.now(),
    after: (wait_ms, run) => { setTimeout(run, wait_ms); },
  });
  const renew = () => { if (lease.renew(Date.now())) void outbox.drain(); };
  renew();
  setTimeout(renew, CONFIRM_MS);
  setInterval(renew, RENEW_MS);
  onPoke(scope, () => void outbox.reload());
  // A page that slept, or comes back by the browser's back button, may not have heard the pokes.
  window.addEventListener("pageshow", () => void outbox.reload());
  document.addEventListener("visibilitychange", () => void outbox.reload());
  window.addEventListener("pagehide", () => lease.release());
  window.addEventListener("beforeunload", (event) => { if (outbox.unstored()) event.preventDefault(); });
  room.subscribe(() => {
    outbox.reached(room.state().version);
    if (room.state().link.status === "online") void outbox.drain();
  });
  void outbox.reload();
  return outbox;
}
