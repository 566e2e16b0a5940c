INSERT INTO content_state (id, version) VALUES (1, 1);
--> statement-breakpoint
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER decisions_never_go BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER contributions_never_go BEFORE DELETE ON contributions
BEGIN SELECT RAISE(ABORT, 'contributions keep their number for ever'); END;
--> statement-breakpoint
CREATE TRIGGER revisions_keep_their_words BEFORE UPDATE OF id, contribution_id, n, kind, body, by_moderation, submitted_at ON revisions
BEGIN SELECT RAISE(ABORT, 'a revision keeps its words'); END;
--> statement-breakpoint
CREATE TRIGGER published_versions_stay BEFORE UPDATE ON paper_versions WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_versions_never_go BEFORE DELETE ON paper_versions WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_sections_stay BEFORE UPDATE ON sections
WHEN EXISTS (SELECT 1 FROM paper_versions v WHERE v.id IN (OLD.version_id, NEW.version_id) AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_sections_never_go BEFORE DELETE ON sections
WHEN EXISTS (SELECT 1 FROM paper_versions v WHERE v.id = OLD.version_id AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_sections_never_come BEFORE INSERT ON sections
WHEN EXISTS (SELECT 1 FROM paper_versions v WHERE v.id = NEW.version_id AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_passages_stay BEFORE UPDATE ON passages
WHEN EXISTS (SELECT 1 FROM paper_versions v WHERE v.id IN (OLD.version_id, NEW.version_id) AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_passages_never_go BEFORE DELETE ON passages
WHEN EXISTS (SELECT 1 FROM paper_versions v WHERE v.id = OLD.version_id AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_passages_never_come BEFORE INSERT ON passages
WHEN EXISTS (SELECT 1 FROM paper_versions v WHERE v.id = NEW.version_id AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_subheadings_stay BEFORE UPDATE ON subheadings
WHEN EXISTS (SELECT 1 FROM sections s JOIN paper_versions v ON v.id = s.version_id WHERE s.id IN (OLD.section_id, NEW.section_id) AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_subheadings_never_go BEFORE DELETE ON subheadings
WHEN EXISTS (SELECT 1 FROM sections s JOIN paper_versions v ON v.id = s.version_id WHERE s.id = OLD.section_id AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_subheadings_never_come BEFORE INSERT ON subheadings
WHEN EXISTS (SELECT 1 FROM sections s JOIN paper_versions v ON v.id = s.version_id WHERE s.id = NEW.section_id AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_footnotes_stay BEFORE UPDATE ON footnotes
WHEN EXISTS (SELECT 1 FROM sections s JOIN paper_versions v ON v.id = s.version_id WHERE s.id IN (OLD.section_id, NEW.section_id) AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_footnotes_never_go BEFORE DELETE ON footnotes
WHEN EXISTS (SELECT 1 FROM sections s JOIN paper_versions v ON v.id = s.version_id WHERE s.id = OLD.section_id AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER published_footnotes_never_come BEFORE INSERT ON footnotes
WHEN EXISTS (SELECT 1 FROM sections s JOIN paper_versions v ON v.id = s.version_id WHERE s.id = NEW.section_id AND v.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is immutable'); END;
--> statement-breakpoint
CREATE TRIGGER passage_numbers_never_go BEFORE DELETE ON passage_numbers
BEGIN SELECT RAISE(ABORT, 'a Randnummer is given once'); END;
--> statement-breakpoint
CREATE TRIGGER passage_numbers_stay BEFORE UPDATE ON passage_numbers
BEGIN SELECT RAISE(ABORT, 'a Randnummer is given once'); END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_paper AFTER UPDATE OF published_at ON paper_versions
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_wording AFTER UPDATE OF public_revision_id, hidden_at, withdrawn_at, author_id ON contributions
WHEN OLD.public_revision_id IS NOT NULL OR NEW.public_revision_id IS NOT NULL
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_support AFTER INSERT ON passage_supports
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_support_taken_back AFTER DELETE ON passage_supports
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_contribution_support AFTER INSERT ON contribution_supports
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_contribution_support_taken_back AFTER DELETE ON contribution_supports
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE contribution_search USING fts5(words, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3 4');
--> statement-breakpoint
INSERT INTO contribution_search (contribution_search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER search_follows_wording AFTER UPDATE OF public_revision_id, hidden_at, withdrawn_at ON contributions
BEGIN
  DELETE FROM contribution_search WHERE rowid = OLD.number;
  INSERT INTO contribution_search (rowid, words)
  SELECT NEW.number, r.folded FROM revisions r WHERE r.id = NEW.public_revision_id AND NEW.hidden_at IS NULL AND NEW.withdrawn_at IS NULL;
END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_profile
AFTER UPDATE OF shown_name, organisation, municipality, shows_name, shows_organisation, shows_municipality ON people
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_permission AFTER INSERT ON permissions
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_permission_revoked AFTER DELETE ON permissions
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_phase AFTER INSERT ON phases
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_phase_changed AFTER UPDATE ON phases
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE VIEW public_contributions AS
SELECT
  c.id, c.number, v.number AS version_number,
  s.id AS section_id, s.position AS section_position, s.key AS section_key, s.title AS section_title, s.part,
  p.id AS passage_id, p.position AS passage_position, p.number AS passage_number, p.weichenstellung, p.plain AS passage_plain, c.quote,
  c.parent_id, parent.number AS parent_number,
  r.kind, r.body, r.html, r.drawing,
  (SELECT count(*) FROM contribution_supports u WHERE u.contribution_id = c.id) AS supports,
  (SELECT d.reason FROM decisions d WHERE d.revision_id = r.id AND d.outcome = 'cut') AS cut_reason,
  r.occupation, r.size_class, r.land,
  CASE WHEN a.shows_name = 1 THEN a.shown_name END AS shown_name,
  CASE WHEN a.shows_organisation = 1 THEN a.organisation END AS organisation,
  CASE WHEN a.shows_municipality = 1 THEN a.municipality END AS municipality,
  c.author_id, a.number AS author_number,
  EXISTS (SELECT 1 FROM permissions t WHERE t.person_id = c.author_id AND t.permission = 'team') AS author_is_team,
  (SELECT min(f.submitted_at) FROM revisions f WHERE f.contribution_id = c.id) AS submitted_at,
  (SELECT min(f.published_at) FROM revisions f WHERE f.contribution_id = c.id) AS first_published_at,
  r.published_at
FROM contributions c
JOIN revisions r ON r.id = c.public_revision_id AND r.status = 'published'
JOIN paper_versions v ON v.id = c.version_id
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
LEFT JOIN contributions parent ON parent.id = c.parent_id
LEFT JOIN people a ON a.id = c.author_id
WHERE c.hidden_at IS NULL AND c.withdrawn_at IS NULL;
--> statement-breakpoint
CREATE VIEW public_tombstones AS
SELECT
  c.id, c.number, s.id AS section_id, s.key AS section_key, p.id AS passage_id, p.number AS passage_number, c.parent_id,
  c.withdrawn_at IS NOT NULL AS withdrawn,
  CASE WHEN c.withdrawn_at IS NULL THEN
    (SELECT d.reason FROM decisions d WHERE d.contribution_id = c.id AND d.outcome = 'hide' ORDER BY d.decided_at DESC LIMIT 1)
  END AS reason
FROM contributions c
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
WHERE c.public_revision_id IS NOT NULL AND (c.hidden_at IS NOT NULL OR c.withdrawn_at IS NOT NULL);
--> statement-breakpoint
CREATE VIEW author_contributions AS
SELECT
  c.id, c.number, c.author_id, c.version_id, c.parent_id,
  s.id AS section_id, s.key AS section_key, s.title AS section_title, p.id AS passage_id, p.number AS passage_number,
  r.id AS revision_id, r.n, r.kind, r.html, r.by_moderation, r.submitted_at,
  CASE WHEN c.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN r.status = 'published' AND c.hidden_at IS NOT NULL THEN 'hidden' ELSE r.status END AS status,
  c.public_revision_id IS NOT NULL AND c.public_revision_id <> r.id AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL AS is_public_besides,
  (SELECT o.body FROM revisions o WHERE o.contribution_id = c.id AND o.by_moderation = 0 ORDER BY o.n DESC LIMIT 1) AS own_body,
  d.outcome, d.reason, d.decided_at, x.explanation, x.legal_ground
FROM contributions c
JOIN revisions r ON r.contribution_id = c.id AND r.n = (SELECT max(m.n) FROM revisions m WHERE m.contribution_id = c.id AND NOT (m.by_moderation = 1 AND m.status = 'superseded'))
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
LEFT JOIN decisions d ON d.id = (
  SELECT e.id FROM decisions e WHERE e.revision_id = r.id AND e.outcome NOT IN ('second', 'undo')
    AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.refers_to_id = e.id AND u.outcome = 'undo')
  ORDER BY e.decided_at DESC, e.rowid DESC LIMIT 1)
LEFT JOIN decision_details x ON x.decision_id = d.id;
--> statement-breakpoint
CREATE VIEW all_revisions AS
SELECT
  r.id, r.contribution_id, r.n, r.kind, r.body, r.html, r.by_moderation, r.status, r.submitted_at, r.published_at,
  r.occupation, r.size_class, r.land,
  c.number, c.parent_id, c.public_revision_id, c.hidden_at, c.withdrawn_at,
  c.author_id, a.number AS author_number,
  CASE WHEN a.shows_name = 1 THEN a.shown_name END AS shown_name,
  CASE WHEN a.shows_organisation = 1 THEN a.organisation END AS organisation,
  CASE WHEN a.shows_municipality = 1 THEN a.municipality END AS municipality,
  v.number AS version_number,
  s.id AS section_id, s.key AS section_key, s.title AS section_title, s.part,
  p.id AS passage_id, p.number AS passage_number, p.html AS passage_html, c.quote
FROM revisions r
JOIN contributions c ON c.id = r.contribution_id
JOIN paper_versions v ON v.id = c.version_id
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
LEFT JOIN people a ON a.id = c.author_id;
