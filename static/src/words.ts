/** Say every text in the reader's language: Thai first, English second, side by side in the code. */

export type Language = "th" | "en";
type Params = Record<string, string | number>;

/** The language of this page, as the server wrote it. */
export function language(): Language {
  return document.documentElement.lang === "en" ? "en" : "th";
}

/**
 * Say it in the reader's language, `{name}` filled from `params`. Numbers get thousands separators (pass a year as
 * text). The English may hold "one|many", chosen by `n`. The same rules as `t` in govlab/web/language.py.
 */
export function t(thai: string, english: string, params: Params = {}): string {
  return fill(language() === "th" ? thai : counted(english, params), params);
}

/** Put `params` into the `{name}` placeholders. Throws, naming the one that is missing. */
export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${text}"`);
    return typeof value === "number" ? value.toLocaleString("en-US") : value;
  });
}

function counted(english: string, params: Params): string {
  const split = english.indexOf("|");
  if (!("n" in params) || split < 0) return english;
  return params["n"] === 1 ? english.slice(0, split) : english.slice(split + 1);
}
