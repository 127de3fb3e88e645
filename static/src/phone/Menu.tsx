/** The phone's menu: who I am here, go on elsewhere, language, privacy. */
import { useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { Icon } from "../live/ui/Icon";
import type { IconName } from "../live/ui/icons";
import { SectorMark } from "../live/ui/SectorMark";
import { language, t } from "../words";
import { usePhone } from "./context";
import { ReportDialog } from "./ReportDialog";

function MenuLink({ href, icon, text, hint, lang }: { href: string; icon: IconName; text: string; hint?: string; lang?: string }) {
  return (
    <li>
      <a class="mi" href={href} {...(lang ? { lang, hreflang: lang } : {})}>
        <Icon name={icon} /><span>{text}{hint && <small>{hint}</small>}</span>
      </a>
    </li>
  );
}

export function Menu({ onClose }: { onClose: () => void }) {
  const { boot, board, you } = usePhone();
  const [reporting, setReporting] = useState(false);
  const other = language() === "th" ? "en" : "th";
  if (reporting) return <ReportDialog onClose={onClose} />;
  return (
    <Dialog title={t("เมนู", "Menu")} onCancel={onClose}>
      <p class="menu-me"><span>{you.name ?? t("ไม่ได้ตั้งชื่อ", "No name given")}</span>{you.sector && <SectorMark sector={you.sector} />}</p>
      <ul class="menu">
        <MenuLink href={`/room/${boot.workshop}/continue`} icon="device" text={t("ใช้ต่อในเครื่องอื่น", "Continue on another device")}
          hint={t("ลิงก์ส่วนตัวของคุณ อย่าส่งต่อ", "Your private link. Do not share it")} />
        <MenuLink href={`?lang=${other}`} icon="language" text={other === "en" ? "English" : "ภาษาไทย"} lang={other} />
        {board.workshop.state === "live" && (
          <li><button type="button" class="mi" onClick={() => setReporting(true)}><Icon name="warning" /><span>{t("แจ้งไอเดียที่ไม่เหมาะสม", "Report an idea")}</span></button></li>
        )}
        <MenuLink href="/privacy" icon="lock" text={t("ความเป็นส่วนตัว", "Privacy")} />
      </ul>
      <button type="button" class="btn wide" data-first onClick={onClose}>{t("ปิดเมนู", "Close menu")}</button>
    </Dialog>
  );
}
