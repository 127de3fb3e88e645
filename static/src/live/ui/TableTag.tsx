/** Which breakout table a note is from. */
import { t } from "../../words";

export function tableName(no: number): string {
  return t("โต๊ะ {no}", "Table {no}", { no });
}

export function TableTag({ table }: { table: number | null }) {
  if (table === null) return null;
  return <span class="tag">{tableName(table)}</span>;
}
