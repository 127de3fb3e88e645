/** How far a card's photos have come on their way. */
import type { Entry } from "../../live/outbox/entry";
import { usePhone } from "../../phone/context";
import { t } from "../../words";
import { useUploads } from "./use_uploads";

export function Sending({ entry }: { entry: Entry }) {
  const { uploads } = usePhone();
  useUploads(uploads);
  const progress = uploads.progressOf(entry);
  if (!progress) return null;
  const words = t("กำลังส่งภาพที่ {n} จาก {of}", "Sending picture {n} of {of}", { n: progress.n, of: progress.of });
  return <label class="sending"><span>{words}</span><progress value={progress.part} max={1} /></label>;
}
