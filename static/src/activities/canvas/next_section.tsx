/** On to the next section, below the notes of this one: where there are so many that their tabs scroll away. */
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import { t } from "../../words";
import type { Place } from "./places";

export function NextSection({ next, go }: { next: Place | undefined; go: (section: number) => void }) {
  if (!next) return null;
  const on = () => {
    go(next.no);
    requestAnimationFrame(() => document.querySelector<HTMLElement>("main h1")?.focus());
  };
  return (
    <p class="gap-s">
      <button type="button" class="btn wide" onClick={on}>
        <span><Words text={t("ช่องถัดไป {section}", "Next section: {section}", { section: next.name })} /></span><Icon name="next" />
      </button>
    </p>
  );
}
