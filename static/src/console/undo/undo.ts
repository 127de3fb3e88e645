/** What takes a facilitator's command back, from the board as it was before. Pure. */
import { themeOf } from "../../activities/group/themes";
import { areNotes, holdsNotes } from "../../live/nouns";
import type { Board } from "../../live/store";
import type { CommandArgs, CommandName, Idea, Timer } from "../../live/wire";
import { t } from "../../words";
import { secondsWith } from "../timing";
import { holds, isThere, nameOf, ofActivity, ofIdea, ofWorkshop, placeOf, type Sight } from "./facts";
import type { Back, Given } from "./given";

/** One thing that a command changed. */
export interface Part {
  /** What it set: once that reads otherwise, somebody has changed it since. */
  sees: readonly Sight[];
  /** `board`, `now_ms`: when it is taken back. */
  back: (board: Board, now_ms: number) => readonly Back[];
}

export interface Undo {
  /** What was done, as the button names it. */
  words: string;
  /** Null where it is done for good. */
  parts: readonly Part[] | null;
}

type Result = Record<string, unknown> | null;
type Inverse<N extends CommandName> = (board: Board, args: CommandArgs[N], result: Result, now_ms: number) => Undo | null;

const only = (words: string, sees: readonly Sight[], back: Part["back"]): Undo => ({ words, parts: [{ sees, back }] });
const forGood = (words: string): Undo => ({ words, parts: null });

const ideasOf = (board: Board, nos: readonly number[]): Idea[] => nos.flatMap((no) => board.ideas.get(no) ?? []);
const nosOf = (ideas: readonly Idea[]): number[] => ideas.map((idea) => idea.no);
/** What its author has withdrawn since stays where it is. */
const here = (board: Board, nos: readonly number[]): number[] => nosOf(ideasOf(board, nos).filter((idea) => idea.state !== "withdrawn"));

function grouped(board: Board, theme: number | null, ideas: readonly number[]): Back[] {
  const there = here(board, ideas);
  return there.length ? [{ name: "group_ideas", args: { theme, ideas: there } }] : [];
}

/** The current activity gets the limit that it had; one that has run out meanwhile is over at once. */
function timerBack(activity: number, timer: Timer | null, now_ms: number): Back[] {
  if (!timer) return [{ name: "set_timer", args: { activity, seconds: null } }];
  const set: Given = { name: "set_timer", args: { activity, seconds: secondsWith(0, timer, now_ms), closes: timer.closes } };
  return timer.remaining_ms === null ? [set] : [set, { name: "pause", args: {} }];
}

/** Only the time of the activity in which the room is can be set. */
const timeOf = (activity: number): Sight[] => [ofWorkshop("activity"), ofActivity(activity, "timer")];

/** While the room was elsewhere, for `away_ms`, its time stood. */
function asLeft(timer: Timer | null, away_ms: number): Timer | null {
  return timer && timer.ends_at_ms !== null ? { ...timer, ends_at_ms: timer.ends_at_ms + away_ms } : timer;
}

/** Where ideas lay goes back, each by itself: what somebody else has moved since stays. */
function placedBack(board: Board, ideas: readonly Idea[]): Part[] {
  return ideas.map((idea) => {
    const theme = themeOf(idea, board.themes);
    return { sees: [placeOf(idea.no), ...(theme === null ? [] : [isThere(theme)])], back: (now) => grouped(now, theme, [idea.no]) };
  });
}

const INVERSE: { [N in CommandName]?: Inverse<N> } = {
  go_to: ({ workshop, activities }, { activity: to }, _result, left_ms) => {
    const before = activities.get(workshop.activity ?? to);
    if (!before || before.no === to) return null;
    const lit = workshop.spotlight;
    return only(t("ไปกิจกรรมอื่น", "the move to another activity"), timeOf(before.no), ({ ideas }, now_ms) => [
      { name: "go_to", args: { activity: before.no } },
      ...(before.timer || before.duration_s !== null ? timerBack(before.no, asLeft(before.timer, now_ms - left_ms), now_ms) : []),
      ...(lit !== null && ideas.get(lit)?.state === "accepted" ? [{ name: "spotlight" as const, args: { idea: lit } }] : []),
    ]);
  },
  set_timer: ({ activities }, { activity, seconds }, _result, given_ms) => {
    const before = activities.get(activity)?.timer ?? null;
    return only(t("ตั้งเวลา", "setting the time"), timeOf(activity), (now, now_ms) => {
      if (!before || seconds === null) return timerBack(activity, before, now_ms);
      // So much less or more than there is now: it may have stood still meanwhile.
      const less_s = secondsWith(0, before, given_ms) - seconds;
      return [{ name: "set_timer", args: { activity, seconds: secondsWith(less_s, now.activities.get(activity)?.timer ?? null, now_ms), closes: before.closes } }];
    });
  },
  resume: ({ workshop: { activity }, activities }) => {
    const before = activities.get(activity ?? 0)?.timer ?? null;
    return activity === null ? null : only(t("เดินเวลาต่อ", "letting the time run"), timeOf(activity), (_, now_ms) => timerBack(activity, before, now_ms));
  },
  pause: ({ workshop: { activity } }) =>
    activity === null ? null : only(t("พักเวลา", "pausing the time"), timeOf(activity), () => [{ name: "resume", args: {} }]),
  show_ideas: (board, { activity, visible }) => {
    if (board.activities.get(activity)?.ideas_visible === visible) return null;
    const words = visible
      ? holdsNotes(board, activity) ? t("เปิดให้ทุกคนเห็น", "showing the notes") : t("เปิดให้ทุกคนเห็น", "showing the ideas")
      : holdsNotes(board, activity) ? t("ซ่อนข้อความ", "hiding the notes") : t("ซ่อนไอเดีย", "hiding the ideas");
    return only(words, [ofActivity(activity, "ideas_visible")], () => [{ name: "show_ideas", args: { activity, visible: !visible } }]);
  },
  accept_ideas: (board, { activity, open }) => {
    if (board.activities.get(activity)?.accepts_ideas === open) return null;
    const words = open
      ? holdsNotes(board, activity) ? t("เปิดรับข้อความ", "taking notes") : t("เปิดรับไอเดีย", "taking ideas")
      : holdsNotes(board, activity) ? t("ปิดรับข้อความ", "closing notes") : t("ปิดรับไอเดีย", "closing ideas");
    return only(words, [ofActivity(activity, "accepts_ideas")], () => [{ name: "accept_ideas", args: { activity, open: !open } }]);
  },
  reveal: ({ activities }, { activity, revealed }) => {
    if (activities.get(activity)?.revealed === revealed) return null;
    const words = revealed ? t("เปิดเผยผล", "revealing the results") : t("ซ่อนผล", "hiding the results");
    return only(words, [ofActivity(activity, "revealed"), ofActivity(activity, "round")], () => [{ name: "reveal", args: { activity, revealed: !revealed } }]);
  },
  split_tables: (board, { activity }) => {
    const words = t("แบ่งโต๊ะ", "the tables");
    if (board.activities.get(activity)?.breakout) return forGood(words);
    return only(words, [ofActivity(activity, "breakout")], () => [{ name: "end_tables", args: { activity } }]);
  },
  end_tables: (board, { activity }) => {
    const words = t("เลิกแบ่งโต๊ะ", "ending the tables");
    const before = board.activities.get(activity)?.breakout;
    if (!before) return null;
    if (board.workshop.activity !== activity) return forGood(words);
    const split: Given = { name: "split_tables", args: { activity, tables: before.prompts.length, way: before.chosen ? "chosen" : "same", prompts: before.prompts } };
    const returned = before.returned.map((table): Given => ({ name: "bring_back", args: { activity, table } }));
    return only(words, [ofWorkshop("activity"), ofActivity(activity, "breakout")], () => [split, ...returned]);
  },
  freeze: ({ workshop }, { frozen }) => {
    if (workshop.frozen === frozen) return null;
    const words = frozen ? t("ให้ทุกคนมองที่จอ", "everybody looks up") : t("ให้ห้องทำต่อ", "letting the room go on");
    return only(words, [ofWorkshop("frozen")], () => [{ name: "freeze", args: { frozen: !frozen } }]);
  },
  spotlight: ({ workshop: { spotlight } }, { idea }) => {
    if (spotlight === idea) return null;
    const sees = [ofWorkshop("spotlight"), ...(spotlight === null ? [] : [ofIdea(spotlight, "state")])];
    return only(t("ฉายขึ้นจอ", "the spotlight"), sees, () => [{ name: "spotlight", args: { idea: spotlight } }]);
  },
  announce: ({ workshop: { announcement } }, { text }) => (announcement === text ? null
    : only(t("ประกาศ", "the announcement"), [ofWorkshop("announcement")], () => [{ name: "announce", args: { text: announcement } }])),
  moderate_idea: (board, { idea: no, state, reason }) => {
    const before = board.ideas.get(no);
    if (!before || (before.state === state && (before.reason ?? null) === (reason ?? null))) return null;
    const words = state === "rejected"
      ? areNotes(board, [before]) ? t("ไม่แสดงข้อความ", "not showing a note") : t("ไม่แสดงไอเดีย", "not showing an idea")
      : areNotes(board, [before]) ? t("ให้แสดงข้อความ", "showing a note") : t("ให้แสดงไอเดีย", "showing an idea");
    // What was looked at does not wait to be looked at again.
    if (before.state !== "accepted" && before.state !== "rejected") return forGood(words);
    const args = { idea: no, state: before.state, ...(before.reason && { reason: before.reason }) };
    return only(words, [ofIdea(no, "state", "reason")], () => [{ name: "moderate_idea", args }]);
  },
  mute_author: ({ ideas }, { idea, minutes }, _result, given_ms) => {
    const until_ms = ideas.get(idea)?.author_muted_until_ms ?? 0;
    if (!minutes && until_ms <= given_ms) return null;
    const words = minutes ? t("งดส่งชั่วคราว", "the pause in writing") : t("ให้ส่งได้ต่อ", "letting an author write");
    const left = (now_ms: number) => Math.max(0, Math.ceil((until_ms - now_ms) / 60_000));
    return only(words, [ofIdea(idea, "author_muted_until_ms")], (_, now_ms) => [{ name: "mute_author", args: { idea, minutes: left(now_ms) } }]);
  },
  remove_author: ({ ideas }, { idea }) => (ideas.get(idea)?.author_removed ? null
    : only(t("นำผู้เขียนออก", "removing an author"), [ofIdea(idea, "author_removed")], () => [{ name: "let_in", args: { idea } }])),
  let_in: ({ ideas }, { idea }) => (ideas.get(idea)?.author_removed
    ? only(t("ให้กลับเข้าห้อง", "letting an author in"), [ofIdea(idea, "author_removed")], () => [{ name: "remove_author", args: { idea } }]) : null),
  // No board shows whose ballots are void.
  void_ballots: (_board, { idea, void: voided }) =>
    only(t("ไม่นับคะแนน", "voiding votes"), [], () => [{ name: "void_ballots", args: { idea, void: !voided } }]),
  move_idea: ({ ideas }, { idea: no, section, lane }) => {
    const before = ideas.get(no);
    if (!before || (before.section === section && before.lane === (lane ?? null))) return null;
    const words = t("ย้ายช่อง", "the move to a section");
    const place = before.section === null ? null : { idea: no, section: before.section, lane: before.lane };
    return place ? only(words, [ofIdea(no, "section", "lane")], () => [{ name: "move_idea", args: place }]) : forGood(words);
  },
  make_theme: (board, { ideas = [] }, result) => {
    const theme = result?.["theme"];
    const words = t("ตั้งกลุ่ม", "making a theme");
    if (typeof theme !== "number") return forGood(words);
    const before = placedBack(board, ideasOf(board, ideas).filter((idea) => themeOf(idea, board.themes) !== null));
    const sees = [nameOf(theme), holds(theme), ...before.flatMap((part) => part.sees)];
    return only(words, sees, (now, now_ms) => [...before.flatMap((part) => part.back(now, now_ms)), { name: "drop_theme", args: { theme } }]);
  },
  name_theme: ({ themes }, { theme, name: given }) => {
    const name = themes.get(theme)?.name;
    if (name === undefined || name === given) return null;
    return only(t("เปลี่ยนชื่อกลุ่ม", "renaming a theme"), [nameOf(theme)], () => [{ name: "name_theme", args: { theme, name } }]);
  },
  drop_theme: (board, { theme }) => {
    const name = board.themes.get(theme)?.name;
    if (name === undefined) return null;
    const members = [...board.ideas.values()].filter((idea) => themeOf(idea, board.themes) === theme);
    const anew: Part = { sees: [nameOf(theme)], back: () => [{ name: "make_theme", args: { name, ideas: [] }, anew: theme }] };
    const ideas = members.map(({ no }): Part => ({ sees: [placeOf(no)], back: (now) => grouped(now, theme, [no]) }));
    return { words: t("ยกเลิกกลุ่ม", "dropping a theme"), parts: [anew, ...ideas] };
  },
  group_ideas: (board, { theme, ideas }) => {
    const moved = ideasOf(board, ideas).filter((idea) => themeOf(idea, board.themes) !== theme);
    return moved.length ? { words: t("ย้ายกลุ่ม", "moving ideas"), parts: placedBack(board, moved) } : null;
  },
  merge_ideas: (_board, _args, result) => {
    const theme = result?.["theme"];
    const words = t("รวมไอเดีย", "merging ideas");
    if (typeof theme !== "number") return forGood(words);
    return only(words, [nameOf(theme), holds(theme)], () => [{ name: "unmerge", args: { theme } }]);
  },
  unmerge: (board, { theme }) => {
    const before = board.themes.get(theme);
    if (!before) return null;
    const ideas = nosOf([...board.ideas.values()].filter((idea) => idea.merge === theme));
    const where = before.inside === null ? [] : [isThere(before.inside)];
    return only(t("แยกไอเดีย", "taking an idea apart"), [nameOf(theme), ...ideas.map(placeOf), ...where], (now) => {
      const parts = here(now, ideas);
      if (parts.length < 2) return [];
      // By itself it would lie where its first part does.
      return [{ name: "merge_ideas", args: { title: before.name, ideas: parts }, anew: theme }, ...grouped(now, before.inside, parts)];
    });
  },
};

/** What is done for good, and what another command would not bring back as it was. */
function forGoodWords(name: CommandName): string {
  switch (name) {
    case "start": return t("เริ่มเวิร์กช็อป", "starting the workshop");
    case "close_round": return t("ปิดรับคะแนน", "closing the vote");
    case "new_round": return t("เปิดรอบใหม่", "opening a new round");
    case "peek": return t("ดูผลก่อน", "the look in private");
    case "bring_back": return t("นำโต๊ะกลับห้องรวม", "bringing tables back");
    case "lower_hands": return t("ให้ทุกคนเอามือลง", "lowering all hands");
    case "warn_author": return t("เตือนผู้เขียน", "warning an author");
    case "free_seat_code": return t("ให้ใช้รหัสที่นั่งได้ใหม่", "freeing a seat code");
    default: return t("คำสั่งล่าสุด", "the last command");
  }
}

/** How to take back what was just saved; null where it changed nothing. `board`: as it was before, at `now_ms` of the server's clock. */
export function undoOf<N extends CommandName>(board: Board, { name, args }: { name: N; args: CommandArgs[N] }, result: Result, now_ms: number): Undo | null {
  const inverse = INVERSE[name] as Inverse<N> | undefined;
  return inverse ? inverse(board, args, result, now_ms) : forGood(forGoodWords(name));
}
