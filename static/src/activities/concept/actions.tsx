/** What the dock offers with a selected card: its pictures, large. */
import { useState } from "preact/hooks";
import { Act } from "../../console/Act";
import type { DockActionsProps } from "../../console/kinds";
import { Gallery } from "../../live/ui/Pictures";
import { t } from "../../words";

export function ConceptActions({ ideas }: DockActionsProps) {
  const [open, setOpen] = useState(false);
  const [only] = ideas;
  if (ideas.length !== 1 || !only?.pictures) return null;
  return (
    <>
      <Act icon="picture" text={t("ดูภาพ", "See pictures")} run={() => setOpen(true)} />
      {open && <Gallery pictures={only.pictures} onClose={() => setOpen(false)} />}
    </>
  );
}
