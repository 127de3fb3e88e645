/** A join code as it is read aloud and typed: "K7PM4XQT" becomes "K7PM 4XQT". */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1 ");
}
