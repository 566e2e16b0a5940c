import { describe, expect, test } from "vitest";
import { isSecure, readEnv } from "#app/env.server.ts";

const PRODUCTION = { MODE: "production", PUBLIC_ORIGIN: "https://diskussion.example", SMTP_URL: "smtps://mail.example", SESSION_SECRET: "z".repeat(32) };

/** The sentences with which surroundings are refused, one per line; none if they are good. */
function problemsOf(variables: Record<string, string | undefined>): string[] {
  try {
    readEnv({}, variables);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
}

describe("left to itself", () => {
  test("it is a development on this machine", () => {
    expect(readEnv({}, {})).toMatchObject({ mode: "development", port: 3000, host: "127.0.0.1", databasePath: "data/diskussion.sqlite", publicOrigin: "http://localhost:3000", smtpUrl: undefined });
  });

  test.each<[string, Parameters<typeof readEnv>[0], Record<string, string>, object]>([
    ["a demo has a database of its own", {}, { MODE: "demo" }, { databasePath: "data/demo.sqlite" }],
    ["a command sets the mode", { MODE: "demo" }, {}, { mode: "demo" }],
    ["what is named outside counts more", { MODE: "production" }, { MODE: "test" }, { mode: "test" }],
    ["empty is as good as not named", { MODE: "test" }, { MODE: "", PORT: "", HOST: "", DATABASE_PATH: "" }, { mode: "test", port: 3000, host: "127.0.0.1" }],
    ["the address follows the port", {}, { PORT: "4321" }, { port: 4321, publicOrigin: "http://localhost:4321" }],
    ["of an address only the origin counts", {}, { PUBLIC_ORIGIN: "https://Diskussion.example:443/pfad?x#y" }, { publicOrigin: "https://diskussion.example" }],
    ["port 0 is any free one", {}, { PORT: "0" }, { port: 0 }],
    ["what it does not know it leaves alone", {}, { HOME: "/root", NODE_ENV: "production" }, { mode: "development" }],
    ["figures and contact are off", {}, {}, { metricsPort: undefined, securityContact: undefined, securityPolicy: undefined }],
    ["figures and contact are what is named", {}, { METRICS_PORT: "9464", SECURITY_CONTACT: "mailto:sicherheit@stadt.example", SECURITY_POLICY: "https://stadt.example/sicherheit" }, { metricsPort: 9464, securityContact: "mailto:sicherheit@stadt.example", securityPolicy: "https://stadt.example/sicherheit" }],
    ["all of production", {}, PRODUCTION, { mode: "production", smtpUrl: "smtps://mail.example", sessionSecret: "z".repeat(32) }],
  ])("%s", (_, defaults, variables, env) => {
    expect(readEnv(defaults, variables)).toMatchObject(env);
  });
});

describe("what is wrong is said in one German sentence each", () => {
  test.each<[string, Record<string, string | undefined>, unknown[]]>([
    ["a mode that does not exist", { MODE: "staging" }, ["MODE muss development, test, demo oder production sein."]],
    ["a port in words", { PORT: "dreitausend" }, ["PORT muss eine Zahl sein."]],
    ["a port below zero", { PORT: "-1" }, ["PORT muss zwischen 0 und 65535 liegen."]],
    ["a port too high", { PORT: "65536" }, ["PORT muss zwischen 0 und 65535 liegen."]],
    ["half a port", { PORT: "3000.5" }, ["PORT muss eine Zahl sein."]],
    ["an address in words", { PUBLIC_ORIGIN: "diskussion" }, ["PUBLIC_ORIGIN muss eine Adresse wie https://diskussion.example.org sein."]],
    ["an address of another kind", { PUBLIC_ORIGIN: "ftp://diskussion.example" }, ["PUBLIC_ORIGIN muss eine Adresse wie https://diskussion.example.org sein."]],
    ["an address that runs", { PUBLIC_ORIGIN: "javascript:alert(1)" }, ["PUBLIC_ORIGIN muss eine Adresse wie https://diskussion.example.org sein."]],
    ["a mail server without its scheme", { SMTP_URL: "mail.example:25" }, ["SMTP_URL muss mit smtp:// oder smtps:// beginnen."]],
    ["a mail server by http", { SMTP_URL: "http://mail.example" }, ["SMTP_URL muss mit smtp:// oder smtps:// beginnen."]],
    ["a secret too short", { SESSION_SECRET: "z".repeat(31) }, ["SESSION_SECRET braucht mindestens 32 Zeichen."]],
    ["two at once", { MODE: "staging", SESSION_SECRET: "kurz" }, ["MODE muss development, test, demo oder production sein.", "SESSION_SECRET braucht mindestens 32 Zeichen."]],
    ["a contact that is no address of the web", { SECURITY_CONTACT: "sicherheit@stadt.example" }, ["SECURITY_CONTACT muss mit mailto: oder https:// beginnen, zum Beispiel mailto:sicherheit@example.org."]],
    ["a contact in two lines", { SECURITY_CONTACT: "mailto:sicherheit@stadt.example\nPolicy: https://boese.example" }, [expect.stringContaining("SECURITY_CONTACT")]],
    ["a policy without https", { SECURITY_POLICY: "http://stadt.example/sicherheit" }, ["SECURITY_POLICY muss mit https:// beginnen."]],
    ["a port for the figures in words", { METRICS_PORT: "an" }, ["METRICS_PORT muss eine Zahl sein."]],
    ["a port for the figures too high", { METRICS_PORT: "65536" }, ["METRICS_PORT muss zwischen 0 und 65535 liegen."]],
    ["a demo for everybody", { MODE: "demo", HOST: "0.0.0.0" }, ["Die Vorführung läuft nur auf dem eigenen Rechner: HOST muss 127.0.0.1 sein."]],
  ])("%s", (_, variables, sentences) => {
    expect(problemsOf(variables)).toEqual(sentences);
  });

  test.each(["127.0.0.1", "::1", "localhost"])("a demo on %s is on this machine", (host) => {
    expect(problemsOf({ MODE: "demo", HOST: host })).toEqual([]);
  });
});

describe("production demands", () => {
  test.each(["SESSION_SECRET", "PUBLIC_ORIGIN", "SMTP_URL"])("%s", (name) => {
    expect(problemsOf({ ...PRODUCTION, [name]: undefined })).toEqual([expect.stringMatching(new RegExp(`^${name} fehlt: `))]);
  });

  test("all three, named at once", () => {
    expect(problemsOf({ MODE: "production" }).map((sentence) => sentence.split(" ")[0])).toEqual(["SESSION_SECRET", "PUBLIC_ORIGIN", "SMTP_URL"]);
  });

  test.each(["http://diskussion.example", "http://diskussion.example:3000", "http://localhost.example", "http://192.168.0.7"])("https and not %s", (PUBLIC_ORIGIN) => {
    expect(problemsOf({ ...PRODUCTION, PUBLIC_ORIGIN })).toEqual([expect.stringMatching(/^PUBLIC_ORIGIN muss mit https:\/\/ beginnen: /)]);
  });

  test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])("nothing of %s, which nobody else can hear", (PUBLIC_ORIGIN) => {
    expect(problemsOf({ ...PRODUCTION, PUBLIC_ORIGIN })).toEqual([]);
  });

  test("a secret of its own, not the one that stands in the source", () => {
    expect(problemsOf({ ...PRODUCTION, SESSION_SECRET: readEnv({}, {}).sessionSecret })).toEqual([expect.stringContaining("SESSION_SECRET")]);
  });
});

test.each([["https://diskussion.example", true], ["http://localhost:3000", false]])("behind %s cookies are strict about https: %s", (PUBLIC_ORIGIN, strict) => {
  expect(isSecure(readEnv({}, { PUBLIC_ORIGIN }))).toBe(strict);
});
