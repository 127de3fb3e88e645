/** The page's one polite live region: messages are gathered and read out at most once a while. */
import { useEffect, useState } from "preact/hooks";

const GATHER_MS = 300;

let waiting: string[] = [];
let speak: ((text: string) => void) | null = null;
let gathering: ReturnType<typeof setTimeout> | null = null;

function flush(): void {
  gathering = null;
  speak?.(waiting.join(". "));
  waiting = [];
}

/** Read `text` out politely; several within a moment are read as one. */
export function announce(text: string): void {
  waiting.push(text);
  gathering ??= setTimeout(flush, GATHER_MS);
}

/** Put once in a page. */
export function Announcer() {
  const [text, setText] = useState("");
  useEffect(() => {
    speak = setText;
    return () => { speak = null; };
  }, []);
  return <p class="vh" role="status" aria-live="polite">{text}</p>;
}
