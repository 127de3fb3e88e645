/** The pictures of a note, small; a press shows one large. */
import { useState } from "preact/hooks";
import { t } from "../../words";
import { pictureAddress } from "../pictures";
import type { NamedPicture } from "../wire";
import { Dialog } from "./Dialog";
import { Words } from "./Words";

/** What is on it, or at least that it is there. */
export function altOf({ alt }: NamedPicture, at: number): string {
  return alt || t("ภาพที่ {no} ยังไม่มีคำบรรยาย", "Picture {no}, not described", { no: at + 1 });
}

export interface PicturesProps {
  pictures: readonly NamedPicture[];
  /** Only to be seen: what they stand on is a button itself. */
  still?: boolean;
  /** What this device has of them, before the server does. */
  local?: (id: string) => string | undefined;
}

export function Pictures({ pictures, still = false, local }: PicturesProps) {
  const [open, setOpen] = useState<number | null>(null);
  const shown = open === null ? undefined : pictures[open];
  if (!pictures.length) return null;
  const small = (picture: NamedPicture, at: number) => (
    <img src={local?.(picture.id) ?? pictureAddress(picture.id, true)} alt={altOf(picture, at)} loading="lazy" />
  );
  const Box = still ? "span" : "div";
  return (
    <Box class="pics">
      {pictures.map((picture, at) => (still
        ? <span key={picture.id} class="pic">{small(picture, at)}</span>
        : <button key={picture.id} type="button" class="pic" onClick={() => setOpen(at)}><span class="vh">{t("ดูภาพใหญ่", "See it large")}: </span>{small(picture, at)}</button>))}
      {shown && open !== null && <Large picture={shown} at={open} src={local?.(shown.id) ?? pictureAddress(shown.id)} onClose={() => setOpen(null)} />}
    </Box>
  );
}

/** All of them, large, one below the other. */
export function Gallery({ pictures, onClose }: { pictures: readonly NamedPicture[]; onClose: () => void }) {
  return (
    <Dialog title={t("ภาพของการ์ดนี้", "Pictures of this card")} onCancel={onClose}>
      {pictures.map((picture, at) => <Figure key={picture.id} picture={picture} at={at} src={pictureAddress(picture.id)} />)}
      <Done onClose={onClose} />
    </Dialog>
  );
}

interface LargeProps {
  picture: NamedPicture;
  at: number;
  src: string;
  onClose: () => void;
}

function Large({ picture, at, src, onClose }: LargeProps) {
  return (
    <Dialog title={t("ภาพที่ {no}", "Picture {no}", { no: at + 1 })} onCancel={onClose}>
      <Figure picture={picture} at={at} src={src} />
      <Done onClose={onClose} />
    </Dialog>
  );
}

/** What its author said of it is read out with the picture, and stands below it for all others. */
function Figure({ picture, at, src }: Omit<LargeProps, "onClose">) {
  return (
    <>
      <img class="pic-l" src={src} alt={altOf(picture, at)} />
      {picture.alt && <p aria-hidden="true"><Words text={picture.alt} /></p>}
    </>
  );
}

function Done({ onClose }: Pick<LargeProps, "onClose">) {
  return <div class="acts"><button type="button" class="btn" data-first onClick={onClose}>{t("ปิดภาพ", "Close")}</button></div>;
}
