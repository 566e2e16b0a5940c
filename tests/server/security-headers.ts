import type { IncomingHttpHeaders } from "node:http";

const ALWAYS: Record<string, string | undefined> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-powered-by": undefined,
};
const POLICY = [
  "default-src 'none'", "script-src 'none'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'none'",
  "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
];
const POWERS = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"];
const STRICT = "max-age=31536000; includeSubDomains";

/** The same for a page of somebody signed in, whose script may run and ask us. */
const POLICY_WITH_SCRIPT = POLICY.map((rule) => rule.replace(/^(script|connect)-src 'none'$/, "$1-src 'self'"));

/** What an answer lacks, or has too much, of the headers that every answer carries. */
export function listHeaderFaults(headers: IncomingHttpHeaders, { isSecure = false, mayScript = false } = {}): string[] {
  const rules = String(headers["content-security-policy"] ?? "").split("; ");
  const policy = mayScript && rules.includes("script-src 'self'") ? POLICY_WITH_SCRIPT : POLICY;
  const powers = String(headers["permissions-policy"] ?? "").split(", ");
  return [
    ...Object.entries(ALWAYS).flatMap(([name, value]) => (headers[name] === value ? [] : [name])),
    ...policy.filter((rule) => !rules.includes(rule)),
    ...rules.filter((rule) => !policy.includes(rule)),
    ...POWERS.filter((power) => !powers.includes(`${power}=()`)),
    ...(headers["strict-transport-security"] === (isSecure ? STRICT : undefined) ? [] : ["strict-transport-security"]),
  ];
}

/** An answer as it came over the socket, without the invitation to go on that may stand before it. */
export function readAnswer(heard: string): { status: number; headers: IncomingHttpHeaders } {
  const [first = "", ...lines] = heard.replace("HTTP/1.1 100 Continue\r\n\r\n", "").split("\r\n\r\n", 1)[0]!.split("\r\n");
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]));
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? 0), headers };
}
