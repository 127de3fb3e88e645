/** The room that the browser's tests play in: one workshop, three activities, a few notes. */
import type { Activity, ChangesFrame, Idea, Mine, MyIdea, State, Workshop } from "../../static/src/live/wire";

export const WORKSHOP: Workshop = { id: "w1", title: "ลดเวลารอคิว", challenge: "คิวโรงพยาบาล", state: "live", activity: 1, code: "K7PM4XQ8", example: false, rehearsal: false, spotlight: null, frozen: false, announcement: null };

const COMMON = {
  phase: "ideate" as const, title: "", prompt: "", duration_s: null, accepts_ideas: true, accepts_votes: false, ideas_visible: true,
  revealed: false, round: null, voted: 0, sources: [], timer: null, breakout: null, notes: 0,
};
const WRITING = { ideas_per_person: 20, ideas_limit: 2000, moderated: false };

export const BRAINSTORM: Activity = { ...COMMON, no: 1, position: 1, kind: "brainstorm", settings: WRITING };
export const OPINION: Activity = { ...COMMON, no: 2, position: 2, kind: "opinion", settings: { ...WRITING, takes_ideas: false, per_seat: false }, round: 1, sources: [1] };
export const DOTS: Activity = { ...COMMON, no: 3, position: 3, kind: "dots", settings: { budget: 5, per_idea: 5, per_seat: false }, round: 1, sources: [1] };

export function idea(no: number, more: Partial<Idea> = {}): Idea {
  return { no, activity: 1, text: `ไอเดีย ${no}`, name: null, sector: "citizen", posted_ms: no * 1000, edited: false, section: null, lane: null, table: null, theme: null, merge: null, proxy: false, line: null, page: null, ...more };
}

export function myIdea(no: number, more: Partial<MyIdea> = {}): MyIdea {
  return { ...idea(no), state: "accepted", reason: null, can_edit: true, can_withdraw: true, ...more };
}

export const STATE: State = { workshop: WORKSHOP, activities: [BRAINSTORM, OPINION, DOTS], ideas: [idea(1), idea(2)], themes: [], tallies: [], signals: { hands: 0, ready: 0 } };
export const MINE: Mine = { ideas: [myIdea(2)], ballots: [{ activity: 2, round: 1, rows: [[1, "agree"]] }], removed: false, hand: false, ready_with: null, muted_until_ms: null, warning: null, table: null, seat_code: false };

export function frame(from: number, to: number, more: Partial<ChangesFrame> = {}): ChangesFrame {
  return { epoch: "e1", from, to, changes: [], ...more };
}
