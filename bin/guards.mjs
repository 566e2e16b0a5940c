/**
 * What keeps the promises, one guard at a time: switched off, one of its tests must go red.
 * `find` must stand in the file exactly once.
 */
export const GUARDS = [
  guard("Formulare von fremden Seiten", "server/origin-guard.ts", 'return site === "same-origin";', "return true;", ["tests/server/origin-guard.test.ts"]),
  guard("Formulare ohne Herkunft", "server/origin-guard.ts", "headers.origin !== undefined && origins.has", "headers.origin === undefined || origins.has", ["tests/server/origin-guard.test.ts"]),
  guard("Fremde Namen des Servers", "server/serve.ts", 'if (!house.hosts.has(headers.host?.toLowerCase() ?? "")) return refuse(421);', "", ["tests/server/addresses.test.ts"]),
  guard("Nur der gesehene Wortlaut", "app/moderation/decide.server.ts", 'if (seen.status !== "pending") return { ok: false, problem: "no-longer-as-seen" };', "", ["tests/moderation/no-longer-as-seen.test.ts", "tests/discussion/acts-that-change-nothing.test.ts"], [
    ["app/discussion/settle-revision.server.ts", "set({ status: to }).where(and(eq(revisions.id, id), eq(revisions.status, from)))", "set({ status: to }).where(eq(revisions.id, id))"],
    ["app/discussion/settle-revision.server.ts", "from(revisions).where(and(eq(revisions.id, id), eq(revisions.status, from))).get();", "from(revisions).where(eq(revisions.id, id)).get();"],
  ]),
  guard("Niemand entscheidet über Eigenes", "app/moderation/decide.server.ts", "if (seen.authorId === decision.moderator.id)", "if (false)", ["tests/discussion/acts-that-change-nothing.test.ts"]),
  guard("Kürzen heißt nur weglassen", "app/moderation/cut.ts", "if (!removed) return", "if (false) return", ["tests/moderation/cut.test.ts"]),
  guard("Sperre zum Schreiben von Anfang an", "db/open.ts", '{ behavior: "immediate" }', '{ behavior: "deferred" }', ["tests/db/transact.test.ts"]),
  guard("Auf der Platte, bevor jemand eine Antwort hat", "db/open.ts", "synchronous: 2", "synchronous: 1", ["tests/db/open.test.ts"]),
  guard("Gelöschtes wird überschrieben", "db/open.ts", "secure_delete: 1", "secure_delete: 0", ["tests/db/open.test.ts"]),
  guard("HTML in Beiträgen bleibt Text", "app/text/render-untrusted.server.ts", "html({ text }: Tokens.HTML | Tokens.Tag) {\n      return escapeHtml(text);", "html({ text }: Tokens.HTML | Tokens.Tag) {\n      return text;", ["tests/text/render-untrusted.test.ts"]),
  guard("Die zweite Säuberung", "app/text/render-untrusted.server.ts", "html: sanitise(marked.parser(tokens))", "html: marked.parser(tokens)", ["tests/text/render-untrusted.test.ts"]),
  guard("Nur bekannte Arten von Links", "app/text/render-untrusted.server.ts", "return scheme !== undefined && ALLOWED_SCHEMES.includes(scheme.toLowerCase());", "return true;", ["tests/text/render-untrusted.test.ts"]),
  guard("Tiefe Verschachtelung", "app/text/render-untrusted.server.ts", 'if (looksPathological(markdown)) return { ok: false, problem: "too-deep" };', "", ["tests/text/deep-formatting.test.ts"], [["app/text/render-untrusted.server.ts", 'if (isTooDeep(tokens)) return { ok: false, problem: "too-deep" };', ""]]),
  guard("Kein fremdes Skript", "server/headers.ts", '"Content-Security-Policy": toPolicy("\'none\'"),', "", ["tests/server/headers.test.ts"]),
  guard("Keine Formel in CSV", "app/text/csv.ts", "looksLikeFormula(words) ? `'${words}` : words", "words", ["tests/text/csv.test.ts"]),
  guard("Ein Code gilt einmal", "app/accounts/redeem-sign-in-code.server.ts", "closeRequests(tx, { browserHash: match.browserHash, email: match.email, now });", "", ["tests/accounts/redeem-sign-in-code.test.ts"]),
  guard("Fünf Versuche für einen Code", "app/accounts/redeem-sign-in-code.server.ts", "if (spent >= TRIES_PER_BROWSER)", "if (false)", ["tests/accounts/five-tries.test.ts"]),
  guard("Sitzungen enden", "app/accounts/sessions.server.ts", "if (now - lastSeenAt >= lifetime.idle || now - signedInAt >= lifetime.absolute) return undefined;", "", ["tests/accounts/sessions.test.ts"]),
  guard("Berechtigung an jeder Tür", "app/accounts/doorkeeper.server.ts", "if (!viewer.permissions.includes(permission)) throw toForbidden(permission);", "", ["tests/accounts/doorkeeper.test.ts"]),
  guard("Zweiter Faktor nach der Frist", "app/accounts/doorkeeper.server.ts", "if (request) throw request;", "", ["tests/accounts/second-factor-doors.test.ts"]),
  guard("Zurück nur auf eigene Seiten", "app/accounts/return-to.ts", 'if (!url || url.origin !== HERE || url.pathname.startsWith("//")) return "/";', 'if (!url) return "/";', ["tests/accounts/return-to.test.ts"], [
    ["app/accounts/return-to.ts", 'if (!wanted || !/^\\/(?![/\\\\])/.test(wanted)) return "/";', 'if (!wanted) return "/";'],
    ["app/accounts/return-to.ts", 'if (/[\\u0000-\\u0020\\u007f\\\\@]|%5c|%2f%2f|%0[0-9a-f]/i.test(wanted)) return "/";', ""],
  ]),
  guard("Große Formulare", "server/read-form.ts", "if (size > most) return undefined;", "", ["tests/server/limits.test.ts"], [["server/read-form.ts", 'if (Number(request.headers["content-length"] ?? 0) > most.bytes) return { ok: false, status: 413 };', ""]]),
  guard("Grenzen für Versuche", "server/limits.ts", "return toTooMany(counter, refusal.msBeforeNext);", "return { ok: true };", ["tests/server/attempts.test.ts"]),
  guard("Wer auflegt, bekommt keinen Versuch zurück", "server/pass-on.ts", "!gone.signal.aborted && toFaultStatus", "toFaultStatus", ["tests/server/attempts.test.ts"]),
  guard("Schreibsperre", "app/discussion/submit-contribution.server.ts", "if (findBan(tx, author, now)) {", "if (false) {", ["tests/moderation/ban.test.ts", "tests/discussion/submit-contribution.test.ts"]),
  guard("Zweimal gesendet ist einmal gespeichert", "app/discussion/submit-contribution.server.ts", "if (same) return { ok: true, number: same.number, repeated: true };", "", ["tests/discussion/submit-contribution.test.ts"]),
  guard("Nach dem Ende der Phase", "app/discussion/submit-contribution.server.ts", 'if (!isOpen(tx, submission.now)) return { ok: false, problem: "closed" };', "", ["tests/discussion/phases.test.ts", "tests/discussion/submit-contribution.test.ts"]),
  guard("Eine Fassung ist von einem Menschen bestätigt", "app/discussion/publish-version.server.ts", 'if (draft.confirmedAt === null) return { ok: false, problem: "unconfirmed" };', "", ["tests/discussion/publish-version.test.ts"]),
  guard("Beiträge ziehen mit ihrem Absatz um", "app/discussion/publish-version.server.ts", "placeContributions(tx);", "", ["tests/discussion/publish-version.test.ts"]),
  guard("Gelöschte bleiben gelöscht", "app/privacy/replay-deletions.server.ts", "deletePerson(tx, { person, choice, now, deletedAt });", "", ["tests/server/restored.test.ts"]),
  guard("Heikles nur nach neuem Nachweis", "app/accounts/fresh-proof.server.ts", "if (isFresh({", "if (true || isFresh({", ["tests/routes/invitations.test.ts", "tests/routes/passkeys.test.ts"]),
];

/**
 * @param {string} name
 * @param {string} file
 * @param {string} find
 * @param {string} replace
 * @param {string[]} tests
 * @param {[file: string, find: string, replace: string][]} besides what else has to go, where one guard stands behind another
 * @returns {{ name: string, edits: [file: string, find: string, replace: string][], tests: string[] }}
 */
function guard(name, file, find, replace, tests, besides = []) {
  return { name, edits: [[file, find, replace], ...besides], tests };
}
