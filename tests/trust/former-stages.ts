import Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";

const MIGRATIONS = readMigrationFiles({ migrationsFolder: "db/migrations" });
const CONTRIBUTIONS = 40;
const SERIES = `with recursive series (i) as (values (1) union all select i + 1 from series where i < ${CONTRIBUTIONS})`;
/** Every schema there has been is named by how many migrations made it; the newest by all. */
export const NEWEST = MIGRATIONS.length;

/** With so many migrations the views and the search are there: before that nobody could have worked with it. */
const FIRST_WITH_ROWS = 2;
const WITHOUT_NETWORKS = 18;
const WITH_KEYS_EVERYWHERE = 25;

/** Rows as the software of a stage wrote them: from which one on, until before which, and the statement. */
const ROWS: { from?: number; until?: number; sql: string }[] = [
  { sql: "insert into paper_versions (id, number, label, title, markdown, imported_at) values ('v1', 1, 'Fassung 1', 'Papier', '# Stellen', 1)" },
  { sql: "insert into sections (id, version_id, position, key, title, part) values ('s1', 'v1', 1, 'stellen', 'Stellen', 'obstacles')" },
  { sql: "insert into passage_numbers (number, first_version_id) values ('1', 'v1'), ('2', 'v1')" },
  { sql: "insert into passages (id, version_id, section_id, position, number, weichenstellung, markdown, html, plain) values ('p1', 'v1', 's1', 1, '1', null, 'Eins.', '<p>Eins.</p>', 'Eins.'), ('p2', 'v1', 's1', 2, '2', 1, 'Zwei.', '<p>Zwei.</p>', 'Zwei.')" },
  { sql: "insert into subheadings (section_id, position, anchor, title) values ('s1', 2, 'rathaus', 'Rathaus')" },
  { sql: "insert into footnotes (section_id, number, html) values ('s1', 1, 'Eigene Beobachtung.')" },
  { sql: "update paper_versions set published_at = 2" },
  { sql: "insert into people (id, number, email, shown_name, land, created_at) values ('autorin', 1, 'autorin@stadt.example', 'Ä. Öztürk', 'HE', 1), ('moderatorin', 2, 'moderation@institut.example', null, null, 1), ('gesperrt', 3, 'gesperrt@stadt.example', null, null, 1)" },
  { sql: "insert into permissions (person_id, permission, granted_at) values ('moderatorin', 'moderator', 1), ('moderatorin', 'team', 1)" },
  { sql: "insert into sessions (id_hash, person_id, signed_in_at, last_seen_at) values ('sitzung', 'autorin', 1, 2)" },
  { until: WITHOUT_NETWORKS, sql: "insert into sign_in_requests (id, email, browser_hash, network_hash, created_at, expires_at) values ('anfrage', 'autorin@stadt.example', 'b', 'n', 1, 2)" },
  { from: WITHOUT_NETWORKS, sql: "insert into sign_in_requests (id, email, browser_hash, created_at, expires_at) values ('anfrage', 'autorin@stadt.example', 'b', 1, 2)" },
  { sql: "insert into consents (person_id, document, version, accepted_at) values ('autorin', 'terms', '1', 1)" },
  { sql: "insert into phases (id, title, opens_at) values ('phase', 'Phase 1', 1)" },
  { sql: `${SERIES} insert into contributions (id, number, author_id, version_id, section_id, passage_id, parent_id) select 'c' || i, i, 'autorin', 'v1', 's1', case when i % 2 then 'p1' end, case when i = 4 then 'c1' end from series` },
  { sql: `${SERIES} insert into revisions (id, contribution_id, n, kind, body, html, drawing, folded, status, submitted_at, published_at) select 'r' || i, 'c' || i, 1, case when i <> 4 then 'example' end, 'Beitrag ' || i || ' über Stellen ohne Auftrag.', '<p>…</p>', case i % 3 when 1 then '<article>' end, 'stellen ohne auftrag ' || i, case i % 3 when 0 then 'pending' when 1 then 'published' else 'rejected' end, i, case i % 3 when 1 then 100 + i end from series` },
  { sql: `${SERIES} insert into decisions (id, contribution_id, revision_id, outcome, from_status, to_status, reason, newest_n, decided_at) select 'd' || i, 'c' || i, 'r' || i, case i % 3 when 1 then 'publish' else 'reject' end, 'pending', case i % 3 when 1 then 'published' else 'rejected' end, case i % 3 when 2 then 'off-topic' end, 1, 100 + i from series where i % 3 > 0` },
  { sql: "insert into decision_details (decision_id, decided_by_id, explanation) select id, 'moderatorin', 'Bitte beim Absatz bleiben.' from decisions" },
  { sql: "update contributions set public_revision_id = 'r' || number where number % 3 = 1" },
  { from: 20, sql: "update contributions set place_section_id = section_id, place_passage_id = passage_id" },
  { from: 21, sql: "insert into passage_places (passage_id, place_id) values ('p1', 'p1'), ('p2', 'p2')" },
  { sql: "insert into drafts (id, author_id, version_id, section_id, passage_id, kind, body, updated_at) values ('entwurf', 'autorin', 'v1', 's1', 'p2', 'question', 'Ein Anfang.', 3)" },
  { sql: "insert into contribution_supports (contribution_id, person_id, supported_at) values ('c1', 'moderatorin', 3)" },
  { sql: "insert into passage_supports (passage_id, person_id, supported_at) values ('p2', 'autorin', 3)" },
  { sql: "insert into export_log (id, person_id, profile, format, rows, exported_at) values ('export', 'moderatorin', 'intern', 'xlsx', 7, 4)" },
  { sql: "insert into outbox (id, kind, recipient, person_id, payload, dedupe_key, created_at, not_before) values ('mail', 'published', 'autorin@stadt.example', 'autorin', '{}', 'decision:d1', 5, 6)" },
  { from: 3, sql: "insert into follows (person_id, contribution_id, followed_at) values ('autorin', 'c1', 5)" },
  { from: 3, sql: "insert into mail_preferences (person_id, digest, digest_until) values ('autorin', 'weekly', 5)" },
  { from: 5, sql: "insert into complaints (id, decision_id, author_id, words, filed_at) values ('beschwerde', 'd2', 'autorin', 'Das sehe ich anders.', 200)" },
  { from: 6, sql: "insert into writing_bans (id, person_id, reason, explanation, imposed_at) values ('sperre', 'gesperrt', 'spam', 'Werbung.', 6)" },
  { from: 6, sql: "insert into desk_openings (contribution_id, person_id, opened_at) values ('c3', 'moderatorin', 6)" },
  { from: 6, until: WITH_KEYS_EVERYWHERE, sql: "insert into keyless_moderators (person_id, since) values ('moderatorin', 6)" },
  { from: WITH_KEYS_EVERYWHERE, sql: "insert into keyless (person_id, since) values ('moderatorin', 6)" },
  { from: 6, sql: "insert into notes (id, contribution_id, written_by_id, words, written_at) values ('notiz', 'c1', 'moderatorin', 'Zu zweit ansehen.', 6)" },
  { from: 6, until: WITHOUT_NETWORKS, sql: "insert into reports (id, contribution_id, revision_id, reporter_email, network_hash, reason, words, filed_at) values ('meldung', 'c1', 'r1', 'gast@stadt.example', 'n', 'insult', '', 7)" },
  { from: WITHOUT_NETWORKS, sql: "insert into reports (id, contribution_id, revision_id, reporter_email, reason, words, filed_at) values ('meldung', 'c1', 'r1', 'gast@stadt.example', 'insult', '', 7)" },
  { from: 6, sql: "insert into templates (reason, words, changed_at) values ('spam', 'Bitte keine Werbung.', 7)" },
  { from: 6, sql: "insert into watched_words (word, added_at) values ('gratis', 7)" },
  { from: 8, sql: "insert into topics (id, name, slug, created_at) values ('thema', 'Rathaus', 'rathaus', 8)" },
  { from: 8, sql: "insert into contribution_topics (contribution_id, topic_id) values ('c1', 'thema')" },
  { from: 8, sql: "insert into answers (id, section_key, created_at) values ('erwiderung', 'stellen', 8)" },
  { from: 8, sql: "insert into answer_versions (id, answer_id, n, body, html, disposition, written_by_id, written_at) values ('e1', 'erwiderung', 1, 'Das nehmen wir auf.', '<p>…</p>', 'adopted', 'moderatorin', 8)" },
  { from: 8, sql: "insert into answered_contributions (contribution_id, answer_id) values ('c1', 'erwiderung')" },
  { from: 8, sql: "insert into answer_members (version_id, contribution_id, revision_id) values ('e1', 'c1', 'r1')" },
  { from: 8, sql: "update answer_versions set released_by_id = 'moderatorin', released_at = 9" },
  { from: 10, sql: "insert into marked_quotes (id, contribution_id, words, marked_by_id, marked_at) values ('zitat', 'c1', 'ohne Auftrag', 'moderatorin', 10)" },
  { from: 10, sql: "insert into summaries (id, section_key, n, body, html, as_of, written_by_id, written_at) values ('z1', 'stellen', 1, 'Viele sagen es.', '<p>…</p>', 9, 'moderatorin', 10)" },
  { from: 10, sql: "insert into summary_citations (summary_id, contribution_id, revision_id) values ('z1', 'c1', 'r1')" },
  { from: 10, sql: "insert into team_notes (id, contribution_id, written_by_id, words, written_at) values ('teamnotiz', 'c1', 'moderatorin', 'Gutes Beispiel.', 10)" },
  { from: 12, until: WITHOUT_NETWORKS, sql: "insert into barriers (id, words, path, network_hash, filed_at) values ('barriere', 'Das geht nicht.', '/papier', 'n', 12)" },
  { from: WITHOUT_NETWORKS, sql: "insert into barriers (id, words, path, filed_at) values ('barriere', 'Das geht nicht.', '/papier', 12)" },
  { from: 12, sql: "insert into page_versions (id, page, n, body, html, changes, written_at) values ('seite', 'imprint', 1, 'Wir sind es.', '<p>…</p>', '', 12)" },
  { from: 14, sql: "insert into blocks (person_id, words, blocked_by_id, blocked_at) values ('gesperrt', 'Postfach verloren.', 'moderatorin', 14)" },
  { from: 14, sql: "insert into invitations (id, email, invited_by_id, invited_at, expires_at) values ('einladung', 'neu@stadt.example', 'moderatorin', 14, 15)" },
  { from: 14, sql: "insert into invitation_permissions (invitation_id, permission) values ('einladung', 'team')" },
  { from: 14, sql: "insert into person_log (id, act, place, words, subject_id, actor_id, happened_at) values ('l1', 'block', 'page', 'Postfach verloren.', 'gesperrt', 'moderatorin', 14), ('l2', 'end-sessions', 'page', null, 'gesperrt', 'moderatorin', 15)" },
  { from: 16, sql: "insert into former_numbers (number) values (99)" },
  { from: 16, sql: "insert into deletions (person_hash, choice, deleted_at) values ('h', 'keep', 16)" },
  { from: 16, sql: "insert into planned_deletions (person_id, choice, planned_at, due_at) values ('gesperrt', 'erase', 16, 17)" },
  { from: 18, sql: "insert into passkeys (id, person_id, public_key, counter, transports, name, created_at) values ('schluessel', 'moderatorin', 'k', 1, 'internal', 'Telefon', 18)" },
  { from: 18, sql: "insert into recovery_codes (code_hash, person_id, created_at) values ('h', 'moderatorin', 18)" },
  { from: 18, sql: "insert into retention_runs (day, rule, rows, ran_at) values ('2026-01-01', 'sessions', 3, 18)" },
  { from: 18, sql: "insert into email_changes (id, person_id, new_email, created_at, expires_at) values ('wechsel', 'autorin', 'neu@stadt.example', 18, 19)" },
  { from: 20, sql: "insert into example_details (revision_id, municipality) values ('r1', 'Goslar')" },
  { from: 20, sql: "insert into settlements (contribution_id, version_id, standing, answered_at) values ('c1', 'v1', 'standing', 20)" },
];

/** A file as the software of that stage left it, with rows in almost every table it had. */
export function givenStage(path: string, stage: number) {
  const sqlite = new Database(path);
  for (const pragma of ["journal_mode = wal", "synchronous = off", "foreign_keys = on"]) sqlite.pragma(pragma);
  sqlite.exec("create table __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)");
  for (const { sql, hash, folderMillis } of MIGRATIONS.slice(0, stage)) {
    for (const statement of sql) sqlite.exec(statement);
    sqlite.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)").run(hash, folderMillis);
  }
  const rows = ROWS.filter(({ from = FIRST_WITH_ROWS, until = Infinity }) => from <= stage && stage < until);
  for (const { sql } of rows) sqlite.exec(sql);
  sqlite.close();
}
