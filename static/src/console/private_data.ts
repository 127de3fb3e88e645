/** What in a text may be somebody's own business: read before it is shown to a room. Pure. */

const PHONE = /(?:^|[^\d])(?:\+66|0)(?:[ -]?\d){8,9}(?!\d)/;
const CITIZEN_NO = /(?:^|[^\d])\d(?:[ -]?\d){12}(?!\d)/;
const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
const THAI_ZERO = "๐".charCodeAt(0);

export type PrivateData = "phone" | "citizen_no" | "email";

/** The first kind of private data that `text` seems to hold. Thai digits count too. */
export function privateData(text: string): PrivateData | null {
  const plain = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
  if (CITIZEN_NO.test(plain)) return "citizen_no";
  if (PHONE.test(plain)) return "phone";
  return EMAIL.test(plain) ? "email" : null;
}
