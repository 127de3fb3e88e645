/** "High impact 5 · Easy to do 4": numbers that stay beside their names. */
import { Fragment } from "preact";

/** A longer one may be broken into lines. */
const SHORT = 24;

export function Parts({ parts }: { parts: readonly string[] }) {
  return <>{parts.map((part, i) => <Fragment key={i}>{i > 0 && " · "}<span class={part.length <= SHORT ? "nb" : ""}>{part}</span></Fragment>)}</>;
}
