/** A card's text: its first line is the concept's name, the rest says what it is. Pure. */

export function nameOf(text: string): string {
  const end = text.indexOf("\n");
  return end < 0 ? text : text.slice(0, end);
}

export function wordsOf(text: string): string {
  const end = text.indexOf("\n");
  return end < 0 ? "" : text.slice(end + 1);
}

/** A line break in a name would make a part of it the description. */
export function cardText(name: string, words: string): string {
  const one_line = name.replace(/\s*\n\s*/g, " ");
  return words ? `${one_line}\n${words}` : one_line;
}
