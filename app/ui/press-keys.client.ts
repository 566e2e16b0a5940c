const HASTE_MS = 800;

/** Single keys that press what carries their letter, where the page allows them; never while one writes or holds another key. */
export function pressKeys() {
  const place = document.querySelector("[data-keys]");
  if (!place) return;
  const began = performance.now();
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || isWriting(event.target)) return;
    const target = place.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`) ?? findStep(place, event.key);
    if (!target || (target.dataset.deciding !== undefined && performance.now() - began < HASTE_MS && hasArrived())) return;
    event.preventDefault();
    if (target.dataset.key) target.click();
    toFocus(target).focus();
  });
}

/** After a form was sent, the page that follows is read from its heading on. */
export function arrive() {
  document.querySelector<HTMLElement>("[data-arrive]")?.focus();
}

/** A second press of the key that led here is not meant for what has just come up. */
function hasArrived(): boolean {
  return document.querySelector("[data-arrive]") !== null;
}

/** In a list, j and k go from one to the next. */
function findStep(place: Element, key: string): HTMLElement | undefined {
  const steps = [...place.querySelectorAll<HTMLElement>("[data-step]")];
  const at = steps.findIndex((step) => step === document.activeElement);
  if (key === "j") return steps[at + 1];
  return key === "k" ? steps[Math.max(0, at - 1)] : undefined;
}

/** What one goes on with: what is named, what has unfolded, or what was pressed. */
function toFocus(target: HTMLElement): HTMLElement {
  const named = target.dataset.focus && document.getElementById(target.dataset.focus);
  return named || (target.matches("summary") && target.parentElement?.querySelector("button")) || target;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
}
