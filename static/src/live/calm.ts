/** Numbers that a room reads change at most once a second. */
import { useEffect, useRef, useState } from "preact/hooks";

const EVERY_MS = 1_000;

export function useCalm<T>(value: T): T {
  const newest = useRef(value);
  newest.current = value;
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const changing = setInterval(() => setShown(newest.current), EVERY_MS);
    return () => clearInterval(changing);
  }, []);
  return shown;
}
