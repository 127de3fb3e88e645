/** A join code as it is read aloud and typed: "K7PM4XQT" becomes "K7PM 4XQT". */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1 ");
}

/** How many of a code's letters are far wider than the rest: where it must fit in one line, its size follows. */
export function wideLetters(code: string): number {
  return code.replace(/[^MW]/g, "").length;
}
