/** The field for a name, with a word where the name is longer than the server takes. */
import { graphemesOf } from "../../live/graphemes";
import { t } from "../../words";

export const NAME_MAX = 80;

export function nameFits(name: string): boolean {
  return name.trim() !== "" && graphemesOf(name.trim()).length <= NAME_MAX;
}

export interface NameFieldProps {
  id: string;
  label: string;
  name: string;
  write: (name: string) => void;
  /** It takes the focus in its dialog. */
  first?: boolean;
}

export function NameField({ id, label, name, write, first = false }: NameFieldProps) {
  const over = graphemesOf(name.trim()).length - NAME_MAX;
  return (
    <>
      <label class="lab" for={id}>{label}</label>
      <input class={over > 0 ? "in bad" : "in"} id={id} value={name} aria-invalid={over > 0} aria-describedby={`${id}-over`} {...(first && { "data-first": true })}
        onInput={(event) => write(event.currentTarget.value)} />
      <p id={`${id}-over`} class="err" role="status">{over > 0 && t("ยาวเกินไป {n} ตัวอักษร", "{n} character too long|{n} characters too long", { n: over })}</p>
    </>
  );
}
