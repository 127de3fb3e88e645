/** How the kinds speak of their votes: one line per kind. */
import type { Kind } from "../live/wire";
import { WORDS as ballot } from "./ballot/words";
import { WORDS as dots } from "./dots/words";
import type { KindWords } from "./kind_words";
import { WORDS as matrix } from "./matrix/words";
import { WORDS as opinion } from "./opinion/words";
import { WORDS as poll } from "./poll/words";
import { WORDS as rank } from "./rank/words";
import { WORDS as score } from "./score/words";

/** Null: nobody votes in it. */
export const KIND_WORDS: Record<Kind, KindWords | null> = {
  brainstorm: null,
  canvas: null,
  concept: null,
  group: null,
  opinion,
  dots,
  matrix,
  score,
  rank,
  poll,
  ballot,
  feedback: null,
  note: null,
};
