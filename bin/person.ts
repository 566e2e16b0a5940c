import { appoint } from "#app/accounts/change-permissions.server.ts";
import { emailField } from "#app/accounts/sign-in-form.ts";
import { PERMISSION_WORDS } from "#app/text/words.ts";
import { PERMISSIONS } from "#db/schema/sets.ts";
import { Refused, runCommand } from "./command.ts";
import { openForCommand } from "./open-for-command.ts";

const USAGE = `npm run person -- add ADRESSE --role moderator|team|admin – gibt einer Person eine Berechtigung

Mehrere Berechtigungen: den Befehl je Berechtigung einmal ausführen. Die Person bekommt eine Mail, sobald der Server läuft.
Umgebung: DATABASE_PATH (data/diskussion.sqlite)`;

await runCommand({
  usage: USAGE,
  options: { role: { type: "string" } },
  run: ({ positionals, values }) => {
    const [verb, address] = positionals;
    const permission = PERMISSIONS.find((candidate) => candidate === values.role);
    if (verb !== "add" || !address) throw new Refused(USAGE);
    if (!permission) throw new Refused("Nennen Sie mit --role eine Berechtigung: moderator, team oder admin.");
    const email = emailField.safeParse(address);
    if (!email.success) throw new Refused(email.error.issues[0]?.message ?? USAGE);
    const { database } = openForCommand();
    try {
      const appointed = appoint(database.db, { email: email.data, permission, now: Date.now() });
      if (appointed === "blocked") throw new Refused(`Das Konto ${email.data} ist gesperrt. Heben Sie die Sperre unter /verwaltung/personen auf.`);
      console.log(`${email.data} hat ${appointed === "already" ? "" : "jetzt "}die Berechtigung „${PERMISSION_WORDS[permission]}“${appointed === "already" ? " schon" : ""}.`);
    } finally {
      database.close();
    }
  },
});
