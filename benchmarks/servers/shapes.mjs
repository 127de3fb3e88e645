// The shapes of messages as they come over the wire. Unknown fields and wrong types are refused, by name.

import { Refusal } from "./refusal.mjs";

const text = (min, max) => (value) =>
  typeof value === "string" && value.length >= min && value.length <= max && !value.includes("\0");
const whole = (min, max) => (value) => Number.isInteger(value) && value >= min && value <= max;
const oneOf = (...values) => (value) => values.includes(value);
const optional = (holds) => (value) => value === undefined || value === null || holds(value);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const no = whole(1, 2_000_000_000);

const JOIN = {
  protocol: Number.isInteger,
  workshop: text(0, 36),
  as: oneOf("participant", "facilitator", "screen"),
  epoch: optional(text(0, 64)),
  version: optional(whole(0, Number.MAX_SAFE_INTEGER)),
};
const COMMAND = { id: text(1, 64), name: text(0, 40), args: isObject };
const OPINION = { activity: no, idea: no, opinion: oneOf("agree", "disagree", "pass", "none") };

/** The join in `data`. Throws bad_request. */
export const readJoin = (data) => read(data, JOIN);
/** The command in `data`. Throws bad_request. */
export const readCommand = (data) => read(data, COMMAND);
/** The arguments of `give_opinion`. Throws bad_request. */
export const readOpinion = (data) => read(data, OPINION);

function read(data, shape) {
  if (!isObject(data)) throw new Refusal("bad_request", { field: "args" });
  for (const field in data) {
    if (!Object.hasOwn(shape, field)) throw new Refusal("bad_request", { field });
  }
  for (const field in shape) {
    if (!shape[field](data[field])) throw new Refusal("bad_request", { field });
  }
  return data;
}
