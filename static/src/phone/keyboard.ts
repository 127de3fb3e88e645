/** Keeps the dock above the on-screen keyboard where the browser lets the keyboard cover the page (Safari). */

/** Smaller differences are toolbars that come and go. */
const KEYBOARD_MIN_PX = 120;

export function followKeyboard(): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const root = document.documentElement;
  seen.addEventListener("resize", () => {
    const covered = window.innerHeight - seen.height > KEYBOARD_MIN_PX && seen.scale === 1;
    root.classList.toggle("typing", covered);
    root.style.setProperty("--seen", `${seen.height}px`);
    if (covered) window.scrollTo(0, 0);
  });
}
