/** A sector's mark: always icon and word, so that colour is never the only sign. */
import type { Sector } from "../wire";
import { t } from "../../words";
import { Icon } from "./Icon";

export const SECTORS: readonly Sector[] = ["citizen", "government", "private", "civil_society", "academic"];

/** The same words as SECTORS in govlab/web/names.py. */
export function sectorName(sector: Sector): string {
  switch (sector) {
    case "citizen": return t("ประชาชน", "Citizens");
    case "government": return t("ภาครัฐ", "Government");
    case "private": return t("เอกชน", "Private sector");
    case "civil_society": return t("ภาคประชาสังคม", "Civil society");
    case "academic": return t("วิชาการ", "Academia");
  }
}

/** The names of sectors that are shown together: "ภาคประชาสังคมและวิชาการ". */
/** The same words as SECTORS in govlab/web/names.py. */
export function sectorNames(sectors: readonly Sector[]): string {
  return sectors.map(sectorName).join(t("และ", " and "));
}

export function SectorMark({ sector }: { sector: Sector }) {
  return <span class={`sec ${sector}`}><Icon name={sector} /><span class="nb">{sectorName(sector)}</span></span>;
}

/** One mark for several sectors whose results are merged (rule of small groups). */
export function SectorsMark({ sectors }: { sectors: readonly Sector[] }) {
  const [only] = sectors;
  if (only && sectors.length === 1) return <SectorMark sector={only} />;
  return <span class="sec mixed"><Icon name="mixed" /><span>{sectorNames(sectors)}</span></span>;
}
