import { appoint } from "#app/accounts/change-permissions.server.ts";
import { resetPasskeysAtTerminal } from "#app/accounts/reset-passkeys.server.ts";
import { emailField } from "#app/accounts/sign-in-form.ts";
import { PERMISSION_WORDS } from "#app/text/words.ts";
import type { Db } from "#db/open.ts";
import { PERMISSIONS } from "#db/schema/sets.ts";
import { Refused, runCommand } from "./command.ts";
import { openForCommand } from "./open-for-command.ts";

const USAGE = `npm run person -- add ADRESSE --role moderator|team|admin – gibt einer Person eine Berechtigung
npm run person -- reset-passkeys ADRESSE – entfernt Passkeys und Wiederherstellungscodes, wenn beide verloren sind

Mehrere Berechtigungen: den Befehl je Berechtigung einmal ausführen. Die Person bekommt eine Mail, sobald der Server läuft.
Umgebung: DATABASE_PATH (data/diskussion.sqlite)`;

await runCommand({
  usage: USAGE,
  options: { role: { type: "string" } },
  run: ({ positionals, values }) => {
    const [verb, address, ...more] = positionals;
    const permission = PERMISSIONS.find((candidate) => candidate === values.role);
    if ((verb !== "add" && verb !== "reset-passkeys") || !address || more.length > 0) throw new Refused(USAGE);
    if (verb === "add" && !permission) throw new Refused("Nennen Sie mit --role eine Berechtigung: moderator, team oder admin.");
    const email = emailField.safeParse(address);
    if (!email.success) throw new Refused(email.error.issues[0]?.message ?? USAGE);
    const { database } = openForCommand();
    try {
      if (permission && verb === "add") give(database.db, { email: email.data, permission });
      else reset(database.db, email.data);
    } finally {
      database.close();
    }
  },
});

function give(db: Db, { email, permission }: { email: string; permission: (typeof PERMISSIONS)[number] }) {
  const appointed = appoint(db, { email, permission, now: Date.now() });
  if (appointed === "blocked") throw new Refused(`Das Konto ${email} ist gesperrt. Heben Sie die Sperre unter /verwaltung/personen auf.`);
  console.log(`${email} hat ${appointed === "already" ? "" : "jetzt "}die Berechtigung „${PERMISSION_WORDS[permission]}“${appointed === "already" ? " schon" : ""}.`);
}

function reset(db: Db, email: string) {
  const outcome = resetPasskeysAtTerminal(db, { email, now: Date.now() });
  if (outcome === "unknown") throw new Refused(`Mit der Adresse ${email} gibt es kein Konto.`);
  if (outcome === "no-passkey") throw new Refused(`${email} hat keinen Passkey.`);
  console.log(`Passkeys und Wiederherstellungscodes von ${email} sind entfernt. Zum Anmelden genügt wieder der Code aus der Mail.`);
}
