/** The field for the name of a theme, or the title of a merged idea. */
import { byGraphemes, fits } from "../../live/limit";
import { TextField } from "../../live/ui/TextField";

export const NAME_MAX = 80;
const LIMIT = byGraphemes(NAME_MAX);

export function nameFits(name: string): boolean {
  return fits(name, LIMIT);
}

export interface NameFieldProps {
  id: string;
  label: string;
  name: string;
  write: (name: string) => void;
  /** It takes the focus in its dialog. */
  first?: boolean;
}

export function NameField({ name, ...props }: NameFieldProps) {
  return <TextField text={name} limit={LIMIT} {...props} />;
}
