const toPolicy = (scripts: "'none'" | "'self'") =>
  [
    "default-src 'none'", `script-src ${scripts}`, "style-src 'self'", "img-src 'self' data:", "font-src 'self'", `connect-src ${scripts}`,
    "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'",
  ].join("; ");
/** For pages of those who are signed in: our own script, and nothing it could ask but us. */
export const WITH_OWN_SCRIPT = { "Content-Security-Policy": toPolicy("'self'") };
const NO_POWERS = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"].map((power) => `${power}=()`).join(", ");

/** On every answer, whatever it is. No script runs unless a page brings the policy above. */
export function toSecurityHeaders({ isSecure }: { isSecure: boolean }): Record<string, string> {
  return {
    "Content-Security-Policy": toPolicy("'none'"),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": NO_POWERS,
    ...(isSecure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
