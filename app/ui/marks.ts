/** Signs are drawn as strokes on a grid of 20 by 20 and always stand beside a word. */
export const STROKES = {
  agreement: "M4 7.5h12M4 12.5h12",
  addition: "M10 4v12M4 10h12",
  objection: "M4 7.5h12M4 12.5h12M13 3.5 7 16.5",
  example: "M3 10.2 10 4l7 6.2M5.2 8.6V16h9.6V8.6",
  question: "M6.8 7.3c0-4.3 6.4-4.3 6.4-.3 0 2.6-3.2 2.8-3.2 5.6M10 16v.2",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4.3l2.8 1.8",
  check: "m4 10.5 4 4 8-9",
  back: "M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8",
  cross: "m5 5 10 10M15 5 5 15",
  dash: "M4 10h12",
  veil: "M2.5 10c3.5-6 11.5-6 15 0-3.5 6-11.5 6-15 0M4 16 16 4",
  pen: "M4 16l.8-3.8L13 4l3 3-8.2 8.2z",
  scissors: "M4 6a2 2 0 1 0 4 0 2 2 0 0 0-4 0M4 14a2 2 0 1 0 4 0 2 2 0 0 0-4 0M7.6 7.2 17 14M7.6 12.8 17 6",
  fork: "M5 2v16M5 3c0 6 3.5 8.5 10.5 8.5M12.5 8l3.5 3.5-3.5 3.5",
  flag: "M5 17V3.5h9l-2 3.5 2 3.5H5",
  alert: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M10 5.5v5.5M10 14v.1",
  bell: "M5 14h10l-1.2-2V9a3.8 3.8 0 0 0-7.6 0v3zM8.5 16.5h3M10 3v2",
  waves: "M3 12c2-4 4-4 7 0s5 4 7 0M3 7c2-4 4-4 7 0s5 4 7 0",
  adopted: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 4.8a5.2 5.2 0 1 0 0 10.4 5.2 5.2 0 0 0 0-10.4M10 6.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8M10 8.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2M10 10v.1",
  partly: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 3v14M10 4.8a5.2 5.2 0 0 1 0 10.4M10 6.6a3.4 3.4 0 0 1 0 6.8M10 8.4a1.6 1.6 0 0 1 0 3.2",
  declined: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M5 15 15 5",
  noted: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 9.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8",
} as const;

export type Sign = keyof typeof STROKES;

/** The sign where HTML is written without components. */
export function drawMark(sign: Sign): string {
  return `<svg class="mark" viewBox="0 0 20 20" aria-hidden="true"><path d="${STROKES[sign]}"></path></svg>`;
}
