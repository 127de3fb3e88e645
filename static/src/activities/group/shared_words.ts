/** The words that texts share, by the browser's own word breaker: Thai is not spaced. Pure but for that breaker. */

/** Words that join sentences and say nothing of their subject. */
const EMPTY = new Set((
  "และ หรือ ที่ ซึ่ง ของ ให้ ได้ ใน เป็น มี ไม่ จะ กับ ก็ แล้ว ต้อง ไป มา การ ความ ๆ จาก โดย คน ทำ ผ่าน อยู่ เพื่อ แต่ ว่า นี้ นั้น ทุก เอง ถ้า เมื่อ " +
  "the a an and or of to in on for is are be by with at it we our my not no as from"
).split(" "));

/** Words in a run at most. */
const LONGEST = 3;

interface Breaker { segment(text: string): Iterable<{ segment: string; isWordLike?: boolean }> }
type Intl2 = { Segmenter?: new (language: string, options: { granularity: "word" }) => Breaker };

/** What one text says, in runs of words without anything between them: "จอง", "คิว", "จองคิว". Runs neither begin nor end with an empty word. */
function runsOf(text: string): Set<string> {
  const words = brokenUp(text.toLowerCase());
  const runs = new Set<string>();
  words.forEach((_, at) => {
    for (let n = 1; n <= LONGEST; n++) {
      const run = words.slice(at, at + n);
      const [first, last] = [run[0]?.trim() ?? "", run[n - 1]?.trim() ?? ""];
      if (run.length === n && says(first) && says(last)) runs.add(run.join("").trim());
    }
  });
  return runs;
}

function says(word: string): boolean {
  return word !== "" && !EMPTY.has(word) && /\p{L}/u.test(word);
}

function brokenUp(text: string): string[] {
  const { Segmenter } = Intl as unknown as Intl2;
  if (Segmenter) return [...new Segmenter("th", { granularity: "word" }).segment(text)].map(({ segment }) => segment);
  return text.split(/([^\p{L}\p{M}\p{N}]+)/u);
}

/** Words in at least two of `texts`: those of most texts first, longer ones before shorter, none inside another; at most `most`. */
export function sharedWords(texts: readonly string[], most = 3): string[] {
  const held_by = new Map<string, number>();
  for (const text of texts) for (const run of runsOf(text)) held_by.set(run, (held_by.get(run) ?? 0) + 1);
  const shared = [...held_by].filter(([run, n]) => n > 1 && [...run].length > 1);
  const best_first = shared.sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([run]) => run);
  const chosen: string[] = [];
  for (const run of best_first) {
    if (chosen.length < most && !chosen.some((other) => other.includes(run) || run.includes(other))) chosen.push(run);
  }
  return chosen;
}
