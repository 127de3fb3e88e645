/** At which breakout table I sit: told by the facilitator's choice, or chosen here. */
import { useEffect, useState } from "preact/hooks";
import { tablesOf } from "../live/breakout";
import { Icon } from "../live/ui/Icon";
import { tableName } from "../live/ui/TableTag";
import type { Activity, Tables } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";

export function MyTable({ activity, breakout }: { activity: Activity; breakout: Tables }) {
  const { mine, outbox } = usePhone();
  const { table } = mine.standing;
  const tables = tablesOf(activity);
  const seated = table !== null && table <= tables.length;
  const [changing, setChanging] = useState(false);
  useEffect(() => {
    if (!seated && !breakout.chosen) void outbox.put("take_table", { activity: activity.no });
  }, [seated, breakout.chosen, activity.no]);
  if (seated && !(changing && breakout.chosen)) {
    return (
      <p class="my-table" role="status">
        <span class="tag acc"><Icon name="people" />{t("คุณอยู่โต๊ะ {no}", "You are at table {no}", { no: table })}</span>
        {breakout.chosen && <button type="button" class="btn quiet" onClick={() => setChanging(true)}>{t("เปลี่ยนโต๊ะ", "Change table")}</button>}
      </p>
    );
  }
  if (!breakout.chosen) return <p class="my-table hint" role="status">{t("กำลังจัดโต๊ะให้คุณ", "Finding you a table")}</p>;
  const take = (no: number) => {
    void outbox.put("take_table", { activity: activity.no, table: no });
    setChanging(false);
  };
  return (
    <fieldset class="pick-table">
      <legend>{t("คุณนั่งอยู่โต๊ะไหน", "At which table do you sit?")}</legend>
      {tables.map((no) => <button key={no} type="button" class="btn" aria-pressed={no === table} onClick={() => take(no)}>{tableName(no)}</button>)}
    </fieldset>
  );
}
