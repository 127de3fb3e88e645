/** Breakout tables as every surface reads them. Pure. */
import type { Activity } from "./wire";

/** What the people at a table are asked: their own prompt, or what the whole room is asked. */
export function askedAt({ breakout, prompt, title }: Activity, table: number | null): string {
  return (table !== null && breakout?.prompts[table - 1]) || prompt || title;
}

/** The tables from 1. */
export function tablesOf({ breakout }: Activity): number[] {
  return breakout ? breakout.prompts.map((_, place) => place + 1) : [];
}
