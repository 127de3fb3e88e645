/** One photo on its way to the server. Not `fetch`: it does not tell how much has gone. */
import type { Boot } from "../boot";
import type { Photo } from "./storage";
import type { UploadAnswer } from "./uploads";

/** Without an answer for so long it is sent anew; on a slow line a photo takes half a minute. */
const WITHIN_MS = 120_000;

/** The file itself. `fetch` could read a data address too, but our content policy lets it ask the server only. */
export function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data.slice(data.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
}

export function sendPhoto({ workshop, csrf }: Boot, photo: Photo, told: (part: number) => void): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/workshops/${workshop}/pictures/${photo.id}`);
    request.setRequestHeader("X-CSRFToken", csrf);
    request.setRequestHeader("Content-Type", "image/jpeg");
    request.timeout = WITHIN_MS;
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
    request.onload = () => {
      try {
        resolve(request.status === 200 ? { ok: true } : (JSON.parse(request.responseText) as UploadAnswer));
      } catch (fault) {
        // Not the server's own words: something between us and it.
        reject(fault);
      }
    };
    request.onerror = request.ontimeout = request.onabort = () => reject(new Error("no answer"));
    request.send(bytesOf(photo.data));
  });
}
