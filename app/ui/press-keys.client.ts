/** Single keys that press what carries their letter, where the page allows them; never while one writes or holds another key. */
export function pressKeys() {
  const place = document.querySelector("[data-keys]");
  if (!place) return;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || isWriting(event.target)) return;
    const target = place.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    target.click();
    (target.matches("summary") ? (target.parentElement?.querySelector("button") ?? target) : target).focus();
  });
}

/** After a form was sent, the page that follows is read from its heading on. */
export function arrive() {
  document.querySelector<HTMLElement>("[data-arrive]")?.focus();
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
}
