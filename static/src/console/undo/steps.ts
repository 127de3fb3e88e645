/** The list of what a facilitator did: a step for each press, and what of it still stands. Pure. */
import type { Board } from "../../live/store";
import { factsOf, type Facts } from "./facts";
import type { Part, Undo } from "./undo";

export const STEPS_KEPT = 10;

/** A part of a step: how what it sees read before, and what it left; null until the room has told of it. */
export interface KeptPart extends Part {
  before: Facts;
  left: Facts | null;
}

export interface Step {
  key: number;
  words: string;
  /** In the order in which they are taken back; null: done for good. */
  parts: readonly KeptPart[] | null;
}

/** One press, however many commands it sent: null where none of them changed anything. */
export function stepOf(key: number, undos: readonly Undo[], before: Board): Step | null {
  const [first] = undos;
  if (!first) return null;
  const for_good = undos.find(({ parts }) => parts === null);
  const { words } = for_good ?? first;
  const several = undos.length > 1 && undos.every((one) => one.words === words);
  const named = { key, words: several ? `${words} (${undos.length})` : words };
  if (for_good) return { ...named, parts: null };
  const parts = [...undos].reverse().flatMap((one) => one.parts ?? []);
  return { ...named, parts: parts.map((part) => ({ ...part, before: factsOf(before, part.sees), left: null })) };
}

export function withStep(steps: readonly Step[], step: Step): Step[] {
  return [...steps, step].slice(-STEPS_KEPT);
}

/** The room has told of step `key`: this is what it left. */
export function settled(steps: readonly Step[], key: number, board: Board): Step[] {
  return steps.map((step) => (step.key === key && step.parts ? { ...step, parts: step.parts.map((part) => ({ ...part, left: factsOf(board, part.sees) })) } : step));
}

const same = (a: Facts | null, b: Facts): boolean => a !== null && Object.entries(b).every(([name, reads]) => a[name] === reads);

/** Whether nobody has changed since what the part left. */
export function stands({ sees, left }: KeptPart, board: Board): boolean {
  return same(left, factsOf(board, sees));
}

/**
 * The list once `undone` was taken back and the room has told of it. What read before as an earlier step had left it is that step's again,
 * also where it now reads a little otherwise: a timer that goes on after a pause ends later.
 */
export function takenBack(steps: readonly Step[], key: number, undone: readonly KeptPart[], board: Board): Step[] {
  const before: Facts = Object.assign({}, ...undone.map((part) => part.before));
  const now = factsOf(board, undone.flatMap((part) => part.sees));
  const again = (left: Facts): Facts => Object.fromEntries(Object.entries(left).map(([name, reads]) => [name, before[name] === reads ? now[name] ?? reads : reads]));
  const earlier = (step: Step): Step => ({ ...step, parts: step.parts && step.parts.map((part) => ({ ...part, left: part.left && again(part.left) })) });
  return steps.filter((step) => step.key !== key).map((step) => (step.key < key ? earlier(step) : step));
}

/** Some of its commands were saved and others refused: only those are left to do. */
export function halfBack(steps: readonly Step[], key: number, undone: readonly KeptPart[], back: Part["back"], board: Board): Step[] {
  const sees = undone.flatMap((part) => part.sees);
  const rest: KeptPart = { sees, back, before: Object.assign({}, ...undone.map((part) => part.before)), left: factsOf(board, sees) };
  return steps.map((step) => (step.key === key ? { ...step, parts: [rest] } : step));
}
