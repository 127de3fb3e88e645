/** The photos of the card in hand: take one or choose one, say what is on it, take it out again. */
import { useState } from "preact/hooks";
import { cut } from "../../live/graphemes";
import { newId } from "../../live/ids";
import { picturesOf } from "../../live/outbox/uploads";
import { pictureAddress } from "../../live/pictures";
import { announce } from "../../live/ui/Announcer";
import { Icon } from "../../live/ui/Icon";
import type { IconName } from "../../live/ui/icons";
import { altOf } from "../../live/ui/Pictures";
import type { NamedPicture } from "../../live/wire";
import { usePhone } from "../../phone/context";
import type { DraftPictures } from "../../phone/draft";
import { t } from "../../words";
import { shrink } from "./shrink";
import { useUploads } from "./use_uploads";

const ALT_MAX = 150;

export function Photos({ pictures, most }: { pictures: DraftPictures; most: number }) {
  const { uploads, entries } = usePhone();
  const { list, change } = pictures;
  const { busy, failed, add } = useAdding(pictures, most);
  useUploads(uploads);
  const take = (picture: NamedPicture) => {
    change((now) => now.filter(({ id }) => id !== picture.id));
    // A card that is on its way still needs it: this edit may be given up.
    const needed = entries.some((entry) => picturesOf(entry).some(({ id }) => id === picture.id));
    if (!needed) void uploads.drop(picture.id);
    announce(t("เอาภาพออกแล้ว", "Picture taken out"));
    document.querySelector<HTMLElement>(".pick-f input")?.focus();
  };
  const say = (picture: NamedPicture, alt: string) => change((now) => now.map((one) => (one.id === picture.id ? { ...one, alt: cut(alt, ALT_MAX) } : one)));
  return (
    <fieldset class="photos">
      <legend class="lab">{t("ภาพ", "Pictures")} <small>{t("ไม่เกิน {n} ภาพ", "{n} at most", { n: most })}</small></legend>
      {list.length > 0 && (
        <ul class="stack">
          {list.map((picture, at) => (
            <li key={picture.id} class="photo">
              <img src={uploads.dataOf(picture.id) ?? pictureAddress(picture.id, true)} alt={altOf(picture, at)} />
              <div>
                <label class="lab" for={`alt-${picture.id}`}>{t("ภาพที่ {no} มีอะไร", "What is on picture {no}?", { no: at + 1 })} <small>{t("อ่านให้ผู้ที่มองไม่เห็นภาพฟัง", "Read out to those who cannot see it")}</small></label>
                <input id={`alt-${picture.id}`} class="in" value={picture.alt ?? ""} autocomplete="off" onInput={(event) => say(picture, event.currentTarget.value)}
                  onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }} />
                <button type="button" class="btn quiet sm" onClick={() => take(picture)}><Icon name="bin" />{t("เอาภาพที่ {no} ออก", "Take picture {no} out", { no: at + 1 })}</button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {list.length < most && (
        <div class="pick-f">
          <Pick icon="camera" text={t("ถ่ายภาพ", "Take a photo")} camera onPick={add} />
          <Pick icon="picture" text={t("เลือกภาพในเครื่อง", "Choose a picture")} onPick={add} />
        </div>
      )}
      {busy && <p class="hint" role="status">{t("กำลังเตรียมภาพ", "Preparing the picture")}</p>}
      {failed && <p class="err" role="alert"><Icon name="warning" />{t("เปิดไฟล์นี้เป็นภาพไม่ได้ เลือกภาพอื่น เช่น JPEG หรือ PNG", "This file cannot be read as a picture. Choose another, such as a JPEG or PNG")}</p>}
    </fieldset>
  );
}

/** A photo is made small, kept on this device, and then shown with the card. */
function useAdding({ list, change }: DraftPictures, most: number) {
  const { uploads } = usePhone();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    setFailed(false);
    const added: NamedPicture[] = [];
    for (const file of files.slice(0, most - list.length)) {
      try {
        const data = await shrink(file);
        const id = newId();
        await uploads.keep(id, data);
        added.push({ id, alt: "" });
      } catch {
        setFailed(true);
      }
    }
    setBusy(false);
    if (added.length) {
      change((now) => [...now, ...added].slice(0, most));
      announce(t("เพิ่มภาพแล้ว", "Picture added"));
    }
  };
  return { busy, failed, add: (files: readonly File[]) => void add(files) };
}

interface PickProps {
  icon: IconName;
  text: string;
  /** Straight to the camera, where the device has one. */
  camera?: boolean;
  onPick: (files: readonly File[]) => void;
}

/** The input itself takes the focus, and keys open it: its button is only drawn differently. */
function Pick({ icon, text, camera = false, onPick }: PickProps) {
  return (
    <label class="btn">
      <input type="file" accept="image/*" multiple={!camera} {...(camera && { capture: "environment" })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after it was taken out.
          event.currentTarget.value = "";
          if (files.length) onPick(files);
        }} />
      <Icon name={icon} />{text}
    </label>
  );
}
