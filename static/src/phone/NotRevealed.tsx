/** Voting is over and its results are not shown yet. */
import { Icon } from "../live/ui/Icon";
import { t } from "../words";

export function NotRevealed({ voted }: { voted: number }) {
  return (
    <p class="tip">
      <Icon name="hide" />
      <span>{t("ยังไม่เปิดเผยผล มีผู้ตอบแล้ว {n} คน", "Results not revealed yet. Answered so far: {n}", { n: voted })}</span>
    </p>
  );
}
