const HERE = "https://hier.invalid";

/** A path of our own to go back to. Anything that could lead elsewhere becomes the start page. */
export function toSafePath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted)) return "/";
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f\\@]|%5c|%2f%2f|%0[0-9a-f]/i.test(wanted)) return "/";
  const url = URL.canParse(wanted, HERE) ? new URL(wanted, HERE) : null;
  if (!url || url.origin !== HERE || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

const REASONS: [paths: RegExp, reason: string][] = [
  [/^\/moderation\b/, "Diese Seite ist der Moderation vorbehalten."],
  [/^\/auswertung\b/, "Diese Seite ist dem Projektteam vorbehalten."],
  [/^\/verwaltung\b/, "Diese Seite ist der Verwaltung der Plattform vorbehalten."],
  [/^\/konto\b/, "Für Ihr Konto melden Sie sich an."],
  [/[?&]schreiben=|\/(antworten|bearbeiten)\b/, "Zum Schreiben melden Sie sich an, danach geht es dort weiter."],
  [/./, "Nach der Anmeldung geht es dort weiter, wo Sie waren."],
];

/** Why somebody was sent to sign in, told by where they wanted to go; empty for those who came by themselves. */
export function toSignInReason(returnTo: string): string {
  return returnTo === "/" ? "" : (REASONS.find(([paths]) => paths.test(returnTo))?.[1] ?? "");
}

/** What only those have who are in already: nobody is invited to join on the way there. */
export function isForMembers(returnTo: string): boolean {
  return /^\/(moderation|auswertung|verwaltung|konto)\b/.test(returnTo);
}
