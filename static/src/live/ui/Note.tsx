/** A note: an idea on paper, tinted by its sector, with whatever stands below its text. */
import type { ComponentChildren, HTMLAttributes } from "preact";
import type { Sector } from "../wire";
import { Words } from "./Words";

/** plain; pending: the server does not have it yet; failed; hidden: not shown to the room; selected; on_screen. */
export type NoteLook = "plain" | "pending" | "failed" | "hidden" | "selected" | "on_screen";

/** Plain paper: the room does not have it, or does not see it. */
const BARE: ReadonlySet<NoteLook> = new Set(["pending", "failed", "hidden"]);

export interface NoteProps extends Omit<HTMLAttributes<HTMLDivElement>, "class"> {
  text: string;
  /** Null or absent: no tint (while giving dots, or where all voices should weigh the same). */
  sector?: Sector | null;
  look?: NoteLook;
  /** The element: article by itself, li in a list, button on the console's wall. */
  as?: "article" | "li" | "div" | "button";
  extra?: string;
  children?: ComponentChildren;
}

export function Note({ text, sector, look = "plain", as = "article", extra = "", children, ...rest }: NoteProps) {
  const Tag = as as "div";
  const tint = sector && !BARE.has(look) ? sector : "";
  // A button may hold phrasing content only.
  const Text = as === "button" ? "span" : "p";
  return (
    <Tag class={`note ${tint} ${look} ${extra}`.replace(/ +/g, " ").trim()} {...rest}>
      <Text class="note-x"><Words text={text} /></Text>
      {children}
    </Tag>
  );
}

/** The row below a note's text: sector, state, buttons. */
export function NoteMeta({ children, as = "div" }: { children: ComponentChildren; as?: "div" | "span" }) {
  const Tag = as as "div";
  return <Tag class="note-m">{children}</Tag>;
}
