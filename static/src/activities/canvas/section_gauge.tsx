/** How full each section is, and advice where one is still thin: it names a question, never a person. */
import { isShown } from "../../console/board";
import type { SideProps } from "../../console/kinds";
import { Icon } from "../../live/ui/Icon";
import { t } from "../../words";
import { thinnest } from "./gauge";
import { countBySection, type Place } from "./places";
import { placesOf } from "./places_of";
import { notesWords } from "./words";

export function SectionGauge({ activity, ideas }: SideProps) {
  const places = placesOf(activity);
  const shown = ideas.filter(isShown);
  const counts = countBySection(shown, places);
  const thin = thinnest(counts);
  const section = thin === null ? undefined : places.sections[thin];
  return (
    <section>
      <div class="hd"><h2>{t("ข้อความแต่ละช่อง", "Notes by section")}</h2><span class="num">{notesWords(shown.length)}</span></div>
      <ul class="gauge">
        {places.sections.map((one, i) => <Row key={one.no} section={one} n={counts[i] ?? 0} most={Math.max(1, ...counts)} />)}
      </ul>
      {section && thin !== null && <p class="tip"><Icon name="info" /><span>{advice(section, counts[thin] ?? 0)}</span></p>}
    </section>
  );
}

function Row({ section, n, most }: { section: Place; n: number; most: number }) {
  return (
    <li>
      <span class="g-n">{section.icon && <Icon name={section.icon} />}<b>{section.name}</b></span>
      <span class="g-b" aria-hidden="true"><i style={{ width: `${(n / most) * 100}%` }} /></span>
      <b class="num">{n}</b>
    </li>
  );
}

function advice({ name, ask }: Place, n: number): string {
  return ask
    ? t("ช่อง {name} ยังน้อย มี {n} ข้อความ ลองถามว่า “{ask}”", "{name} is still thin with {n} note. Try asking: “{ask}”|{name} is still thin with {n} notes. Try asking: “{ask}”", { name, n, ask })
    : t("ช่อง {name} ยังน้อย มี {n} ข้อความ ลองชวนให้เขียนเพิ่ม", "{name} is still thin with {n} note. Invite more|{name} is still thin with {n} notes. Invite more", { name, n });
}
