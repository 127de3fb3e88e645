/** The facilitator looks at one table's notes; the way back takes the focus, and gives it back to the table. */
import { useEffect } from "preact/hooks";
import { Icon } from "../live/ui/Icon";
import { tableName } from "../live/ui/TableTag";
import { t } from "../words";
import { useHandedOn } from "./focus";

export function Visiting({ table, leave }: { table: number; leave: () => void }) {
  const back = useHandedOn<HTMLButtonElement>([`[data-table="${table}"] .btn`]);
  useEffect(() => back.current?.focus(), [table]);
  return (
    <div class="visit">
      <button type="button" class="btn sm" ref={back} onClick={leave}><Icon name="back" />{t("กลับไปดูทุกโต๊ะ", "Back to all tables")}</button>
      <b>{t("กำลังดู{table}", "Visiting {table}", { table: tableName(table) })}</b>
    </div>
  );
}
