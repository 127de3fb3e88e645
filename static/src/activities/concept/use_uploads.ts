/** Draws again when a photo was kept, dropped, or came a little further. */
import { useEffect, useState } from "preact/hooks";
import type { Uploads } from "../../live/outbox/uploads";

export function useUploads(uploads: Uploads): void {
  const [, setTold] = useState(0);
  useEffect(() => uploads.subscribe(() => setTold((told) => told + 1)), [uploads]);
}
