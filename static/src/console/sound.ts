/** A short sound at the end of the time, where the facilitator of this computer wants one. */
import { localStore } from "../live/outbox/storage";

const KEY = "govlab.sound";
const NOTES_HZ = [660, 880];
const NOTE_S = 0.22;

export function soundIsOn(): boolean {
  return localStore()?.getItem(KEY) === "on";
}

export function keepSound(on: boolean): void {
  if (on) localStore()?.setItem(KEY, "on");
  else localStore()?.removeItem(KEY);
}

/** Two rising notes. Browsers that forbid sound without a press stay silent. */
export function ring(): void {
  const context = new AudioContext();
  NOTES_HZ.forEach((pitch_hz, i) => {
    const note = context.createOscillator();
    const volume = context.createGain();
    volume.gain.value = 0.2;
    note.frequency.value = pitch_hz;
    note.connect(volume).connect(context.destination);
    note.start(context.currentTime + i * NOTE_S);
    note.stop(context.currentTime + (i + 1) * NOTE_S);
    if (i === NOTES_HZ.length - 1) note.onended = () => void context.close();
  });
}
