const POLICY = [
  "default-src 'none'", "script-src 'none'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'none'",
  "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
].join("; ");
const NO_POWERS = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"].map((power) => `${power}=()`).join(", ");

/** On every answer, whatever it is. No page of ours runs a script. */
export function toSecurityHeaders({ isSecure }: { isSecure: boolean }): Record<string, string> {
  return {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": NO_POWERS,
    ...(isSecure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
