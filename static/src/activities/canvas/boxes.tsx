/** Boxes of equal size for the notes of each place; each scrolls by itself and never grows. */
import { Fragment, type ComponentChildren } from "preact";
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import { t } from "../../words";
import { boxColumns, type Place, type Places } from "./places";
import { notesWords } from "./words";

export interface BoxesProps {
  places: Places;
  /** How many notes the room sees in each section. */
  counts: readonly number[];
  inCell: (section: number, lane: number | null) => readonly ComponentChildren[];
}

/** Sections without lanes. */
export function Boxes({ places, counts, inCell }: BoxesProps) {
  const columns = boxColumns(places.sections.length);
  const rows = Math.ceil(places.sections.length / columns);
  return (
    <div class="cvs" style={{ "--columns": columns, "--rows": rows }}>
      {places.sections.map((section, i) => (
        <section class="cv" key={section.no} aria-labelledby={`cv-${section.no}`}>
          <Head section={section} n={counts[i] ?? 0} />
          <Cell notes={inCell(section.no, null)} label={section.name} />
        </section>
      ))}
    </div>
  );
}

/** Lanes across the sections. It scrolls both ways, the names stay in sight. */
export function Grid({ places, counts, inCell }: BoxesProps) {
  const { sections, lanes } = places;
  return (
    <div class="cvg" role="region" tabIndex={0} aria-label={t("ตารางช่องและแถว", "Grid of sections and lanes")} style={{ "--columns": sections.length }}>
      <span class="cvg-0" />
      {sections.map((section, i) => <Head key={section.no} section={section} n={counts[i] ?? 0} />)}
      {lanes.map((lane) => (
        <Fragment key={lane.no}>
          <div class="cvg-l"><h3><Words text={lane.name} /></h3>{lane.ask && <small><Words text={lane.ask} /></small>}</div>
          {sections.map((section) => (
            <Cell key={section.no} notes={inCell(section.no, lane.no)} label={t("{section} แถว {lane}", "{section}, {lane}", { section: section.name, lane: lane.name })} />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

function Head({ section, n }: { section: Place; n: number }) {
  return (
    <div class="cv-h">
      <h3 id={`cv-${section.no}`}>{section.icon && <Icon name={section.icon} />}<Words text={section.name} /></h3>
      <span class="num">{notesWords(n)}</span>
      {section.ask && <small><Words text={section.ask} /></small>}
    </div>
  );
}

function Cell({ notes, label }: { notes: readonly ComponentChildren[]; label: string }) {
  return <div class="cv-n" role="group" aria-label={label}>{notes}</div>;
}
