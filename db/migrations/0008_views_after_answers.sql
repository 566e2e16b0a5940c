CREATE VIEW public_answers AS
SELECT
  m.contribution_id, c.number, c.section_id, s.key AS section_key, s.title AS section_title, p.position AS passage_position, p.number AS passage_number, c.withdrawn_at IS NOT NULL AS is_withdrawn,
  v.answer_id, v.disposition,
  CASE WHEN c.hidden_at IS NULL AND c.withdrawn_at IS NULL THEN v.body END AS body,
  CASE WHEN c.hidden_at IS NULL AND c.withdrawn_at IS NULL THEN v.html END AS html,
  v.released_at, r.published_at AS wording_at,
  m.revision_id <> c.public_revision_id AS is_outdated,
  c.hidden_at IS NOT NULL OR c.withdrawn_at IS NOT NULL AS is_gone
FROM answer_members m
JOIN answer_versions v ON v.id = m.version_id AND v.released_at IS NOT NULL
JOIN contributions c ON c.id = m.contribution_id AND c.public_revision_id IS NOT NULL
JOIN revisions r ON r.id = m.revision_id
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
WHERE NOT EXISTS (SELECT 1 FROM answer_versions w WHERE w.answer_id = v.answer_id AND w.n > v.n AND w.released_at IS NOT NULL);
--> statement-breakpoint
CREATE VIEW public_topics AS
SELECT x.contribution_id, c.number, t.id AS topic_id, t.name, t.slug
FROM contribution_topics x
JOIN topics t ON t.id = x.topic_id
JOIN contributions c ON c.id = x.contribution_id
WHERE c.public_revision_id IS NOT NULL AND c.hidden_at IS NULL AND c.withdrawn_at IS NULL;
--> statement-breakpoint
DROP VIEW public_contributions;
--> statement-breakpoint
CREATE VIEW public_contributions AS
SELECT
  c.id, c.number, v.number AS version_number,
  s.id AS section_id, s.position AS section_position, s.key AS section_key, s.title AS section_title, s.part,
  p.id AS passage_id, p.position AS passage_position, p.number AS passage_number, p.weichenstellung, p.plain AS passage_plain, c.quote, c.quote_before,
  c.parent_id, parent.number AS parent_number,
  r.id AS revision_id, r.kind, r.body, r.html, r.drawing,
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
  r.published_at,
  (SELECT group_concat(t.name, ', ' ORDER BY t.slug) FROM contribution_topics x JOIN topics t ON t.id = x.topic_id WHERE x.contribution_id = c.id) AS topics,
  (SELECT o.disposition FROM public_answers o WHERE o.contribution_id = c.id) AS disposition,
  (SELECT o.body FROM public_answers o WHERE o.contribution_id = c.id) AS answer
FROM contributions c
JOIN revisions r ON r.id = c.public_revision_id AND r.status = 'published'
JOIN paper_versions v ON v.id = c.version_id
LEFT JOIN sections s ON s.id = c.section_id
LEFT JOIN passages p ON p.id = c.passage_id
LEFT JOIN contributions parent ON parent.id = c.parent_id
LEFT JOIN people a ON a.id = c.author_id
WHERE c.hidden_at IS NULL AND c.withdrawn_at IS NULL;
--> statement-breakpoint
CREATE TRIGGER answer_versions_keep_their_words BEFORE UPDATE OF id, answer_id, n, body, html, disposition, written_at ON answer_versions
BEGIN SELECT RAISE(ABORT, 'a version of an answer keeps its words'); END;
--> statement-breakpoint
CREATE TRIGGER released_answers_stay BEFORE UPDATE OF released_at ON answer_versions WHEN OLD.released_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a released answer stays'); END;
--> statement-breakpoint
CREATE TRIGGER released_answers_never_go BEFORE DELETE ON answer_versions WHEN OLD.released_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a released answer stays'); END;
--> statement-breakpoint
CREATE TRIGGER answer_members_stay BEFORE UPDATE ON answer_members
BEGIN SELECT RAISE(ABORT, 'a version of an answer keeps its contributions'); END;
--> statement-breakpoint
CREATE TRIGGER released_members_never_come BEFORE INSERT ON answer_members
WHEN EXISTS (SELECT 1 FROM answer_versions v WHERE v.id = NEW.version_id AND v.released_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a released answer stays'); END;
--> statement-breakpoint
CREATE TRIGGER released_members_never_go BEFORE DELETE ON answer_members
WHEN EXISTS (SELECT 1 FROM answer_versions v WHERE v.id = OLD.version_id AND v.released_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a released answer stays'); END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_answers AFTER UPDATE OF released_at ON answer_versions
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_topic AFTER INSERT ON contribution_topics
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_topic_removed AFTER DELETE ON contribution_topics
BEGIN UPDATE content_state SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER content_version_on_topic_renamed AFTER UPDATE OF name, slug ON topics
BEGIN UPDATE content_state SET version = version + 1; END;
