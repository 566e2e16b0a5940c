/* Runs inside the page, so it imports nothing: what axe does not measure, each as a list of sentences about what is wrong. */

const SMALLEST_TARGET = 24;
const SMALLEST_CONTROL = 44;
/** A third of the window that is left of 1280 × 1024 at 400 %. */
const MOST_STICKY = 1 / 3;
const TARGETS = "a[href], button, summary, select, textarea, input:not([type='hidden']), [tabindex='0']";
/** The size of controls that stand alone; the small ones beside text keep the smaller measure. */
const CONTROLS = ".btn:not(.btn--small, .btn--text), select, textarea, input:not([type='hidden'], [type='radio'], [type='checkbox'], .topics__add input)";
const FRAMED = ".btn, .badge, .chip, .support, .tabs a, .tools a, .pager a, .menu a, summary, legend, th, label";

/** WCAG 2.5.8, with its exceptions for links inside a sentence and for small targets with room around them, and the house's own 44 px. */
export function listSmallTargets(): string[] {
  const targets = visible(TARGETS).map((element) => ({ element, box: toTargetBox(element) }));
  const small = targets.filter(({ box }) => Math.min(box.width, box.height) < SMALLEST_TARGET - 0.5);
  const cramped = small.filter(({ element, box }) => !isInline(element) && targets.some((other) => other.element !== element && !other.element.contains(element) && !element.contains(other.element) && isNear(box, other.box, small.some((one) => one.element === other.element))));
  const low = visible(CONTROLS).filter((element) => element.getBoundingClientRect().height < SMALLEST_CONTROL - 0.5);
  return [...cramped.map(({ element, box }) => `target of ${round(box.width)} × ${round(box.height)} px: ${tell(element)}`), ...low.map((element) => `control of ${round(element.getBoundingClientRect().height)} px: ${tell(element)}`)];
}

/** Text that its own frame cuts off or does not hold, and a page wider than the window. */
export function listClipped(): string[] {
  const isCut = (element: Element) => hasOwnText(element) && /hidden|clip/.test(getComputedStyle(element).overflow) && !isForEarsOnly(element) && sticksOut(element);
  const cut = visible("body *").filter(isCut);
  const burst = visible(FRAMED).filter((element) => !isForEarsOnly(element) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
  const wide = document.documentElement.scrollWidth > innerWidth ? visible("body *").filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(".scroll")).slice(-3) : [];
  return [...cut.map((element) => `cuts its text off: ${tell(element)}`), ...burst.map((element) => `does not hold its text: ${tell(element)}`), ...wide.map((element) => `makes the page ${document.documentElement.scrollWidth} px wide: ${tell(element)}`)];
}

/** What sticks to the window, or would after a click, and takes more of it than a third; WCAG 1.4.10, 2.4.11. */
export function listCovering(): string[] {
  const sticking = [...new Set(rulesNow().filter(({ style }) => /sticky|fixed/.test(style.position)).flatMap(({ selectorText }) => visible(selectorText)))];
  return sticking.filter((element) => element.getBoundingClientRect().height > innerHeight * MOST_STICKY).map((element) => `covers ${round(element.getBoundingClientRect().height)} of ${innerHeight} px: ${tell(element)}`);
}

/** Whatever moves although somebody asked for less of it. */
export function listMoving(): string[] {
  const moves = (element: Element) => ["", "::before", "::after"].some((part) => takesTime(getComputedStyle(element, part || null)));
  return visible("body *").filter(moves).map((element) => `moves: ${tell(element)}`);
}

/** What cannot be told from its surroundings in forced colours. */
export function listFaint(): string[] {
  const plain = getComputedStyle(document.body).color;
  const faint = visible("button, .btn, .badge, .chip, select, textarea, input:not([type='hidden'], [type='radio'], [type='checkbox']), nav a[aria-current]").filter((element) => {
    const style = getComputedStyle(element);
    const isMarked = element.hasAttribute("aria-current") && Number(style.fontWeight) >= 600;
    return !hasEdge(style) && !style.textDecorationLine.includes("underline") && style.color === plain && !isMarked;
  });
  return faint.map((element) => `cannot be told apart: ${tell(element)}`);
}

/** Here a refusal is shown, not met. */
const SPECIMENS = "/entwicklung/gestaltung";

/** Language, title and headings. */
export function listUnsaid(): string[] {
  const levels = visible("h1, h2, h3, h4, h5, h6").map(({ tagName }) => Number(tagName[1]));
  const main = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")].filter((heading) => !heading.closest(".error-summary, .notice, .flash"));
  const isRefused = document.querySelector(".error-summary") !== null && location.pathname !== SPECIMENS;
  return [
    ...(document.documentElement.lang === "de" ? [] : [`the page speaks ${document.documentElement.lang || "no language"}`]),
    ...(isRefused && !document.title.startsWith("Fehler: ") ? [`refused, but titled „${document.title}“`] : []),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : [`${levels.filter((level) => level === 1).length} headings of the first level`]),
    ...(main[0]?.tagName === "H1" ? [] : [`begins with ${main[0]?.tagName}`]),
    ...levels.flatMap((level, at) => (at > 0 && level > levels[at - 1]! + 1 ? [`a heading of level ${level} after one of level ${levels[at - 1]}`] : [])),
  ];
}

/** Text spaced and sized as somebody may need it, until it is taken back. */
export function dress(css: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = css === "" ? [] : [sheet];
}

function visible(selector: string): Element[] {
  return [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0);
}

/** A label belongs to what it switches. */
function toTargetBox(element: Element): DOMRect {
  const [label] = (element as HTMLInputElement).labels ?? [];
  const box = element.getBoundingClientRect();
  if (!label || !/radio|checkbox/.test((element as HTMLInputElement).type)) return box;
  const around = label.getBoundingClientRect();
  const [left, top] = [Math.min(box.left, around.left), Math.min(box.top, around.top)];
  return new DOMRect(left, top, Math.max(box.right, around.right) - left, Math.max(box.bottom, around.bottom) - top);
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display === "inline" && (element.parentElement?.textContent ?? "").trim().length > (element.textContent ?? "").trim().length;
}

/** Whether a circle of the smallest size round the middle of one touches the other, or the other's circle where that is small, too. */
function isNear(one: DOMRect, other: DOMRect, isOtherSmall: boolean): boolean {
  const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
  if (isOtherSmall && Math.hypot(x - other.x - other.width / 2, y - other.y - other.height / 2) < SMALLEST_TARGET - 0.5) return true;
  return Math.hypot(x - Math.max(other.left, Math.min(x, other.right)), y - Math.max(other.top, Math.min(y, other.bottom))) < SMALLEST_TARGET / 2 - 0.5;
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "");
}

function isForEarsOnly(element: Element): boolean {
  return element.getBoundingClientRect().width <= 1 || element.closest(".hidden") !== null;
}

function sticksOut(element: Element): boolean {
  return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
}

/** The rules of the sheet that hold for this window. */
function rulesNow(rules: CSSRuleList = document.styleSheets[0]!.cssRules): CSSStyleRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule];
    if (rule instanceof CSSMediaRule) return matchMedia(rule.conditionText).matches ? rulesNow(rule.cssRules) : [];
    return rule instanceof CSSSupportsRule ? rulesNow(rule.cssRules) : [];
  });
}

function takesTime(style: CSSStyleDeclaration): boolean {
  return [style.transitionDuration, style.animationDuration].some((durations) => durations.split(", ").some((duration) => Number.parseFloat(duration) > 0));
}

function hasEdge(style: CSSStyleDeclaration): boolean {
  const isDrawn = Number.parseFloat(style.borderBottomWidth) >= 1 && style.borderBottomStyle !== "none";
  return isDrawn && style.borderBottomColor !== style.backgroundColor && !/^rgba\(.*, 0\)$/.test(style.borderBottomColor);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function tell(element: Element): string {
  return `${element.tagName.toLowerCase()}${element.classList.length > 0 ? `.${[...element.classList].join(".")}` : ""} „${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}“`;
}
