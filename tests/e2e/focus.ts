import type { Page } from "playwright";

/** What is wrong with the place the keyboard is at: no ring of 2 px round it (WCAG 2.4.7), or nothing of it to be seen for what lies above (2.4.11). */
export function findFocusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const ringed = [at, at.closest(".choice"), at.querySelector(".map__halo")];
    const hasRing = ringed.some((element) => {
      const style = element && getComputedStyle(element);
      return style && ((style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) || (element.matches(".map__halo") && style.stroke !== "none" && Number.parseFloat(style.strokeWidth) >= 2));
    });
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const isSeen = [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
      const seen = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return seen !== null && (at.contains(seen) || seen.contains(at) || (at as HTMLInputElement).labels?.[0]?.contains(seen));
    }));
    const name = `${at.tagName.toLowerCase()} „${(at.textContent ?? "").trim().slice(0, 40) || (at as HTMLInputElement).name}“`;
    if (!hasRing) return `no ring round ${name}`;
    return isSeen ? null : `${name} is covered at ${Math.round(left)}, ${Math.round(top)}`;
  });
}
