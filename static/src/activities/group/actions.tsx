/** What the dock offers with selected ideas while they are grouped: into a theme, or made one. */
import { useState } from "preact/hooks";
import { Act } from "../../console/Act";
import { useDesk } from "../../console/desk";
import type { DockActionsProps } from "../../console/kinds";
import { cut } from "../../live/graphemes";
import { t } from "../../words";
import { MoveMenu } from "./MoveMenu";
import { NameDialog } from "./NameDialog";
import { NAME_MAX } from "./NameField";
import { columns } from "./themes";

export function GroupActions({ ideas, all, done }: DockActionsProps) {
  const { board, send } = useDesk();
  const [asking, setAsking] = useState<"theme" | "merge" | null>(null);
  if (board.workshop.state !== "live") return null;
  const nos = ideas.map((idea) => idea.no);
  const leave = () => setAsking(null);
  const move = async (theme: number | null) => { if (await send("group_ideas", { theme, ideas: nos })) done(); };
  const finish = () => { leave(); done(); };
  const makeTheme = async (name: string) => { if (await send("make_theme", { name, ideas: nos })) finish(); };
  const merge = async (title: string) => { if (await send("merge_ideas", { title, ideas: nos })) finish(); };
  const can_merge = ideas.length > 1 && ideas.every((idea) => idea.merge === null);
  return (
    <>
      {can_merge && <Act icon="merge" text={t("รวมเป็นไอเดียเดียว", "Merge")} run={() => setAsking("merge")} />}
      <MoveMenu columns={columns(all, board.themes)} n={ideas.length} move={(theme) => void move(theme)} makeTheme={() => setAsking("theme")} />
      {asking === "theme" && (
        <NameDialog title={t("ตั้งกลุ่มใหม่จาก {n} ไอเดีย", "New theme from {n} idea|New theme from {n} ideas", { n: ideas.length })}
          label={t("ชื่อกลุ่ม", "Name of the theme")} save={t("ตั้งกลุ่ม", "Make theme")} onSave={makeTheme} onLeave={leave} />
      )}
      {asking === "merge" && (
        <NameDialog title={t("รวม {n} ไอเดียเป็นไอเดียเดียว", "Merge {n} idea into one|Merge {n} ideas into one", { n: ideas.length })}
          label={t("ชื่อไอเดียที่รวมแล้ว", "Title of the merged idea")} before={cut(ideas[0]?.text ?? "", NAME_MAX)}
          save={t("รวมไอเดีย", "Merge")} onSave={merge} onLeave={leave}>
          <p class="hint">{t("ข้อความและคะแนนของแต่ละไอเดียอยู่ครบ แยกออกได้ทุกเมื่อ", "Each idea keeps its text and votes, and can be taken apart at any time")}</p>
        </NameDialog>
      )}
    </>
  );
}
