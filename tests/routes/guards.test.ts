import { readdirSync } from "node:fs";
import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import type { Permission } from "#db/schema/sets.ts";
import { fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { givenDecided, givenDiscussion, givenPending, givenPractitioner, givenStaff, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock } from "../support/door.ts";

type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;
type Route = { loader?: Door; action?: Door };

const routes = import.meta.glob<Route>("../../app/routes/*.{ts,tsx}", { eager: true });
const GUARDED: [file: string, path: string, permission: Permission | Permission[] | null][] = [
  ["konto._index.tsx", "/konto", null],
  ["konto.beitraege.tsx", "/konto/beitraege", null],
  ["konto.entwuerfe.tsx", "/konto/entwuerfe", null],
  ["konto.profil.tsx", "/konto/profil", null],
  ["konto.benachrichtigungen.tsx", "/konto/benachrichtigungen", null],
  ["konto.sitzungen.tsx", "/konto/sitzungen", null],
  ["konto.daten.tsx", "/konto/daten", null],
  ["konto.daten[.]json.ts", "/konto/daten.json", null],
  ["konto.loeschen.tsx", "/konto/loeschen", null],
  ["konto.loeschen_.zuruecknehmen.tsx", "/konto/loeschen/zuruecknehmen", null],
  ["konto.email.tsx", "/konto/email", null],
  ["konto.email_.bestaetigen.tsx", "/konto/email/bestaetigen", null],
  ["konto.email_.abbrechen.tsx", "/konto/email/abbrechen", null],
  ["konto.sitzungen_.beenden.tsx", "/konto/sitzungen/beenden", null],
  ["konto.sitzungen_.alle-beenden.tsx", "/konto/sitzungen/alle-beenden", null],
  ["konto.tastatur.tsx", "/konto/tastatur", null],
  ["konto.passkeys.tsx", "/konto/passkeys", null],
  ["konto.passkeys_.aufgabe.ts", "/konto/passkeys/aufgabe", null],
  ["konto.passkeys_.codes.tsx", "/konto/passkeys/codes", null],
  ["konto.passkeys_.entfernen.tsx", "/konto/passkeys/entfernen", null],
  ["anmelden.passkey.tsx", "/anmelden/passkey", null],
  ["anmelden.passkey_.aufgabe.ts", "/anmelden/passkey/aufgabe", null],
  ["anmelden.passkey_.code.tsx", "/anmelden/passkey/code", null],
  ["willkommen.tsx", "/willkommen", null],
  ["konto.entwurf-loeschen.tsx", "/konto/entwurf-loeschen", null],
  ["papier.$section.tsx", "/papier/stellen", null],
  ["papier.$section_.entwurf.tsx", "/papier/stellen/entwurf", null],
  ["papier.$section_.unterstuetzen.tsx", "/papier/stellen/unterstuetzen", null],
  ["papier.$section_.folgen.tsx", "/papier/stellen/folgen", null],
  ["beitraege.$number_.folgen.tsx", "/beitraege/B-001/folgen", null],
  ["beitraege.$number_.entwurf.tsx", "/beitraege/B-001/entwurf", null],
  ["beitraege.$number_.antworten_.entwurf.tsx", "/beitraege/B-001/antworten/entwurf", null],
  ["beitraege.$number_.bearbeiten_.entwurf.tsx", "/beitraege/B-001/bearbeiten/entwurf", null],
  ["beitraege.$number_.beschwerde.tsx", "/beitraege/B-003/beschwerde", null],
  ["beitraege.$number_.bearbeiten.tsx", "/beitraege/B-001/bearbeiten", null],
  ["beitraege.$number_.zurueckziehen.tsx", "/beitraege/B-001/zurueckziehen", null],
  ["moderation._index.tsx", "/moderation", "moderator"],
  ["moderation.$number.tsx", "/moderation/B-001", "moderator"],
  ["moderation.$number_.veroeffentlichen.tsx", "/moderation/B-001/veroeffentlichen", "moderator"],
  ["moderation.$number_.ablehnen.tsx", "/moderation/B-001/ablehnen", "moderator"],
  ["moderation.$number_.notiz.tsx", "/moderation/B-001/notiz", "moderator"],
  ["moderation.mehrere.tsx", "/moderation/mehrere", "moderator"],
  ["moderation.mehrere_.ergebnis.tsx", "/moderation/mehrere/ergebnis?offen=B-001:belegt", "moderator"],
  ["moderation.handbuch.tsx", "/moderation/handbuch", "moderator"],
  ["moderation.entschieden.tsx", "/moderation/entschieden", "moderator"],
  ["moderation.textbausteine.tsx", "/moderation/textbausteine", "moderator"],
  ["moderation.wortliste.tsx", "/moderation/wortliste", "moderator"],
  ["moderation.$number_.rueckgaengig.tsx", "/moderation/B-001/rueckgaengig", "moderator"],
  ["moderation.$number_.ausblenden.tsx", "/moderation/B-002/ausblenden", "moderator"],
  ["moderation.$number_.aendern.tsx", "/moderation/B-003/aendern", "moderator"],
  ["moderation.beschwerden.tsx", "/moderation/beschwerden", "moderator"],
  ["moderation.beschwerden_.$id.tsx", "/moderation/beschwerden/p1", "moderator"],
  ["moderation.$number_.schreibsperre.tsx", "/moderation/B-001/schreibsperre", "moderator"],
  ["moderation.schreibsperren.tsx", "/moderation/schreibsperren", "moderator"],
  ["moderation.schreibsperren_.$id_.aufheben.tsx", "/moderation/schreibsperren/p1/aufheben", "moderator"],
  ["moderation.meldungen.tsx", "/moderation/meldungen", "moderator"],
  ["moderation.meldungen_.$number.tsx", "/moderation/meldungen/B-002", "moderator"],
  ["moderation.protokoll.tsx", "/moderation/protokoll", "moderator"],
  ["moderation.protokoll[.]csv.ts", "/moderation/protokoll.csv", "moderator"],
  ["auswertung._index.tsx", "/auswertung", "team"],
  ["auswertung.handbuch.tsx", "/auswertung/handbuch", "team"],
  ["auswertung.abschnitte.$section.tsx", "/auswertung/abschnitte/stellen", "team"],
  ["auswertung.abschnitte.$section_.schlagworte.tsx", "/auswertung/abschnitte/stellen/schlagworte", "team"],
  ["auswertung.abschnitte.$section_.schlagworte_.entfernen.tsx", "/auswertung/abschnitte/stellen/schlagworte/entfernen", "team"],
  ["auswertung.abschnitte.$section_.erwiderung.tsx", "/auswertung/abschnitte/stellen/erwiderung", "team"],
  ["auswertung.abschnitte.$section_.veroeffentlichen.tsx", "/auswertung/abschnitte/stellen/veroeffentlichen", "team"],
  ["auswertung.abschnitte.$section_.zusammenfassung.tsx", "/auswertung/abschnitte/stellen/zusammenfassung", "team"],
  ["auswertung.abschnitte.$section_.zusammenfassung_.veroeffentlichen.tsx", "/auswertung/abschnitte/stellen/zusammenfassung/veroeffentlichen", "team"],
  ["auswertung.abschnitte.$section_.zusammenfassung_.verwerfen.tsx", "/auswertung/abschnitte/stellen/zusammenfassung/verwerfen", "team"],
  ["auswertung.abschnitte.$section_.zitate.tsx", "/auswertung/abschnitte/stellen/zitate", "team"],
  ["auswertung.abschnitte.$section_.zitate_.entfernen.tsx", "/auswertung/abschnitte/stellen/zitate/entfernen", "team"],
  ["auswertung.abschnitte.$section_.notizen.tsx", "/auswertung/abschnitte/stellen/notizen", "team"],
  ["auswertung.erwiderungen.$id.tsx", "/auswertung/erwiderungen/p1", "team"],
  ["auswertung.erwiderungen.$id_.verwerfen.tsx", "/auswertung/erwiderungen/p1/verwerfen", "team"],
  ["auswertung.schlagworte.tsx", "/auswertung/schlagworte", "team"],
  ["auswertung.schlagworte_.$id_.umbenennen.tsx", "/auswertung/schlagworte/p1/umbenennen", "team"],
  ["auswertung.schlagworte_.$id_.zusammenfuehren.tsx", "/auswertung/schlagworte/p1/zusammenfuehren", "team"],
  ["auswertung.schlagworte_.$id_.loeschen.tsx", "/auswertung/schlagworte/p1/loeschen", "team"],
  ["verwaltung._index.tsx", "/verwaltung", ["team", "admin"]],
  ["verwaltung.personen.tsx", "/verwaltung/personen", "admin"],
  ["verwaltung.personen_.$id.tsx", "/verwaltung/personen/p1", "admin"],
  ["verwaltung.personen_.$id_.berechtigungen.tsx", "/verwaltung/personen/p1/berechtigungen", "admin"],
  ["verwaltung.personen_.$id_.sperren.tsx", "/verwaltung/personen/p1/sperren", "admin"],
  ["verwaltung.personen_.$id_.entsperren.tsx", "/verwaltung/personen/p1/entsperren", "admin"],
  ["verwaltung.personen_.$id_.passkeys-entfernen.tsx", "/verwaltung/personen/p1/passkeys-entfernen", "admin"],
  ["verwaltung.personen_.$id_.sitzungen-beenden.tsx", "/verwaltung/personen/p1/sitzungen-beenden", "admin"],
  ["verwaltung.papier.tsx", "/verwaltung/papier", "team"],
  ["verwaltung.papier_.vorschau.tsx", "/verwaltung/papier/vorschau", "team"],
  ["verwaltung.papier_.aufnehmen.tsx", "/verwaltung/papier/aufnehmen", "team"],
  ["verwaltung.papier_.vergleich.tsx", "/verwaltung/papier/vergleich", "team"],
  ["verwaltung.papier_.veroeffentlichen.tsx", "/verwaltung/papier/veroeffentlichen", "team"],
  ["verwaltung.papier_.verwerfen.tsx", "/verwaltung/papier/verwerfen", "team"],
  ["beitraege.$number_.stand.tsx", "/beitraege/B-001/stand", null],
  ["verwaltung.phasen.tsx", "/verwaltung/phasen", "team"],
  ["verwaltung.phasen_.$id.tsx", "/verwaltung/phasen/p1", "team"],
  ["verwaltung.phasen_.$id_.streichen.tsx", "/verwaltung/phasen/p1/streichen", "team"],
  ["verwaltung.seiten.tsx", "/verwaltung/seiten", "admin"],
  ["verwaltung.seiten_.$page.tsx", "/verwaltung/seiten/impressum", "admin"],
  ["verwaltung.seiten_.$page_.vorschau.tsx", "/verwaltung/seiten/impressum/vorschau", "admin"],
  ["verwaltung.fristen.tsx", "/verwaltung/fristen", "admin"],
  ["verwaltung.barrieren.tsx", "/verwaltung/barrieren", "admin"],
  ["verwaltung.barrieren_.$id.tsx", "/verwaltung/barrieren/p1", "admin"],
  ["verwaltung.einladungen.tsx", "/verwaltung/einladungen", "admin"],
  ["verwaltung.einladungen_.senden.tsx", "/verwaltung/einladungen/senden", "admin"],
  ["verwaltung.einladungen_.$id_.erneut-senden.tsx", "/verwaltung/einladungen/p1/erneut-senden", "admin"],
  ["verwaltung.einladungen_.$id_.zurueckziehen.tsx", "/verwaltung/einladungen/p1/zurueckziehen", "admin"],
  ["verwaltung.anmeldung.tsx", "/verwaltung/anmeldung", "admin"],
  ["auswertung.export.tsx", "/auswertung/export?land=hessen", "team"],
  ["auswertung.export[.]csv.ts", "/auswertung/export.csv?profil=oeffentlich", "team"],
  ["auswertung.export[.]docx.ts", "/auswertung/export.docx?profil=pseudonym", "team"],
  ["auswertung.export[.]json.ts", "/auswertung/export.json?profil=pseudonym&land=hessen", "team"],
  ["auswertung.export[.]md.ts", "/auswertung/export.md?profil=oeffentlich", "team"],
  ["auswertung.export[.]xlsx.ts", "/auswertung/export.xlsx?profil=intern&art=frage", "team"],
];
/** Doors anybody may open: what they show or do depends on nobody's permission. */
const UNGUARDED_LOADERS = new Set(["papier.$section.tsx", "papier.$section_.entwurf.tsx", "papier.$section_.unterstuetzen.tsx", "konto.entwurf-loeschen.tsx",
  "papier.$section_.folgen.tsx", "beitraege.$number_.folgen.tsx", "beitraege.$number_.entwurf.tsx", "beitraege.$number_.stand.tsx", "beitraege.$number_.antworten_.entwurf.tsx", "beitraege.$number_.bearbeiten_.entwurf.tsx",
  "konto.sitzungen_.beenden.tsx", "konto.passkeys_.aufgabe.ts", "konto.passkeys_.entfernen.tsx", "anmelden.passkey_.aufgabe.ts", "konto.sitzungen_.alle-beenden.tsx", "konto.loeschen_.zuruecknehmen.tsx", "konto.email_.abbrechen.tsx"]);
const params = { section: "stellen", number: "B-001", id: "p1" };

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  database.sqlite.prepare("update phases set id = 'p1'").run();
  const { author } = givenPending(database.db);
  givenDecided(database.db, "published", { author, body: "Veröffentlicht, und zwar schon länger." });
  givenDecided(database.db, "rejected", { author, body: "Abgelehnt, und zwar schon länger her." });
  const { decision } = findContestable(database.db, { author, number: 3, now: NOW })!;
  fileComplaint(database.db, { author, number: 3, decisionId: decision.id, words: "Das war zu streng.", now: NOW });
  database.sqlite.prepare("update complaints set id = 'p1'").run();
  fileReport(database.db, { reporter: null, email: "gast@stadt.example", number: 2, reason: "spam", words: "", now: NOW });
  database.sqlite.exec("insert into topics values ('p1', 'Amt', 'amt', 1); insert into barriers (id, words, path, filed_at) values ('p1', 'Das geht nicht.', '', 1); insert into answers values ('p1', 'stellen', 1); insert into answer_versions (id, answer_id, n, body, html, disposition, written_at) values ('v1', 'p1', 1, 'x', 'x', 'noted', 1)");
  database.sqlite.exec("insert into people (id, number, email, created_at) values ('p1', 999, 'jemand@stadt.example', 1)");
  return { database, author };
}

describe.each(GUARDED)("%s", (file, path, guard) => {
  const permitted = [guard ?? []].flat();
  const { loader, action } = routes[`../../app/routes/${file}`] as Route;
  const params = { section: "stellen", number: /B-\d+/.exec(path)?.[0] ?? "B-001", id: "p1", page: "impressum" };

  if (loader && !UNGUARDED_LOADERS.has(file)) test("signed out, a page asks to sign in and comes back", async () => {
    const { database } = scene();
    const answer = await answerOf(loader(await knock(database, path, { params })));
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(`/anmelden?zurueck=${encodeURIComponent(path)}`);
  });

  if (action) test("signed out, a form is answered with the sign-in form and its text", async () => {
    const { database } = scene();
    const answer = await answerOf(action(await knock(database, path, { params, form: { body: "Mein Text, der bleiben soll." } })));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ textInHand: { returnTo: path, typed: { body: "Mein Text, der bleiben soll." } } });
  });

  if (permitted.length > 0) test("signed in without the permission, everything is refused", async () => {
    const { database, author } = scene();
    const others: Person[] = [author, ...(["moderator", "team", "admin"] as const).filter((other) => !permitted.includes(other)).map((other) => givenStaff(database.db, other))];
    for (const as of others) {
      if (loader) expect((await answerOf(loader(await knock(database, path, { params, as })))).status).toBe(403);
      if (action) expect((await answerOf(action(await knock(database, path, { params, as, form: { outcome: "publish" } })))).status).toBe(403);
    }
  });

  if (loader && !UNGUARDED_LOADERS.has(file)) test("with the permission, the page opens", async () => {
    const { database, author } = scene();
    for (const as of permitted.length > 0 ? permitted.map((permission) => givenStaff(database.db, permission)) : [author]) {
      const answer = await answerOf(loader(await knock(database, path, { params, as })));
      expect(answer.status).toBeLessThan(400);
      expect(answer.headers.get("location") ?? "").not.toContain("/anmelden");
      await answer.body?.cancel();
    }
  });
});

test("a contribution of somebody else does not exist for an author", async () => {
  const { database } = scene();
  const stranger = givenPractitioner(database.db);
  for (const file of ["beitraege.$number_.bearbeiten.tsx", "beitraege.$number_.zurueckziehen.tsx", "beitraege.$number.tsx"]) {
    const { loader } = routes[`../../app/routes/${file}`] as Route;
    expect((await answerOf(loader!(await knock(database, "/beitraege/B-001", { params, as: stranger })))).status).toBe(404);
  }
});

test("every route is either open or guarded here", () => {
  const open = readdirSync("app/routes").filter((file) => !GUARDED.some(([guarded]) => guarded === file));
  expect(open.filter((file) => /^(moderation|auswertung|konto|verwaltung)/.test(file))).toEqual([]);
});
