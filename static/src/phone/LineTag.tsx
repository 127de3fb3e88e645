/** How far an idea has come on the line: promoted to a draft, or published with an address of its own. */
import { Icon } from "../live/ui/Icon";
import type { Idea } from "../live/wire";
import { t } from "../words";

export function LineTag({ idea }: { idea: Pick<Idea, "line" | "page"> }) {
  if (idea.line === "published") {
    const tag = <span class="tag acc"><Icon name="line" />{t("เผยแพร่แล้ว", "Published")}</span>;
    return idea.page ? <a class="tag-a" href={idea.page}>{tag}</a> : tag;
  }
  return idea.line === "promoted" ? <span class="tag acc"><Icon name="promote" />{t("ยกระดับแล้ว", "Promoted")}</span> : null;
}
