const CLOSE = 500;

/** Below every text field with a limit: how many signs are left, counted as people count. Said aloud only when it gets close. */
export function countSigns() {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-longest]")) {
    const longest = Number(field.dataset.longest);
    const line = document.createElement("p");
    line.className = "hint counter";
    field.after(line);
    const show = () => {
      const left = longest - [...field.value].length;
      line.textContent = left < 0 ? `${toGerman(-left)} Zeichen zu viel` : `noch ${toGerman(left)} Zeichen`;
      line.classList.toggle("counter--over", left < 0);
      line.setAttribute("aria-live", left < CLOSE ? "polite" : "off");
    };
    field.addEventListener("input", show);
    show();
  }
}

/** By hand: the browser's own words for numbers take it longer to load than all else this script does, and nothing is drawn meanwhile. */
function toGerman(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ".");
}
