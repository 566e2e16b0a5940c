const HASTE_MS = 800;

/** Single keys that press what carries their letter, where the page allows them; never while one writes or holds another key. In an entry of a list they mean the one that has the focus. */
export function pressKeys() {
  const place = document.querySelector("[data-keys]");
  if (!place) return;
  const began = performance.now();
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.metaKey) return void (event.key === "Enter" && sendWritten(event));
    if (isWriting(event.target)) return;
    const target = findMeant(place, event.key) ?? findStep(place, event.key);
    if (!target || (target.dataset.deciding !== undefined && performance.now() - began < HASTE_MS && hasArrived())) return;
    event.preventDefault();
    if (target.dataset.key) press(target);
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

/** What can be seen and carries the letter: in the entry one is in, else outside of all entries. */
function findMeant(place: Element, letter: string): HTMLElement | undefined {
  const here = document.activeElement?.closest("[data-entry]") ?? null;
  const seen = [...place.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(letter)}"]`)].filter((element) => element.checkVisibility());
  const within = (entry: Element | null) => seen.find((element) => element.closest("[data-entry]") === entry);
  return within(here) ?? within(null);
}

/** In a list, j and k go from one entry to the next. */
function findStep(place: Element, letter: string): HTMLElement | undefined {
  const steps = [...place.querySelectorAll<HTMLElement>("[data-step]")];
  const at = steps.findIndex((step) => step.closest("[data-entry]")?.contains(document.activeElement));
  if (letter === "j") return steps[at + 1];
  return letter === "k" ? steps[Math.max(0, at - 1)] : undefined;
}

function press(target: HTMLElement) {
  if (target.matches("summary")) target.parentElement?.setAttribute("open", "");
  else target.click();
}

/** What one goes on with: what is named, what has unfolded, or what was pressed. */
function toFocus(target: HTMLElement): HTMLElement {
  const named = target.dataset.focus && document.getElementById(target.dataset.focus);
  return named || (target.matches("summary") && target.parentElement?.querySelector("button")) || target;
}

/** From within a field, what one has written goes off as with the button of its form. */
function sendWritten(event: KeyboardEvent) {
  if (!(event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  event.target.form?.requestSubmit(event.target.form.querySelector("button"));
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
}
