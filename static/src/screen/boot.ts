/** What the server wrote into the big screen's page. */
import type { Boot } from "../live/boot";

export interface ScreenBoot extends Boot {
  /** The address that people type, without its scheme: "govlab.example". */
  address: string;
  /** The join QR as a picture's data address; null once the workshop is closed. */
  qr: string | null;
}
