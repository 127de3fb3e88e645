/** The sections of a canvas as tabs, each with its count: one is open at a time. */
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import { nextPlace } from "../../live/arrow_keys";
import { noteWords } from "../../phone/note_words";
import { t } from "../../words";
import type { Place } from "./places";
import type { TabRows } from "./tab_rows";

export interface TabsProps {
  sections: readonly Place[];
  /** Notes in each section. */
  counts: readonly number[];
  open: number;
  form: TabRows;
  go: (section: number) => void;
}

/** The ids that tie a tab to what it opens. */
export const PANEL = "section";
export const tabId = (section: number): string => `tab-${section}`;

export function Tabs({ sections, counts, open, form, go }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, open - 1, sections.length, form.columns);
    if (next === null) return;
    event.preventDefault();
    go(next + 1);
    document.getElementById(tabId(next + 1))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t("ช่องของแผนภาพ", "Sections")} onKeyDown={onKeyDown}
      style={{ gridTemplateColumns: `repeat(${form.columns}, minmax(0, 1fr))` }}>
      {sections.map((section, i) => (
        <button type="button" role="tab" key={section.no} id={tabId(section.no)} aria-controls={PANEL} aria-selected={section.no === open}
          tabIndex={section.no === open ? 0 : -1} onClick={() => go(section.no)}
          style={i === sections.length - 1 ? { gridColumnEnd: `span ${form.last}` } : {}}>
          {section.icon && <Icon name={section.icon} />}
          <span class="tab-n"><Words text={section.name} /></span>
          <Count n={counts[i] ?? 0} />
        </button>
      ))}
    </div>
  );
}

function Count({ n }: { n: number }) {
  return <small class="num"><span aria-hidden="true">{n}</span><span class="vh">{noteWords().count(n)}</span></small>;
}
