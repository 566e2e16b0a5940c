import type { Env } from "#app/env.server.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { fault, type Finding, notice, ok } from "./finding.ts";

/** Fewer different characters than this were typed, not drawn by lot. */
const LEAST_DIFFERENT = 10;

export function checkNode({ version, least }: { version: string; least: string }): Finding {
  if (version.localeCompare(least, "en", { numeric: true }) < 0) return fault("Node", `${version} ist zu alt, nötig ist ${least}. Installieren Sie ein neueres Node.`);
  return ok("Node", version);
}

export type Built = { builtAt: number | null; newestSource: { path: string; at: number } };

export function checkBuild({ builtAt, newestSource }: Built): Finding {
  if (builtAt === null) return fault("Gebaut", "Der Server ist noch nicht gebaut. Führen Sie „npm run build“ aus.");
  if (newestSource.at > builtAt) return notice("Gebaut", `${newestSource.path} ist neuer als der gebaute Server. Führen Sie „npm run build“ aus und starten Sie neu.`);
  return ok("Gebaut", toDayAndTime(builtAt));
}

/** What keeps the server from starting, one finding per sentence. */
export function checkSurroundings(problems: string[]): Finding[] {
  return problems.length === 0 ? [ok("Umgebung", "vollständig")] : problems.map((problem) => fault("Umgebung", problem));
}

export function checkOrigin({ mode, publicOrigin }: Pick<Env, "mode" | "publicOrigin">): Finding {
  if (mode === "production" && publicOrigin.startsWith("http:")) return notice("Adresse", `${publicOrigin} ist nur auf diesem Rechner zu erreichen. Für den Betrieb: PUBLIC_ORIGIN mit https:// setzen.`);
  return ok("Adresse", publicOrigin);
}

export function checkSecret({ sessionSecret }: Pick<Env, "sessionSecret">): Finding {
  if (new Set(sessionSecret).size < LEAST_DIFFERENT) return fault("Geheimnis", "SESSION_SECRET ist zu erraten. Setzen Sie, was „openssl rand -hex 32“ ausgibt.");
  return ok("Geheimnis", `${sessionSecret.length} Zeichen`);
}

export function checkSender({ mode, mailFrom }: Pick<Env, "mode" | "mailFrom">): Finding {
  if (mode === "production" && /@localhost>?$/.test(mailFrom)) return notice("Absender", "MAIL_FROM steht auf localhost; solche Mails gelten vielen als Spam. Setzen Sie eine Adresse Ihrer Domain.");
  return ok("Absender", mailFrom);
}

export function checkContact({ securityContact }: Pick<Env, "securityContact">): Finding {
  if (securityContact === undefined) return notice("Sicherheit", "Niemand ist genannt, dem man eine Lücke melden kann. Setzen Sie SECURITY_CONTACT, zum Beispiel mailto:sicherheit@example.org.");
  return ok("Sicherheit", `/.well-known/security.txt nennt ${securityContact}`);
}
