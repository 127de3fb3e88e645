/** The room cannot be entered (again): says why and what to do. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { sayError } from "../live/errors";
import type { RoomState } from "../live/room";
import { Empty, Opening } from "../live/ui/Empty";
import { t } from "../words";

/** After this long without a first answer we say that the room could not be opened; it is tried on all the same. */
const GIVE_UP_MS = 12_000;

const CAN_RELOAD: ReadonlySet<string> = new Set(["outdated", "unsupported_protocol", "closed"]);

function Shut({ title, detail, children }: { title: string; detail: string; children: ComponentChildren }) {
  return <main class="shut"><h1 class="vh">GovLab</h1><Empty icon="warning" title={title} detail={detail}>{children}</Empty></main>;
}

const reload = () => window.location.reload();

export function Ended({ code }: { code: string }) {
  const stale = CAN_RELOAD.has(code);
  const text = code === "outdated" ? "unsupported_protocol" : code;
  return (
    <Shut title={t("อยู่ในห้องนี้ไม่ได้", "You cannot be in this room")} detail={sayError({ code: text })}>
      {stale
        ? <button type="button" class="btn main" onClick={reload}>{t("เปิดหน้าใหม่", "Reload the page")}</button>
        : <a class="btn" href="/">{t("ไปหน้าแรก", "Go to the start page")}</a>}
    </Shut>
  );
}

/** The first answer of the room is not here yet. */
export function NotYet({ link }: { link: RoomState["link"] }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setLate(true), GIVE_UP_MS);
    return () => clearTimeout(waiting);
  }, []);
  if (!late && link.status !== "away") return <main class="shut"><h1 class="vh">{t("กำลังเปิดห้อง", "Opening the room")}</h1><Opening /></main>;
  return (
    <Shut title={t("เปิดห้องไม่ได้", "Could not open the room")} detail={t("กำลังลองใหม่ให้เอง", "Trying again by itself")}>
      <button type="button" class="btn sm" onClick={reload}>{t("ลองอีกครั้ง", "Try again")}</button>
    </Shut>
  );
}
