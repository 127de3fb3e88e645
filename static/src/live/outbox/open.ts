/** Joins the outbox and the photos of its commands to a room and to this device's tabs. */
import type { Boot } from "../boot";
import { newId } from "../ids";
import type { Room } from "../room";
import { Outbox } from "./outbox";
import { sendPhoto } from "./send_photo";
import { localStore, openEntries, openPhotos } from "./storage";
import { Lease, onPoke, poke } from "./tabs";
import { Uploads } from "./uploads";

const RENEW_MS = 1_000;
/** Between the first and the second take of a free lease. */
const CONFIRM_MS = 60;

export interface Opened {
  outbox: Outbox;
  uploads: Uploads;
}

export function openOutbox(room: Room, boot: Boot): Opened {
  const scope = `${boot.workshop} ${boot.person ?? ""}`;
  const shelf = localStore();
  const lease = new Lease(shelf, `govlab.lease ${scope}`, newId());
  const turn = () => (room.connection.isLive() && lease.renew(Date.now()) ? lease.turn : null);
  const now_ms = () => Date.now();
  const after = (wait_ms: number, run: () => void) => { setTimeout(run, wait_ms); };
  const uploads: Uploads = new Uploads({
    shelf: openPhotos(scope),
    send: (photo, told) => sendPhoto(boot, photo, told),
    entries: () => outbox.entries(),
    turn: () => turn() !== null,
    refuse: (entry, error) => outbox.refuse(entry, error),
    go: () => void outbox.drain(),
    now_ms,
    after,
  });
  const outbox: Outbox = new Outbox({
    storage: openEntries(scope),
    send: (command) => room.connection.command(command),
    turn,
    newest_idea: () => Math.max(0, ...(room.state().mine?.ideas.keys() ?? [])),
    told: () => poke(shelf, scope, newId()),
    new_id: newId,
    now_ms,
    after,
    photos: uploads,
  });
  const drain = () => {
    void outbox.drain();
    void uploads.drain();
  };
  const renew = () => { if (lease.renew(Date.now())) drain(); };
  renew();
  setTimeout(renew, CONFIRM_MS);
  setInterval(renew, RENEW_MS);
  outbox.subscribe(() => void uploads.drain());
  onPoke(scope, () => void outbox.reload());
  // A page that slept, or comes back by the browser's back button, may not have heard the pokes.
  window.addEventListener("pageshow", () => void outbox.reload());
  document.addEventListener("visibilitychange", () => void outbox.reload());
  window.addEventListener("pagehide", () => lease.release());
  window.addEventListener("beforeunload", (event) => { if (outbox.unstored()) event.preventDefault(); });
  room.subscribe(() => {
    outbox.reached(room.state().version);
    if (room.state().link.status === "online") drain();
  });
  void outbox.reload().then(() => uploads.open());
  return { outbox, uploads };
}
