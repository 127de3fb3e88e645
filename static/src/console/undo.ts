/** What takes a facilitator's command back, from the board as it was before. Pure. */
import { themeOf } from "../activities/group/themes";
import { areNotes, holdsNotes } from "../live/nouns";
import type { Board } from "../live/store";
import type { CommandArgs, CommandName, Idea } from "../live/wire";
import { t } from "../words";

/** A command with its arguments. */
export type Given = { [N in CommandName]: { name: N; args: CommandArgs[N] } }[CommandName];

export interface Undo {
  /** What was done, as the button names it. */
  words: string;
  commands: readonly Given[];
}

export const STEPS_KEPT = 10;

type Result = Record<string, unknown> | null;
type Inverse<N extends CommandName> = (board: Board, args: CommandArgs[N], result: Result) => Undo | null;

/** Ideas back to where they lay, a command for each theme. */
function regrouped({ themes }: Board, ideas: readonly Idea[]): Given[] {
  const where = [...new Set(ideas.map((idea) => themeOf(idea, themes)))];
  return where.map((theme) => ({ name: "group_ideas", args: { theme, ideas: ideas.filter((idea) => themeOf(idea, themes) === theme).map(({ no }) => no) } }));
}

const ideasOf = (board: Board, nos: readonly number[]): Idea[] => nos.flatMap((no) => board.ideas.get(no) ?? []);

const INVERSE: { [N in CommandName]?: Inverse<N> } = {
  go_to: (board) => {
    const { activity } = board.workshop;
    return activity === null ? null : { words: t("ไปกิจกรรมอื่น", "the move to another activity"), commands: [{ name: "go_to", args: { activity } }] };
  },
  show_ideas: (board, { activity, visible }) => ({
    words: visible
      ? holdsNotes(board, activity) ? t("เปิดให้ทุกคนเห็น", "showing the notes") : t("เปิดให้ทุกคนเห็น", "showing the ideas")
      : holdsNotes(board, activity) ? t("ซ่อนข้อความ", "hiding the notes") : t("ซ่อนไอเดีย", "hiding the ideas"),
    commands: [{ name: "show_ideas", args: { activity, visible: !visible } }],
  }),
  accept_ideas: (board, { activity, open }) => ({
    words: open
      ? holdsNotes(board, activity) ? t("เปิดรับข้อความ", "taking notes") : t("เปิดรับไอเดีย", "taking ideas")
      : holdsNotes(board, activity) ? t("ปิดรับข้อความ", "closing notes") : t("ปิดรับไอเดีย", "closing ideas"),
    commands: [{ name: "accept_ideas", args: { activity, open: !open } }],
  }),
  reveal: (_, { activity, revealed }) => ({
    words: revealed ? t("เปิดเผยผล", "revealing the results") : t("ซ่อนผล", "hiding the results"),
    commands: [{ name: "reveal", args: { activity, revealed: !revealed } }],
  }),
  split_tables: (board, { activity }) => (board.activities.get(activity)?.breakout ? null : { words: t("แบ่งโต๊ะ", "the tables"), commands: [{ name: "end_tables", args: { activity } }] }),
  end_tables: (board, { activity }) => {
    const before = board.activities.get(activity)?.breakout;
    if (!before || board.workshop.activity !== activity) return null;
    const split: Given = { name: "split_tables", args: { activity, tables: before.prompts.length, way: before.chosen ? "chosen" : "same", prompts: before.prompts } };
    return { words: t("เลิกแบ่งโต๊ะ", "ending the tables"), commands: [split, ...before.returned.map((table): Given => ({ name: "bring_back", args: { activity, table } }))] };
  },
  freeze: (_, { frozen }) => ({
    words: frozen ? t("ให้ทุกคนมองที่จอ", "everybody looks up") : t("ให้ห้องทำต่อ", "letting the room go on"),
    commands: [{ name: "freeze", args: { frozen: !frozen } }],
  }),
  spotlight: (board) => ({ words: t("ฉายขึ้นจอ", "the spotlight"), commands: [{ name: "spotlight", args: { idea: board.workshop.spotlight } }] }),
  announce: (board) => ({ words: t("ประกาศ", "the announcement"), commands: [{ name: "announce", args: { text: board.workshop.announcement } }] }),
  moderate_idea: (board, { idea: no }) => {
    const idea = board.ideas.get(no);
    if (idea?.state !== "accepted" && idea?.state !== "rejected") return null;
    return {
      words: idea.state === "accepted"
        ? areNotes(board, [idea]) ? t("ไม่แสดงข้อความ", "not showing a note") : t("ไม่แสดงไอเดีย", "not showing an idea")
        : areNotes(board, [idea]) ? t("ให้แสดงข้อความ", "showing a note") : t("ให้แสดงไอเดีย", "showing an idea"),
      commands: [{ name: "moderate_idea", args: { idea: no, state: idea.state, ...(idea.reason && { reason: idea.reason }) } }],
    };
  },
  remove_author: (_, { idea }) => ({ words: t("นำผู้เขียนออก", "removing an author"), commands: [{ name: "let_in", args: { idea } }] }),
  let_in: (_, { idea }) => ({ words: t("ให้กลับเข้าห้อง", "letting an author in"), commands: [{ name: "remove_author", args: { idea } }] }),
  void_ballots: (_, { idea, void: voided }) => ({ words: t("ไม่นับคะแนน", "voiding votes"), commands: [{ name: "void_ballots", args: { idea, void: !voided } }] }),
  move_idea: (board, { idea: no }) => {
    const idea = board.ideas.get(no);
    if (!idea?.section) return null;
    return { words: t("ย้ายช่อง", "the move to a section"), commands: [{ name: "move_idea", args: { idea: no, section: idea.section, lane: idea.lane } }] };
  },
  make_theme: (board, { ideas }, result) => {
    const theme = result?.["theme"];
    if (typeof theme !== "number") return null;
    const commands: Given[] = [...regrouped(board, ideasOf(board, ideas ?? []).filter((idea) => themeOf(idea, board.themes) !== null)), { name: "drop_theme", args: { theme } }];
    return { words: t("ตั้งกลุ่ม", "making a theme"), commands };
  },
  name_theme: (board, { theme }) => {
    const name = board.themes.get(theme)?.name;
    return name === undefined ? null : { words: t("เปลี่ยนชื่อกลุ่ม", "renaming a theme"), commands: [{ name: "name_theme", args: { theme, name } }] };
  },
  drop_theme: (board, { theme }) => {
    const name = board.themes.get(theme)?.name;
    const ideas = [...board.ideas.values()].filter((idea) => idea.theme === theme).map((idea) => idea.no);
    return name === undefined ? null : { words: t("ยกเลิกกลุ่ม", "dropping a theme"), commands: [{ name: "make_theme", args: { name, ideas } }] };
  },
  group_ideas: (board, { ideas }) => ({ words: t("ย้ายกลุ่ม", "moving ideas"), commands: regrouped(board, ideasOf(board, ideas)) }),
  merge_ideas: (_board, _args, result) => {
    const theme = result?.["theme"];
    return typeof theme === "number" ? { words: t("รวมไอเดีย", "merging ideas"), commands: [{ name: "unmerge", args: { theme } }] } : null;
  },
  unmerge: (board, { theme }) => {
    const title = board.themes.get(theme)?.name;
    const ideas = [...board.ideas.values()].filter((idea) => idea.merge === theme).map((idea) => idea.no);
    return title === undefined ? null : { words: t("แยกไอเดีย", "taking an idea apart"), commands: [{ name: "merge_ideas", args: { title, ideas } }] };
  },
};

/** How to take back what was just saved; null where that cannot be, or makes no sense. `board`: as it was before. */
export function undoOf<N extends CommandName>(board: Board, name: N, args: CommandArgs[N], result: Result): Undo | null {
  const inverse = INVERSE[name] as Inverse<N> | undefined;
  return inverse?.(board, args, result) ?? null;
}
