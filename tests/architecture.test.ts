import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = process.cwd();
const FILES = ["app", "db", "server", "bin"].flatMap((folder) => listFiles(join(ROOT, folder))).filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith(".d.ts"));
const SOURCES = new Map(FILES.map((file) => [relative(ROOT, file), readFileSync(file, "utf8")]));

/** Who may enter which room. Arrows point down, never back. */
const MAY_IMPORT: Record<string, string[]> = {
  text: [],
  ui: ["text"],
  paper: ["text", "ui"],
  notifications: ["text", "ui"],
  accounts: ["notifications", "text", "ui"],
  discussion: ["paper", "accounts", "notifications", "text", "ui"],
  showcase: ["discussion", "paper", "text", "ui"],
  moderation: ["discussion", "paper", "accounts", "notifications", "text", "ui"],
  evaluation: ["discussion", "paper", "accounts", "notifications", "text", "ui"],
  site: ["evaluation", "moderation", "discussion", "paper", "accounts", "notifications", "text", "ui"],
  privacy: ["site", "evaluation", "moderation", "showcase", "discussion", "paper", "accounts", "notifications", "text", "ui"],
};
const ROOMS = Object.keys(MAY_IMPORT);

/** Each table is written by one room. */
const WRITERS: Record<string, string> = {
  people: "accounts", formerNumbers: "accounts", permissions: "accounts", consents: "accounts", signInRequests: "accounts", emailChanges: "accounts", sessions: "accounts", writingBans: "accounts", blocks: "accounts", invitations: "accounts", invitationPermissions: "accounts", personLog: "accounts", registration: "accounts", passkeys: "accounts", recoveryCodes: "accounts", recoveryTries: "accounts", passkeyChallenges: "accounts", keyless: "accounts",
  paperVersions: "paper", sections: "paper", subheadings: "paper", passages: "paper", footnotes: "paper", passageNumbers: "paper", passageMatches: "paper", passagePlaces: "paper",
  phases: "discussion", contentState: "discussion", drafts: "discussion", contributions: "discussion", revisions: "discussion", passageSupports: "discussion", contributionSupports: "discussion", follows: "discussion", settlements: "discussion", exampleDetails: "discussion",
  decisions: "moderation", decisionDetails: "moderation", complaints: "moderation", reports: "moderation", notes: "moderation", templates: "moderation", watchedWords: "moderation", deskOpenings: "moderation",
  exportLog: "evaluation", topics: "evaluation", contributionTopics: "evaluation", answers: "evaluation", answerVersions: "evaluation", answerMembers: "evaluation", answeredContributions: "evaluation", summaries: "evaluation", summaryCitations: "evaluation", markedQuotes: "evaluation", teamNotes: "evaluation",
  outbox: "notifications", mailPreferences: "notifications",
  pageVersions: "site", barriers: "site",
  plannedDeletions: "privacy", deletions: "privacy", retentionRuns: "privacy",
};

/** Routes everybody may enter; all others call the doorkeeper in each loader and action. */
const OPEN_ROUTES = new Set([
  "$.tsx", "_index.tsx", "papier._index.tsx", "papier.$section.tsx", "papier.fassungen.tsx", "papier.vergleich.tsx", "weichenstellungen.tsx", "beitraege._index.tsx", "beitraege.$number.tsx", "suche.tsx",
  "anmelden._index.tsx", "anmelden.vorher.tsx", "robots[.]txt.ts", "anmelden.code.tsx", "abmelden.tsx", "netiquette.tsx", "nutzungsbedingungen.tsx", "datenschutz.tsx", "impressum.tsx",
  "barrierefreiheit.tsx", "entwicklung.post.tsx", "entwicklung.gestaltung.tsx", "abbestellen.$token.tsx", "transparenz.tsx", "rueckmeldungen.tsx", "schaufenster._index.tsx", "schaufenster.$municipality.tsx", "projekt.tsx",
  "beitraege.$number_.melden.tsx", "beitraege.$number_.melden_.eingang.tsx", "meldungen.$id.tsx", "einladung.$token.tsx",
  "barriere-melden.tsx", "barriere-melden_.eingang.tsx", "leichte-sprache.tsx", "mitmachen.tsx",
  "daten._index.tsx", "daten.beitraege[.]json.ts", "daten.beitraege[.]csv.ts", "daten.papier[.]json.ts", "daten.schema[.]json.ts", "feed[.]xml.ts", "papier.$section_.feed[.]xml.ts", "beitraege.$number_.feed[.]xml.ts", "sitemap[.]xml.ts",
  "[.]well-known.security[.]txt.ts",
]);

const OF_ADMIN = /^verwaltung\.(personen|einladungen|anmeldung|seiten|barrieren|fristen)/;

describe("rooms", () => {
  test.each([...SOURCES].filter(([file]) => roomOf(file) !== undefined))("%s imports only from rooms below it", (file, source) => {
    const allowed = [roomOf(file), ...(MAY_IMPORT[roomOf(file)!] ?? [])];
    const entered = importsOf(source).flatMap((path) => ROOMS.find((room) => path.startsWith(`#app/${room}/`)) ?? []);
    expect(entered.filter((room) => !allowed.includes(room))).toEqual([]);
    expect(importsOf(source).filter((path) => /^#(app\/routes|bin|server)\//.test(path))).toEqual([]);
  });

  test("no room, drawer or barrel without a name on the plan", () => {
    const folders = readdirSync(join(ROOT, "app"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((folder) => folder !== "routes" && !ROOMS.includes(folder))).toEqual([]);
    expect([...SOURCES.keys()].filter((file) => /\/index\.tsx?$|\/(utils?|helpers?|lib|common)\b/.test(file))).toEqual([]);
  });

  test("the cellar imports nothing from above, the porch only cellar, surroundings and plain text", () => {
    for (const [file, source] of SOURCES) {
      if (file.startsWith("db/")) expect(importsOf(source).filter((path) => /^#(app|server|bin)/.test(path)), file).toEqual([]);
      if (file.startsWith("server/")) expect(importsOf(source).filter((path) => path.startsWith("#app/") && !/^#app\/(env\.server|text\/)/.test(path)), file).toEqual([]);
    }
  });
});

describe("data", () => {
  test("every table is written by its own room", () => {
    const wrong: string[] = [];
    for (const [file, source] of SOURCES) {
      for (const [, table] of source.matchAll(/\b(?:tx|db)\s*\.(?:insert|update|delete)\((\w+)\)/g)) {
        if (table && WRITERS[table] !== roomOf(file)) wrong.push(`${file}: ${table}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("every table has a writer on the plan", () => {
    const tables = [...SOURCES].filter(([file]) => file.startsWith("db/schema/")).flatMap(([, source]) => [...source.matchAll(/export const (\w+) = sqliteTable/g)].map(([, name]) => name));
    expect(tables.filter((name) => !WRITERS[name!])).toEqual([]);
  });

  test("the database is touched only in server files", () => {
    const touching = [...SOURCES].filter(([file, source]) => roomOf(file) !== undefined && !file.includes(".server.") && /^import (?!type)[^;]*"#db\//m.test(source));
    expect(touching.map(([file]) => file)).toEqual([]);
  });

  test("no door knows SQL", () => {
    const knowing = [...SOURCES].filter(([file, source]) => file.startsWith("app/routes/") && /drizzle-orm|#db\/(open|schema\/(?!sets))/.test(source));
    expect(knowing.map(([file]) => file)).toEqual([]);
  });

  test("writes begin with the lock: only db/open.ts opens transactions", () => {
    const opening = [...SOURCES].filter(([file, source]) => file !== "db/open.ts" && /\.transaction\(/.test(source));
    expect(opening.map(([file]) => file)).toEqual([]);
    expect([...SOURCES].filter(([, source]) => /transact\([^)]*async/.test(source)).map(([file]) => file)).toEqual([]);
  });

  test("every write is run", () => {
    const forgotten: string[] = [];
    for (const [file, source] of SOURCES) {
      for (const statement of source.matchAll(/\btx\s*\.(?:insert|update|delete)\([^;]*;/g)) if (!/\.(run|get|all)\(\)/.test(statement[0])) forgotten.push(`${file}: ${statement[0].slice(0, 60)}`);
    }
    expect(forgotten).toEqual([]);
  });

  test("pages of the public read contributions only through the view of published wording", () => {
    const readers = ["published-contributions", "list-contributions", "read-outline", "read-weichenstellungen"].map((name) => SOURCES.get(`app/discussion/${name}.server.ts`) ?? "");
    for (const source of readers) expect(source).not.toMatch(/\b(revisions|contributions|allRevisions|authorContributions)\b[^.]*from "#db/);
  });
});

describe("doors", () => {
  const routes = [...SOURCES].filter(([file]) => file.startsWith("app/routes/")).map(([file, source]) => [file.slice("app/routes/".length), source] as const);

  test.each(routes.filter(([file]) => !OPEN_ROUTES.has(file)))("%s calls the doorkeeper in every loader and action", (_, source) => {
    const doors = [...source.matchAll(/export (?:async )?function (loader|action)\b[\s\S]*?\n}/g)].filter(([body]) => !/^export function loader\([^)]*\) \{\n {2}return redirect\(/.test(body));
    for (const [body] of doors) expect(body).toMatch(/await require(Practitioner|Moderator|Team|Admin|TeamOrAdmin)\(/);
  });

  test.each(routes.filter(([file]) => /^(moderation|auswertung|verwaltung)/.test(file)))("%s asks for its permission", (file, source) => {
    const guard = file.startsWith("moderation") ? "requireModerator(" : file === "verwaltung._index.tsx" ? "requireTeamOrAdmin(" : OF_ADMIN.test(file) ? "requireAdmin(" : "requireTeam(";
    expect(source).toContain(guard);
    expect(source).not.toContain("requirePractitioner(");
  });

  test.each(routes.filter(([, source]) => /function loader\([\s\S]{0,160}?\{\n(?:\s+await require.*\n)?\s+return redirect\(/.test(source)))("%s leads readers elsewhere, so its action throws its refusals: a returned one would be led elsewhere, too", (_, source) => {
    expect(/export async function action[\s\S]*?\n}/.exec(source)?.[0] ?? "").not.toMatch(/return json\(/);
  });

  test.each(routes.filter(([file, source]) => !OPEN_ROUTES.has(file) && source.includes("export async function action") && source.includes("default")))("%s shows a refused form in the frame of who is signed in", (_, source) => {
    expect(source).toMatch(/export \{[^}]*\bErrorBoundary\b[^}]*\} from/);
  });

  test.each(routes)("%s stays a door: at most 120 lines", (_, source) => {
    expect(source.split("\n").length).toBeLessThanOrEqual(121);
  });
});

test("surroundings are read in one place", () => {
  const reading = [...SOURCES].filter(([file, source]) => file !== "app/env.server.ts" && source.includes("process.env"));
  expect(reading.map(([file]) => file)).toEqual([]);
});

test("the framework's dangerous features stay off and its parts are not older than their fixes", () => {
  const config = readFileSync(join(ROOT, "remix.config.js"), "utf8");
  expect(config).toContain("v3_singleFetch: false");
  expect(config).toContain("v3_lazyRouteDiscovery: false");
  const version = (name: string) => (JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")) as { version: string }).version;
  const floors = { "@remix-run/node": "2.17.5", "@remix-run/router": "1.23.4", "react-router": "6.30.6", "better-sqlite3": "13.2.0" };
  for (const [name, floor] of Object.entries(floors)) expect(version(name).localeCompare(floor, "en", { numeric: true }), name).toBeGreaterThanOrEqual(0);
});

test("the lock file names no registry and holds every platform's binaries", () => {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }> };
  const entries = Object.entries(lock.packages);
  expect(entries.filter(([, entry]) => entry.resolved?.startsWith("http")).map(([name]) => name)).toEqual([]);
  const missing = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {})).filter((name) => !entries.some(([path]) => path.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});

function roomOf(file: string): string | undefined {
  const room = /^app\/([a-z]+)\//.exec(file)?.[1];
  return room && ROOMS.includes(room) ? room : undefined;
}

function importsOf(source: string): string[] {
  return [...source.matchAll(/(?:from|import) "([^"]+)"/g)].map(([, path]) => path ?? "");
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
}
