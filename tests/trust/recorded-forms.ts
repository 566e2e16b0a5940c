/** A form as it stands on a page: where it goes, and for each field what may be chosen in it. */
export type RecordedForm = { path: string; isUpload: boolean; fields: [name: string, choices: string[]][] };

const WORDS: Record<string, string> = {
  email: "person@stadt.example", code: "ABCD-1234", name: "Ruth Marquardt", date: "2026-12-24", body: "Das sehen wir in unserer Stadt genauso, und zwar seit Jahren.", addresses: "neu@stadt.example", cutBody: "Das ist für alle",
};
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

/** Every form of a page that is sent by POST, its empty fields filled as somebody would. */
export function readForms(html: string, page: string): RecordedForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, start = "", inside = ""]) => {
    if (!/\bmethod="post"/i.test(start)) return [];
    return [{ path: readAttribute(start, "action") ?? page, isUpload: start.includes("multipart/form-data"), fields: readFields(inside) }];
  });
}

function readFields(html: string): RecordedForm["fields"] {
  const chosen = new Map<string, string[]>();
  const add = (name: string | undefined, values: string[]) => name && chosen.set(name, [...(chosen.get(name) ?? []), ...values]);
  for (const [, start = ""] of html.matchAll(/<(?:input|button)\b([^>]*)>/g)) add(readAttribute(start, "name"), [readAttribute(start, "value") || toWords(readAttribute(start, "name"), readAttribute(start, "type"))]);
  for (const [, start = "", words = ""] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) add(readAttribute(start, "name"), [unescape(words).trim() || toWords(readAttribute(start, "name"))]);
  for (const [, start = "", inside = ""] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) add(readAttribute(start, "name"), [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = ""]) => readAttribute(option, "value") ?? ""));
  return [...chosen];
}

function toWords(name = "", type = "text"): string {
  return type === "checkbox" || type === "radio" ? "on" : (WORDS[name] ?? WORDS[type] ?? "Ein Satz, der lang genug ist, und zwar mit Absicht.");
}

function readAttribute(start: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(start)?.[1];
  return found === undefined ? undefined : unescape(found);
}

const unescape = (words: string) => words.replaceAll(/&([#\w]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
