/** What scripts add to pages that work without them: no second press, a count of what is left, copying, a menu that closes. */

import { t } from "./words";

/** A form that is on its way says so and refuses a second press; coming back by the browser's button frees it. */
function refuseSecondPress(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset["sent"]) return event.preventDefault();
    form.dataset["sent"] = "yes";
    const button = (event as SubmitEvent).submitter;
    if (button?.classList.contains("btn")) showBusy(button);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}

function showBusy(button: HTMLElement): void {
  button.style.minWidth = `${button.offsetWidth}px`;
  button.setAttribute("aria-busy", "true");
  button.textContent = t("กำลังส่ง...", "Sending...");
}

/** Under a long text: how many characters are left, as a reader counts them. */
function countDown(area: HTMLTextAreaElement): void {
  const most = Number(area.dataset["graphemes"]);
  const words = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const left = document.createElement("span");
  left.className = "hint";
  const show = () => {
    const n = most - [...words.segment(area.value.trim())].length;
    left.textContent =
      n < 0
        ? t("เกินมา {n} ตัวอักษร", "1 character too many|{n} characters too many", { n: -n })
        : t("เหลืออีก {n} ตัวอักษร", "1 character left|{n} characters left", { n });
  };
  area.addEventListener("input", show);
  area.after(left);
  show();
}

/** A button with `data-copy` copies that text and says so. */
function copyOnPress(button: HTMLButtonElement): void {
  const words = button.innerHTML;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset["copy"] ?? "");
    button.textContent = t("คัดลอกแล้ว", "Copied");
    setTimeout(() => (button.innerHTML = words), 2000);
  });
}

/** The phone's menu closes on Escape, and on a press outside it. */
function closeMenu(menu: HTMLDetailsElement): void {
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

refuseSecondPress();
if ("Segmenter" in Intl) document.querySelectorAll<HTMLTextAreaElement>("textarea[data-graphemes]").forEach(countDown);
// The clipboard needs a secure page; a hall's own network may have no certificate.
if (navigator.clipboard) document.querySelectorAll<HTMLButtonElement>("button[data-copy]").forEach(copyOnPress);
document.querySelectorAll<HTMLDetailsElement>("details.menu").forEach(closeMenu);
