/** A note: an idea on paper, tinted by its sector, with whatever stands below its text. */
import type { ComponentChildren, HTMLAttributes } from "preact";
import type { NamedPicture, Sector } from "../wire";
import { Pictures } from "./Pictures";
import { Words } from "./Words";

/** plain; pending: the server does not have it yet; failed; hidden: not shown to the room; selected; on_screen. */
export type NoteLook = "plain" | "pending" | "failed" | "hidden" | "selected" | "on_screen";

/** Plain paper: the room does not have it, or does not see it. */
const BARE: ReadonlySet<NoteLook> = new Set(["pending", "failed", "hidden"]);

/** A concept: its first line is its name. */
export function Named({ text }: { text: string }) {
  const end = text.indexOf("\n");
  const name = end < 0 ? text : text.slice(0, end);
  return <><b class="note-n"><Words text={name} /></b>{end >= 0 && <Words text={text.slice(end)} />}</>;
}

export interface NoteProps extends Omit<HTMLAttributes<HTMLDivElement>, "class"> {
  text: string;
  /** Its first line is a name. */
  named?: boolean;
  pictures?: readonly NamedPicture[] | undefined;
  /** What this device has of its pictures, before the server does. */
  local?: (id: string) => string | undefined;
  /** Null or absent: no tint (while giving dots, or where all voices should weigh the same). */
  sector?: Sector | null;
  look?: NoteLook;
  /** The element: article by itself, li in a list, button on the console's wall. */
  as?: "article" | "li" | "div" | "button";
  extra?: string;
  children?: ComponentChildren;
}

export function Note({ text, named = false, pictures, local, sector, look = "plain", as = "article", extra = "", children, ...rest }: NoteProps) {
  const Tag = as as "div";
  const tint = sector && !BARE.has(look) ? sector : "";
  // A button may hold phrasing content only.
  const Text = as === "button" ? "span" : "p";
  return (
    <Tag class={`note ${tint} ${look} ${extra}`.replace(/ +/g, " ").trim()} {...rest}>
      <Text class="note-x">{named ? <Named text={text} /> : <Words text={text} />}</Text>
      {pictures && <Pictures pictures={pictures} still={as === "button"} {...(local && { local })} />}
      {children}
    </Tag>
  );
}

/** The row below a note's text: sector, state, buttons. */
export function NoteMeta({ children, as = "div" }: { children: ComponentChildren; as?: "div" | "span" }) {
  const Tag = as as "div";
  return <Tag class="note-m">{children}</Tag>;
}
