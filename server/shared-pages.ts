/** Pages that are the same for everybody who is signed out. Only these are kept, and only without a query. */
const SHARED = [
  /^\/$/,
  /^\/papier(\/[a-z][a-z0-9-]{0,60}(\/feed\.xml)?)?$/,
  /^\/(weichenstellungen|rueckmeldungen|projekt)$/,
  /^\/schaufenster(\/[a-z][a-z0-9-]{0,80})?$/,
  /^\/beitraege(\/B-\d{3,9}(\/feed\.xml)?)?$/,
  /^\/(feed\.xml|sitemap\.xml|daten(\/[a-z]{1,40}\.(json|csv))?)$/,
  /^\/(netiquette|nutzungsbedingungen|datenschutz|impressum|barrierefreiheit|leichte-sprache|mitmachen)$/,
];

export function isSharedPath(path: string): boolean {
  return SHARED.some((pattern) => pattern.test(path));
}
