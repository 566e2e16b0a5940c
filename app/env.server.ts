import { z } from "zod";

export const MODES = ["development", "test", "demo", "production"] as const;
export type Mode = (typeof MODES)[number];

const DEVELOPMENT_SECRET = "nur-fuer-entwicklung-und-vorfuehrung-nicht-geheim";
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

const surroundings = z.object({
  MODE: z.enum(MODES, { error: "MODE muss development, test, demo oder production sein." }).default("development"),
  PORT: z.coerce.number({ error: "PORT muss eine Zahl sein." }).int().min(0, "PORT muss zwischen 0 und 65535 liegen.").max(65_535, "PORT muss zwischen 0 und 65535 liegen.").default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_PATH: z.string().optional(),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/, error: "PUBLIC_ORIGIN muss eine Adresse wie https://diskussion.example.org sein." }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "SMTP_URL muss mit smtp:// oder smtps:// beginnen." }).optional(),
  MAIL_FROM: z.string().default("Integration in Bewegung <diskussion@localhost>"),
  SESSION_SECRET: z.string().min(32, "SESSION_SECRET braucht mindestens 32 Zeichen.").optional(),
  SECURITY_CONTACT: z.string().regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, "SECURITY_CONTACT muss mit mailto: oder https:// beginnen, zum Beispiel mailto:sicherheit@example.org.").optional(),
  SECURITY_POLICY: z.string().regex(/^https:\/\/\S+$/, "SECURITY_POLICY muss mit https:// beginnen.").optional(),
  METRICS_PORT: z.coerce.number({ error: "METRICS_PORT muss eine Zahl sein." }).int().min(0, "METRICS_PORT muss zwischen 0 und 65535 liegen.").max(65_535, "METRICS_PORT muss zwischen 0 und 65535 liegen.").optional(),
});

export type Env = {
  mode: Mode;
  port: number;
  host: string;
  databasePath: string;
  publicOrigin: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  sessionSecret: string;
  /** Whom to tell of a hole, and how we deal with it: addresses for /.well-known/security.txt. */
  securityContact: string | undefined;
  securityPolicy: string | undefined;
  /** Where figures about the server itself are to be had, on this machine only. */
  metricsPort: number | undefined;
};

/** The libraries under the built pages are slower and noisier unless told that nobody is developing. To be called before they are loaded. */
export function tellLibrariesNobodyDevelops() {
  process.env.NODE_ENV ??= "production";
}

/** Reads the surroundings once. Throws one German sentence per thing that is wrong or missing. */
export function readEnv(defaults: { MODE?: Mode } = {}, variables: Record<string, string | undefined> = process.env): Env {
  const filled = { ...defaults, ...Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "" && value !== undefined)) };
  const parsed = surroundings.safeParse(filled);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const { MODE: mode, PORT: port, HOST: host } = parsed.data;
  const problems = findProblems(parsed.data);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return {
    mode,
    port,
    host,
    databasePath: parsed.data.DATABASE_PATH ?? (mode === "demo" ? "data/demo.sqlite" : "data/diskussion.sqlite"),
    publicOrigin: new URL(parsed.data.PUBLIC_ORIGIN ?? `http://localhost:${port}`).origin,
    smtpUrl: parsed.data.SMTP_URL,
    mailFrom: parsed.data.MAIL_FROM,
    sessionSecret: parsed.data.SESSION_SECRET ?? DEVELOPMENT_SECRET,
    securityContact: parsed.data.SECURITY_CONTACT,
    securityPolicy: parsed.data.SECURITY_POLICY,
    metricsPort: parsed.data.METRICS_PORT,
  };
}

function findProblems(read: z.infer<typeof surroundings>): string[] {
  const problems: string[] = [];
  if (read.MODE === "demo" && !LOOPBACK.has(read.HOST)) problems.push("Die Vorführung läuft nur auf dem eigenen Rechner: HOST muss 127.0.0.1 sein.");
  if (read.MODE !== "production") return problems;
  if (!read.SESSION_SECRET || read.SESSION_SECRET === DEVELOPMENT_SECRET) problems.push("SESSION_SECRET fehlt: mindestens 32 zufällige Zeichen, zum Beispiel von „openssl rand -hex 32“.");
  if (!read.PUBLIC_ORIGIN) problems.push("PUBLIC_ORIGIN fehlt: die öffentliche Adresse, zum Beispiel https://diskussion.example.org.");
  else if (isReadable(read.PUBLIC_ORIGIN)) problems.push("PUBLIC_ORIGIN muss mit https:// beginnen: Ohne TLS kann unterwegs jemand Anmeldungen mitlesen. Nur für den eigenen Rechner genügt http://localhost.");
  if (!read.SMTP_URL) problems.push("SMTP_URL fehlt: der Mailserver, zum Beispiel smtps://name:kennwort@mail.example.org.");
  return problems;
}

/** What goes to another machine without TLS can be read on the way. */
function isReadable(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "http:" && !LOOPBACK.has(hostname.replace(/^\[|\]$/g, ""));
}

/** Cookies and headers are strict about https where the public address is https. */
export function isSecure(env: Env): boolean {
  return env.publicOrigin.startsWith("https:");
}

/** The session's cookie. Whoever sends it is signed in or was; everybody else gets the pages kept for all. */
export function toSessionCookieName(env: Env): string {
  return isSecure(env) ? "__Host-sitzung" : "sitzung";
}
