/** Where to: a menu of themes, by taps and by keyboard; its last item makes a theme of the selection. */
import { ChoiceMenu, type Choice } from "../../console/ChoiceMenu";
import { t } from "../../words";
import type { Column } from "./themes";
import { columnName } from "./words";

export interface MoveMenuProps {
  columns: readonly Column[];
  /** How many ideas are selected. */
  n: number;
  /** Null: into no theme. */
  move: (theme: number | null) => void;
  makeTheme: () => void;
}

export function MoveMenu({ columns, n, move, makeTheme }: MoveMenuProps) {
  const themes = columns.map((column): Choice => ({
    key: column.theme?.no ?? 0,
    icon: column.theme ? "group" : "remove",
    text: columnName(column),
    count: column.ideas,
    run: () => move(column.theme?.no ?? null),
  }));
  const another: Choice = { key: "new", icon: "plus", text: t("ตั้งกลุ่มใหม่จากไอเดียนี้", "New theme from these"), apart: true, run: makeTheme };
  return (
    <ChoiceMenu icon="group" main text={t("ย้ายกลุ่ม", "Move to theme")} label={t("ย้าย {n} ไอเดียไปกลุ่ม", "Move {n} idea to|Move {n} ideas to", { n })}
      choices={[...themes, another]} />
  );
}
